package eujp.cli;

import eujp.answer.Answer;
import eujp.answer.Citation;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Counts how often answers are right.
final class Score {
  /// Quotation marks, emphasis and spacing do not make an answer wrong.
  private static final Pattern NOT_WORDS = Pattern.compile("[*“”‘’\"'«»„]|\\s+");

  private int answerable;
  private int hitAt1;
  private int hitAt3;
  private int hitAt5;
  private double reciprocalRanks;
  private int withSentence;
  private int sentences;
  private int answered;
  private int unanswerable;
  private int silent;

  void add(KnownQuestion question, Answer answer) {
    boolean found = answer instanceof Answer.Found;
    if (!question.answered()) {
      unanswerable++;
      silent += found ? 0 : 1;
      return;
    }
    answerable++;
    answered += found ? 1 : 0;
    List<Citation> citations = answer.citations();
    int rank = rank(question, citations);
    hitAt1 += rank == 1 ? 1 : 0;
    hitAt3 += rank >= 1 && rank <= 3 ? 1 : 0;
    hitAt5 += rank >= 1 && rank <= 5 ? 1 : 0;
    reciprocalRanks += rank == 0 ? 0 : 1.0 / rank;
    if (!question.answer().isEmpty()) {
      withSentence++;
      boolean right =
          rank == 1 && found && contains(citations.getFirst().sentence(), question.answer());
      sentences += right ? 1 : 0;
    }
  }

  private static int rank(KnownQuestion question, List<Citation> citations) {
    for (int i = 0; i < citations.size(); i++) {
      if (contains(citations.get(i).passage().text(), question.expect())) {
        return i + 1;
      }
    }
    return 0;
  }

  private static boolean contains(String text, List<String> any) {
    String words = words(text);
    return any.stream().anyMatch(one -> words.contains(words(one)));
  }

  private static String words(String text) {
    return NOT_WORDS
        .matcher(text)
        .replaceAll(" ")
        .strip()
        .replaceAll(" +", " ")
        .toLowerCase(Locale.ROOT);
  }

  /// The counts as shares, one a line.
  String table() {
    return row("questions that the releases answer", String.valueOf(answerable))
        + row("hit@1", share(hitAt1, answerable))
        + row("hit@3", share(hitAt3, answerable))
        + row("hit@5", share(hitAt5, answerable))
        + row("MRR", share(reciprocalRanks, answerable))
        + row("sentence", share(sentences, withSentence))
        + row("answered when it should", share(answered, answerable))
        + row("questions that they do not", String.valueOf(unanswerable))
        + row("silent when it should", share(silent, unanswerable));
  }

  private static String row(String name, String value) {
    return "%-36s %6s%n".formatted(name, value);
  }

  private static String share(double part, int whole) {
    return whole == 0 ? "-" : "%.3f".formatted(part / whole);
  }
}
