package eujp.slack.questions;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import eujp.check.Pasted;
import eujp.question.filter.FilteredText;
import eujp.slack.buttons.Command;
import eujp.slack.buttons.Command.Browse;
import eujp.slack.buttons.Command.Check;
import eujp.slack.buttons.Command.ListKind;
import eujp.text.Japanese;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells commands from questions, by their form alone.
///
/// | form | command |
/// |---|---|
/// | `quote`, `check` or 引用確認 and words behind it, unless they end with a question mark | a check |
/// | `quotes` or 発言, alone or with a speaker, a topic or both behind it | a list |
/// | `people`, `timeline`, `commitments`, 人物, 年表, 約束, alone or with a reference or filters | a list |
///
/// All else is a question: *people who signed it?*, *commitments on chips*, *quote of the day?*
///
/// In a direct message what quotes is a command without its name, unless it asks something else:
/// words in quotation marks or in Slack's block quotation, with or without their speaker, also with
/// something around them that wants them checked (*fyi “…”*, *“…” – can we use it?*), but nothing
/// that asks what they mean or who said them. `message-words.txt` has the words for either. So that
/// a quoted term stays a question (*“economic security”*), some quotation has at least
/// [#MIN_WORDS_PASTED] words.
public final class CommandParser {
  private static final int MIN_WORDS_PASTED = 4;

  /// Characters of a speaker and a topic.
  public static final int MAX_ASKED = 200;

  /// Characters of a text with quotations.
  public static final int MAX_PASTED = 12_000;

  private static final Map<String, ListKind> LISTS =
      Map.ofEntries(
          Map.entry("quotes", ListKind.QUOTES),
          Map.entry("people", ListKind.PEOPLE),
          Map.entry("timeline", ListKind.TIMELINE),
          Map.entry("commitments", ListKind.COMMITMENTS),
          Map.entry("発言", ListKind.QUOTES),
          Map.entry("発言一覧", ListKind.QUOTES),
          Map.entry("人物", ListKind.PEOPLE),
          Map.entry("人物一覧", ListKind.PEOPLE),
          Map.entry("年表", ListKind.TIMELINE),
          Map.entry("約束", ListKind.COMMITMENTS),
          Map.entry("約束一覧", ListKind.COMMITMENTS));

  private static final Pattern CHECK =
      Pattern.compile(
          "(?s)(?:(?:quote|check)(?![\\p{L}\\p{N}])|引用(?:の)?(?:確認|チェック)"
              + "|下書き(?:の|を)?(?:確認|チェック)(?=[\\s:：]*+$))[\\s:：]*(.*)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FIRST_WORD = Pattern.compile("^(\\p{L}++)(?:\\s++(.*))?");
  private static final Pattern REFERENCE =
      Pattern.compile("^[A-Z][A-Z_]*+/\\d{2}/\\d{1,6}", Pattern.CASE_INSENSITIVE);
  private static final Pattern ASKS =
      Pattern.compile(
          "(?is)^(?:who|whom|whose|what|which|when|where|why|how|did|does|do|is|was|were|has|have)\\b.*|^.*[?？].*|^.*か[。．]?\\s*+$");

  /// The query syntax of a search.
  private static final Pattern SEARCHES =
      Pattern.compile(
          "(?:^|[\\s(])[a-z]{2,20}:(?=[\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])(?:AND|OR|NOT)(?![\\p{L}\\p{N}])");

  /// The words with which [#CHECK] begins.
  static final Set<String> CHECKS = Set.of("quote", "check", "引用確認", "下書きの確認");

  private CommandParser() {}

  /// The names of the lists.
  static Set<String> lists() {
    return LISTS.keySet();
  }

  /// Whether words behind the name of a list say of what it is to be.
  static boolean mayStandBehind(String list, String behind) {
    return behind.isEmpty()
        || (LISTS.get(list) == ListKind.QUOTES && behind.length() <= MAX_ASKED)
        || names(FilteredText.of(behind));
  }

  /// What was read as a command.
  public sealed interface Parsed {
    /// A command to run.
    record Run(Command command) implements Parsed {}

    /// A check without a quotation.
    record Unquoted() implements Parsed {}
  }

  /// Reads a command; empty for any other text.
  public static Optional<Parsed> command(Question question) {
    String text = question.whole().strip();
    Matcher check = CHECK.matcher(text);
    if (check.matches()) {
      String pasted = check.group(1).strip();
      if (pasted.isEmpty()) {
        return Optional.of(new Parsed.Unquoted());
      }
      Pasted read = Pasted.of(pasted);
      return isQuestion(pasted) && Pasted.around(pasted).isEmpty()
          ? Optional.empty()
          : Optional.of(new Parsed.Run(new Check(read)));
    }
    return list(question).map(Parsed.Run::new);
  }

  /// The quotations that a text is about, if it wants them checked.
  public static Optional<Check> pasted(Question question) {
    String text = question.whole().strip();
    if (text.length() > MAX_PASTED) {
      return Optional.empty();
    }
    return Pasted.around(text)
        .filter(CommandParser::wantsCheck)
        .map(_ -> Pasted.of(text))
        .filter(read ->
            read.quotations().stream()
                .anyMatch(one -> wordCount(one.quotation()) >= MIN_WORDS_PASTED))
        .map(Check::new);
  }

  private static boolean wantsCheck(String around) {
    return !SEARCHES.matcher(around).find()
        && (MessageWords.wantCheck(around)
            || !(ASKS.matcher(around.strip()).matches() || MessageWords.ask(around)));
  }

  /// What of a text are the person's own words and tells their language: the Japanese name of a
  /// list, whatever it is to be of, the command before a quotation, or what wants one checked; and
  /// nothing of a quotation that is pasted.
  public static String ownWords(Question question) {
    String text = question.whole().strip();
    Matcher check = CHECK.matcher(text);
    if (check.matches() && command(question).isPresent()) {
      return text.substring(0, check.start(1));
    }
    Matcher first = FIRST_WORD.matcher(question.plain());
    if (first.matches() && Japanese.isIn(first.group(1)) && list(question).isPresent()) {
      return first.group(1);
    }
    return pasted(question)
        .flatMap(_ -> Pasted.around(text))
        .map(around -> MessageWords.wantCheck(around) ? around : "")
        .orElse(question.text());
  }

  /// The quotations in a colleague's message: all of it where it quotes nothing.
  public static Check inMessage(Question message) {
    return new Check(Pasted.of(message.whole().strip()));
  }

  private static Optional<Browse> list(Question question) {
    Matcher first = FIRST_WORD.matcher(question.plain());
    if (!first.matches()) {
      return Optional.empty();
    }
    Optional<ListKind> list =
        Optional.ofNullable(LISTS.get(first.group(1).toLowerCase(Locale.ROOT)));
    String behind = first.group(2) == null ? "" : Ending.without(first.group(2), "?").strip();
    return list.filter(_ -> mayStandBehind(first.group(1).toLowerCase(Locale.ROOT), behind))
        .map(one -> new Browse(one, behind, 0));
  }

  /// Whether a text names releases and nothing else: by filters or a reference.
  private static boolean names(FilteredText text) {
    return text.rest().isEmpty() || REFERENCE.matcher(text.rest()).matches();
  }

  private static boolean isQuestion(String pasted) {
    String end = pasted.stripTrailing();
    return end.endsWith("?") || end.endsWith("？");
  }

  private static int wordCount(String text) {
    BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);
    words.setText(text);
    int count = 0;
    for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
      if (words.getRuleStatus() != BreakIterator.WORD_NONE) {
        count++;
      }
    }
    return count;
  }
}
