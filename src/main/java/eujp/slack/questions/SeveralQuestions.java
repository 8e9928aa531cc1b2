package eujp.slack.questions;

import eujp.text.Japanese;
import eujp.text.Shortened;
import eujp.text.sentences.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The questions in a message that asks several, of which one is answered at a time.
final class SeveralQuestions {
  /// Questions of a message that are looked at.
  static final int MAX_QUESTIONS = 6;

  /// What has fewer words (*And where?*) goes with the question before it.
  private static final int MIN_WORDS = 3;

  private static final int MIN_JAPANESE = 6;
  private static final int MAX_CHARS = 300;
  private static final int MAX_TEXT = 2_000;
  private static final Pattern LIST_SIGN =
      Pattern.compile("^(?:[-*•‣・–—]|\\(?\\d{1,2}[.)）、．:]|[①-⑳])\\s*+");
  private static final Pattern ASKS_IN_JAPANESE =
      Pattern.compile("(?:か|かな|かしら|のは|教えて|教えてください)[。．]?+$");

  /// The end of a question with something behind it.
  private static final Pattern END_WITHIN = Pattern.compile("[?？;\u037E。．\n](?=.)");

  private static final Pattern GREEK = Pattern.compile("\\p{IsGreek}");

  private SeveralQuestions() {}

  /// The questions, each on one line and with its sign; none where there is only one.
  static List<String> in(Question message) {
    String text = message.whole();
    if (text.length() > MAX_TEXT || !END_WITHIN.matcher(text).find()) {
      return List.of();
    }
    List<String> asking =
        text.lines().flatMap(SeveralQuestions::sentences).filter(SeveralQuestions::asks).toList();
    if (asking.size() < 2) {
      return List.of();
    }
    List<String> questions = new ArrayList<>();
    asking.stream()
        .filter(question -> !AboveCommand.isEmpty(question))
        .forEach(question -> add(questions, question));
    return questions.size() < 2
        ? List.of()
        : questions.stream()
            .limit(MAX_QUESTIONS)
            .map(question -> Shortened.of(question, MAX_CHARS))
            .toList();
  }

  private static Stream<String> sentences(String line) {
    return Sentences.of(line, Japanese.isIn(line) ? "ja" : "en").stream()
        .map(sentence -> LIST_SIGN.matcher(sentence.of(line).strip()).replaceFirst("").strip());
  }

  private static void add(List<String> questions, String question) {
    if (!questions.isEmpty() && isShort(question)) {
      questions.add(questions.removeLast() + " " + question);
    } else if (!isShort(question)) {
      questions.add(question);
    }
  }

  private static boolean isShort(String question) {
    return Japanese.isIn(question)
        ? question.length() < MIN_JAPANESE
        : AboveCommand.words(question).size() < MIN_WORDS;
  }

  private static boolean asks(String sentence) {
    return switch (sentence.isEmpty() ? ' ' : sentence.charAt(sentence.length() - 1)) {
      case '?', '？', '\u037E' -> true;
      case ';' -> GREEK.matcher(sentence).find();
      default -> Japanese.isIn(sentence) && ASKS_IN_JAPANESE.matcher(sentence).find();
    };
  }
}
