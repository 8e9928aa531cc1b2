package eujp.slack.questions;

import eujp.text.Japanese;
import eujp.text.Lazy;
import eujp.text.Span;
import eujp.text.WordTable;
import eujp.text.Words;
import eujp.text.sentences.Sentences;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells which messages bring a draft to be checked: `check` and a text behind it; a text under a
/// head that calls it a draft (*Please check this draft: …*), in any of the languages of
/// `draft-words.txt`; and in a direct message one of several sentences that asks nothing.
public final class DraftCommand {
  private static final WordTable TABLE = WordTable.in(DraftCommand.class, "draft-words.txt");
  private static final Lazy<Set<String>> NAMES =
      new Lazy<>(() ->
          TABLE.languages().stream()
              .flatMap(language -> TABLE.words(language, "draft").stream())
              .collect(Collectors.toSet()));

  private static final Pattern CHECK =
      Pattern.compile(
          "(?s)(?:check(?![\\p{L}\\p{N}])|下書き(?:の|を)?(?:確認|チェック))[\\s:：]*(.+)",
          Pattern.CASE_INSENSITIVE);

  /// The first line, or what stands before a colon in it.
  private static final Pattern HEAD = Pattern.compile("(?s)^([^:：\\n]{3,120}+)[:：\\n](.+)");

  private static final int MAX_HEAD_WORDS = 14;
  private static final int MAX_ASKED = 300;
  private static final int MIN_SENTENCES = 2;
  private static final int MIN_PASTED = 100;
  private static final int MIN_PASTED_JAPANESE = 40;

  private DraftCommand() {}

  /// Returns the draft of a message that asks to check one; empty for any other message.
  public static Optional<Question> named(Question message) {
    String text = message.whole().strip();
    if (text.length() <= MAX_ASKED && text.indexOf('\n') < 0 && asks(text)) {
      return Optional.empty();
    }
    Optional<Question> under = under(text);
    Matcher check = CHECK.matcher(text);
    return under.isEmpty() && check.matches() ? Optional.of(draft(check.group(1).strip())) : under;
  }

  /// Returns the draft that a direct message consists of: sentences that ask nothing. Empty for any
  /// other message.
  public static Optional<Question> pasted(Question message) {
    String text = message.whole().strip();
    String language = Japanese.isLanguageOf(text) ? "ja" : "en";
    int least = language.equals("ja") ? MIN_PASTED_JAPANESE : MIN_PASTED;
    if (text.length() < least) {
      return Optional.empty();
    }
    List<Span> sentences = Sentences.of(text, language);
    boolean asks = sentences.stream().map(span -> span.of(text)).anyMatch(DraftCommand::asks);
    return asks || sentences.size() < MIN_SENTENCES ? Optional.empty() : Optional.of(draft(text));
  }

  /// The text under a head that calls it a draft.
  private static Optional<Question> under(String text) {
    Matcher head = HEAD.matcher(text);
    if (!head.matches() || head.group(2).isBlank()) {
      return Optional.empty();
    }
    String lower = head.group(1).toLowerCase(Locale.ROOT);
    List<String> words = Words.of(lower).stream().map(word -> word.form()).toList();
    boolean named =
        Japanese.isIn(lower)
            ? NAMES.get().stream().filter(Japanese::isIn).anyMatch(lower::contains)
            : words.size() <= MAX_HEAD_WORDS && hasName(words);
    return named ? Optional.of(draft(head.group(2).strip())) : Optional.empty();
  }

  private static boolean hasName(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String two = i == 0 ? "" : words.get(i - 1) + " " + words.get(i);
      if (NAMES.get().contains(words.get(i)) || NAMES.get().contains(two)) {
        return true;
      }
    }
    return false;
  }

  private static boolean asks(String text) {
    String end = text.stripTrailing();
    return end.endsWith("?") || end.endsWith("？");
  }

  private static Question draft(String text) {
    return new Question(text, text);
  }
}
