package eujp.lab;

import eujp.answer.Answerer;
import eujp.lab.learn.KnownQuestion;
import eujp.search.PassageIndex;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// How long answers take beside a bare search of the same index, in one run: machines differ, and
/// so do their moods, so only the ratio tells anything.
final class AnswerTimes {
  private static final int ROUNDS = 40;
  private static final int FIRST_ROUNDS = 20;
  private static final int HITS = 10;
  private static final int CITATIONS = 5;

  private final List<Long> answers = new ArrayList<>();
  private final List<Long> searches = new ArrayList<>();

  /// Asks all questions several times, each of Lucene's BM25 alone and of the answerer in turn; the
  /// first rounds only warm the machine.
  AnswerTimes(PassageIndex index, Answerer answerer, List<KnownQuestion> questions) {
    for (int round = 0; round < ROUNDS; round++) {
      for (KnownQuestion known : questions) {
        String question = known.question();
        long begin = System.nanoTime();
        index.languages().forEach(language -> index.plainSearch(question, language, HITS));
        long between = System.nanoTime();
        answerer.answer(question, CITATIONS);
        long end = System.nanoTime();
        if (round >= FIRST_ROUNDS) {
          searches.add(between - begin);
          answers.add(end - between);
        }
      }
    }
  }

  /// One line with both medians and their ratio.
  @Override
  public String toString() {
    double answer = median(answers);
    double search = median(searches);
    return "Median time of an answer %.0f µs, of a bare BM25 top-%d search %.0f µs: ratio %.2f"
        .formatted(answer / 1_000, HITS, search / 1_000, answer / search);
  }

  private static double median(List<Long> times) {
    Collections.sort(times);
    return times.isEmpty() ? 0 : times.get(times.size() / 2);
  }
}
