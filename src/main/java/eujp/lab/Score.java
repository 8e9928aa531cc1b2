package eujp.lab;

import eujp.answer.Answer;
import eujp.cite.Citation;
import eujp.lab.learn.KnownQuestion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;

/// How well questions were answered.
///
/// @param outcomes of each question
record Score(List<Outcome> outcomes) {
  private static final int RESAMPLES = 1_000;
  private static final double OUTSIDE = .025;

  Score {
    outcomes = List.copyOf(outcomes);
  }

  /// What became of one question.
  ///
  /// @param rank of the first right passage, from 1; 0 where none is right
  /// @param sentence whether the best passage is right, is shown as an answer, and its sentence
  ///   gives the answer
  /// @param found whether it was answered
  record Outcome(KnownQuestion question, int rank, boolean sentence, boolean found) {
    private boolean isWithin(int most) {
      return rank >= 1 && rank <= most;
    }

    static Outcome of(KnownQuestion question, Answer answer) {
      List<Citation> citations = answer.citations();
      int rank = 0;
      for (int i = citations.size(); i > 0; i--) {
        rank = question.isIn(citations.get(i - 1).passage().text()) ? i : rank;
      }
      boolean found = answer instanceof Answer.Found;
      return new Outcome(
          question,
          rank,
          found && rank == 1 && question.isGivenBy(citations.getFirst().sentence()),
          found);
    }
  }

  /// A share of the questions of some sort.
  enum Measure {
    HIT_AT_1("hit@1"),
    HIT_AT_3("hit@3"),
    HIT_AT_5("hit@5"),
    MRR("MRR"),
    SENTENCE("sentence"),
    ANSWERED("answered"),
    SILENT("silent");

    private final String title;

    Measure(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }

    /// Whether it is a share of questions like this.
    private boolean counts(Outcome outcome) {
      return switch (this) {
        case SILENT -> !outcome.question.answered();
        case SENTENCE -> outcome.question.answered() && !outcome.question.answer().isEmpty();
        case HIT_AT_1, HIT_AT_3, HIT_AT_5, MRR, ANSWERED -> outcome.question.answered();
      };
    }

    /// What one question adds, from 0 to 1.
    private double of(Outcome outcome) {
      return switch (this) {
        case HIT_AT_1 -> outcome.isWithin(1) ? 1 : 0;
        case HIT_AT_3 -> outcome.isWithin(3) ? 1 : 0;
        case HIT_AT_5 -> outcome.isWithin(5) ? 1 : 0;
        case MRR -> outcome.rank == 0 ? 0 : 1.0 / outcome.rank;
        case SENTENCE -> outcome.sentence ? 1 : 0;
        case ANSWERED -> outcome.found ? 1 : 0;
        case SILENT -> outcome.found ? 0 : 1;
      };
    }
  }

  static Score of(List<KnownQuestion> questions, Function<KnownQuestion, Answer> answerer) {
    return new Score(questions.stream().map(one -> Outcome.of(one, answerer.apply(one))).toList());
  }

  /// The outcomes of the questions of one kind.
  Score ofKind(String kind) {
    return new Score(outcomes.stream().filter(o -> o.question.kind().equals(kind)).toList());
  }

  /// The share, from 0 to 1; not a number where there is no question of that sort.
  double share(Measure measure) {
    return mean(values(measure));
  }

  /// The share with its 95 % interval, by bootstrap over the questions: `.893 [.84 .94]`.
  String withInterval(Measure measure) {
    double[] values = values(measure);
    if (values.length == 0) {
      return "-";
    }
    Random random = new Random(values.length);
    double[] means = new double[RESAMPLES];
    Arrays.setAll(means, i -> mean(resampled(values, random)));
    Arrays.sort(means);
    return "%s [%s %s]"
        .formatted(
            brief(mean(values), 3),
            brief(means[(int) (OUTSIDE * RESAMPLES)], 2),
            brief(means[(int) ((1 - OUTSIDE) * RESAMPLES) - 1], 2));
  }

  private double[] values(Measure measure) {
    return outcomes.stream().filter(measure::counts).mapToDouble(measure::of).toArray();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }

  /// As many values, each drawn from all of them.
  private static double[] resampled(double[] values, Random random) {
    return random.ints(values.length, 0, values.length).mapToDouble(i -> values[i]).toArray();
  }

  static String brief(double share, int digits) {
    String written = String.format(Locale.ROOT, "%." + digits + "f", share);
    return written.startsWith("0.") ? written.substring(1) : written;
  }

  /// The kinds of the questions, in the order in which they come first.
  List<String> kinds() {
    return outcomes.stream().map(o -> o.question.kind()).distinct().toList();
  }
}
