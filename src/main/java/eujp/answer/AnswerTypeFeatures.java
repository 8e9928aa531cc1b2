package eujp.answer;

import eujp.question.AnalyzedQuery;
import eujp.question.AnswerType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Measures what sentences offer to a question: the date, number, name or sum that it asks for.
final class AnswerTypeFeatures {
  /// Tokens within which a concept stands close to what is offered.
  private static final double CLOSE = 3;

  /// Tokens from a number to what it counts: *two large cables*.
  private static final int RIGHT_BEFORE = 2;

  private final AnalyzedQuery inquiry;
  private final Set<String> questionWords;
  private final double[] share;
  private final int focus;

  /// @param questionWords the words of the question, in lower case
  /// @param share what each concept of the question counts, all together at most 1
  /// @param focus the concept that is asked about first of all; below 0 where there is none
  AnswerTypeFeatures(AnalyzedQuery inquiry, Set<String> questionWords, double[] share, int focus) {
    this.inquiry = inquiry;
    this.questionWords = questionWords;
    this.share = share;
    this.focus = focus;
  }

  /// Sets what begins with `GIVES` for a sentence.
  ///
  /// @param s the number of the sentence
  /// @param at where in the passage each concept stands
  void measure(Features f, AnalyzedPassage reading, int s, int[][] at) {
    switch (inquiry.type()) {
      case TIME -> {
        List<String> dates = fresh(reading.traits(s).dates(), reading::isAround);
        List<String> numbers = fresh(reading.traits(s).numbers(), reading::isAround);
        f.set(Feature.GIVES_DATE, one(dates));
        f.set(Feature.GIVES_NUMBER, one(numbers));
        f.set(Feature.GIVES_NEAR, near(dates, reading, s, at));
        f.set(Feature.GIVES_NOTHING, 1 - Math.max(one(dates), one(numbers)));
      }
      case NUMBER, MEASURE -> {
        List<String> numbers = fresh(reading.traits(s).numbers(), reading::isAround);
        f.set(Feature.GIVES_NUMBER, one(numbers));
        f.set(Feature.GIVES_COUNT, counts(numbers, reading, s, at) ? 1 : 0);
        f.set(Feature.GIVES_NEAR, near(numbers, reading, s, at));
        boolean dated = inquiry.type() == AnswerType.MEASURE && reading.traits(s).hasSpanOfYears();
        f.set(Feature.GIVES_NOTHING, dated ? 0 : 1 - one(numbers));
      }
      case SUM -> f.set(Feature.GIVES_NOTHING, reading.traits(s).sum() ? 0 : 1);
      case PERSON -> {
        // Who speaks stands around a passage, and may be the very person that is asked for.
        List<String> persons = fresh(reading.traits(s).persons(), word -> false);
        List<String> names =
            persons.isEmpty() ? fresh(reading.traits(s).names(), reading::isAround) : persons;
        f.set(Feature.GIVES_PERSON, one(persons));
        f.set(Feature.GIVES_NEAR, near(names, reading, s, at));
        f.set(Feature.GIVES_NOTHING, 1 - one(names));
      }
      case PLACE -> {
        List<String> names = fresh(reading.traits(s).names(), reading::isAround);
        f.set(Feature.GIVES_PLACE, one(fresh(reading.traits(s).places(), reading::isAround)));
        f.set(Feature.GIVES_NEAR, near(names, reading, s, at));
        f.set(Feature.GIVES_NOTHING, 1 - one(names));
      }
      case REASON, WORDS, CONTACT, SOURCE, MASTHEAD, THING -> {}
    }
  }

  /// Those of some words that are known neither from the question nor otherwise.
  private List<String> fresh(Set<String> words, Predicate<String> known) {
    List<String> fresh = new ArrayList<>(words.size());
    for (String word : words) {
      if (!questionWords.contains(word) && !known.test(word)) {
        fresh.add(word);
      }
    }
    return fresh;
  }

  private static double one(List<String> offered) {
    return offered.isEmpty() ? 0 : 1;
  }

  /// Whether a sentence has one of some numbers right before what is counted.
  private boolean counts(List<String> numbers, AnalyzedPassage reading, int s, int[][] at) {
    int to = reading.firstToken[s + 1];
    return focus >= 0
        && numbers.stream()
            .flatMapToInt(number -> Arrays.stream(reading.positionsOfWord(number)))
            .filter(position -> position >= reading.firstToken[s] && position < to)
            .anyMatch(position ->
                Positions.count(at[focus], position + 1, Math.min(to, position + RIGHT_BEFORE + 1))
                    > 0);
  }

  /// The share of the question that stands around the best of what a sentence offers, each concept
  /// the less the farther it stands.
  private double near(List<String> offered, AnalyzedPassage reading, int s, int[][] at) {
    int from = reading.firstToken[s];
    int to = reading.firstToken[s + 1];
    double most = 0;
    for (String one : offered) {
      for (int position : reading.positionsOfWord(one)) {
        double near = 0;
        for (int c = 0; c < at.length && position >= from && position < to; c++) {
          near += share[c] / (1 + Positions.distance(at[c], position, from, to) / CLOSE);
        }
        most = Math.max(most, near);
      }
    }
    return most;
  }
}
