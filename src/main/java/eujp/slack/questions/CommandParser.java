package eujp.slack.questions;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import eujp.check.Attributed;
import eujp.slack.buttons.Command;
import eujp.slack.buttons.Command.Browse;
import eujp.slack.buttons.Command.Check;
import eujp.slack.buttons.Command.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells commands from questions, by their form alone.
///
/// | form | command |
/// |---|---|
/// | `quote`, `check` or 引用確認 and words behind it, unless they end with a question mark | a check |
/// | `quotes` or 発言, alone or with a speaker, a topic or both behind it | a list |
/// | `people`, `timeline`, `commitments`, 人物, 年表, 約束, alone or with a reference | a list |
///
/// All else is a question: *people who signed it?*, *commitments on chips*, *quote of the day?*
///
/// In a direct message a quotation that somebody pastes is a command without its name: words in
/// quotation marks or in Slack's block quotation, with or without their speaker, and nothing else.
/// So that a quoted term stays a question (*“economic security”*), it has at least
/// [#MIN_WORDS_PASTED] words.
public final class CommandParser {
  private static final int MIN_WORDS_PASTED = 4;
  private static final int MAX_ASKED = 200;
  private static final int MAX_PASTED = 12_000;

  private static final Map<String, List> LISTS =
      Map.ofEntries(
          Map.entry("quotes", List.QUOTES),
          Map.entry("people", List.PEOPLE),
          Map.entry("timeline", List.TIMELINE),
          Map.entry("commitments", List.COMMITMENTS),
          Map.entry("発言", List.QUOTES),
          Map.entry("発言一覧", List.QUOTES),
          Map.entry("人物", List.PEOPLE),
          Map.entry("人物一覧", List.PEOPLE),
          Map.entry("年表", List.TIMELINE),
          Map.entry("約束", List.COMMITMENTS),
          Map.entry("約束一覧", List.COMMITMENTS));

  private static final Pattern CHECK =
      Pattern.compile(
          "(?s)(?:(?:quote|check)(?![\\p{L}\\p{N}])|引用(?:の)?(?:確認|チェック))[\\s:：]*(.*)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FIRST_WORD = Pattern.compile("^(\\p{L}++)(?:\\s++(.*))?");
  private static final Pattern REFERENCE =
      Pattern.compile("^[A-Z][A-Z_]*+/\\d{2}/\\d{1,6}", Pattern.CASE_INSENSITIVE);
  private static final String OPENERS = "“„‟«»\"「『＂";
  private static final Pattern NAME_FIRST =
      Pattern.compile("(?s)^[^“„«\"「『\\n]{2,120}[:：は][、,]?\\s*+[“„«\"「『].*");
  private static final Pattern ASKS =
      Pattern.compile(
          "(?is)^(?:who|whom|whose|what|which|when|where|why|how|did|does|do|is|was|were|has|have)\\b.*|^.*[?？].*|^.*か[。．]?\\s*+$");
  private static final Pattern BLOCK_QUOTE =
      Pattern.compile(
          "(?s)^((?:>[^\\n]*+(?:\\n|$))++)\\s*+(?:[—–―-]{1,2}\\s*+([^\\n\\s][^\\n]{0,119}))?\\s*+$");

  private static final Pattern QUOTE_SIGN = Pattern.compile("(?m)^>\\s?");

  private CommandParser() {}

  /// What a command is for, if it is one.
  public sealed interface Parsed {
    /// A command to run.
    record Run(Command command) implements Parsed {}

    /// A check without a quotation.
    record Unquoted() implements Parsed {}
  }

  /// The command that a text is, if it is one.
  public static Optional<Parsed> command(Question question) {
    String text = question.whole().strip();
    Matcher check = CHECK.matcher(text);
    if (check.matches()) {
      String pasted = check.group(1).strip();
      if (pasted.isEmpty()) {
        return Optional.of(new Parsed.Unquoted());
      }
      return isQuestion(pasted)
          ? Optional.empty()
          : Optional.of(new Parsed.Run(new Check(taken(pasted))));
    }
    return list(question).map(Parsed.Run::new);
  }

  /// The quotation that a text is and nothing else, if it is one.
  public static Optional<Check> pasted(Question question) {
    String text = question.whole().strip();
    if (text.length() > MAX_PASTED) {
      return Optional.empty();
    }
    Matcher block = BLOCK_QUOTE.matcher(text);
    if (block.matches()) {
      String words = QUOTE_SIGN.matcher(block.group(1)).replaceAll("").strip();
      Attributed read = Attributed.of(words);
      Optional<String> speaker = Optional.ofNullable(block.group(2)).map(String::strip);
      return words.isEmpty()
          ? Optional.empty()
          : Optional.of(new Check(new Attributed(read.quotation(), speaker.or(read::speaker))));
    }
    if (!isOpened(text) && !NAME_FIRST.matcher(text).matches()) {
      return Optional.empty();
    }
    Attributed read = Attributed.of(text);
    String around = text.replace(read.quotation(), "");
    boolean quoted = !read.quotation().equals(text);
    return quoted
            && !ASKS.matcher(around.strip()).matches()
            && wordCount(read.quotation()) >= MIN_WORDS_PASTED
        ? Optional.of(new Check(read))
        : Optional.empty();
  }

  /// What of a text are the person's own words and tells their language: the command before a
  /// quotation, and nothing of a quotation that is pasted.
  public static String ownWords(Question question) {
    String text = question.whole().strip();
    Matcher check = CHECK.matcher(text);
    if (check.matches() && command(question).isPresent()) {
      return text.substring(0, check.start(1));
    }
    return pasted(question).isPresent() ? "" : question.text();
  }

  /// The quotation in a colleague's message: all of it, or its block quotation.
  public static Check inMessage(Question message) {
    return pasted(message).orElseGet(() -> new Check(taken(message.whole().strip())));
  }

  private static Attributed taken(String pasted) {
    return Attributed.of(QUOTE_SIGN.matcher(pasted).replaceAll(""));
  }

  private static Optional<Browse> list(Question question) {
    Matcher first = FIRST_WORD.matcher(question.plain());
    if (!first.matches()) {
      return Optional.empty();
    }
    Optional<List> list = Optional.ofNullable(LISTS.get(first.group(1).toLowerCase(Locale.ROOT)));
    String behind = first.group(2) == null ? "" : Ending.without(first.group(2), "?").strip();
    return list.filter(one ->
            behind.isEmpty()
                || (one == List.QUOTES && behind.length() <= MAX_ASKED)
                || REFERENCE.matcher(behind).matches())
        .map(one -> new Browse(one, behind, 0));
  }

  private static boolean isQuestion(String pasted) {
    String end = pasted.stripTrailing();
    return (end.endsWith("?") || end.endsWith("？")) && !isOpened(pasted);
  }

  private static boolean isOpened(String text) {
    return !text.isEmpty() && OPENERS.indexOf(text.charAt(0)) >= 0;
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
