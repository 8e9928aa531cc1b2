package eujp.lab.learn;

import eujp.answer.Model;
import eujp.lab.learn.Example.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Cross-validation: each question is answered by a model that learned from other questions only.
public final class Validation {
  private static final int FOLDS = 3;

  private final Trainer trainer;
  private final List<Tested> whole = new ArrayList<>();
  private final List<Tested> halved = new ArrayList<>();
  private final List<Tested> nearMisses = new ArrayList<>();

  private Validation(Trainer trainer) {
    this.trainer = trainer;
  }

  /// A question and what a model that did not learn from it answers.
  ///
  /// @param judgement empty where no passage has a word of the question
  /// @param threshold the confidence from which on the model answers
  private record Tested(Example example, Optional<Judgement> judgement, double threshold) {
    static Tested of(Example example, Model model) {
      return new Tested(example, example.judge(model), model.found());
    }

    double confidence() {
      return judgement.map(Judgement::confidence).orElse(0.0);
    }

    boolean isFound() {
      return judgement.isPresent() && confidence() >= threshold;
    }

    boolean isPassageRight() {
      return judgement.filter(Judgement::passageRight).isPresent();
    }

    boolean isRight() {
      return judgement.filter(Judgement::right).isPresent();
    }
  }

  /// A Markdown table with a row for each set.
  ///
  /// Of the questions asked of all releases: how often the best passage is right (hit@1), its
  /// sentence, and the sentence of one that is answered. Of those asked of half of the releases:
  /// with 95 % of the answerable ones answered, how many of the others get no answer; and the
  /// shares that are answered and not at the threshold that was learned.
  public static String of(Trainer trainer) {
    Validation validation = new Validation(trainer);
    List<Model> models =
        IntStream.range(0, FOLDS)
            .parallel()
            .mapToObj(fold -> trainer.fit(example -> fold(example) != fold))
            .toList();
    trainer.whole().forEach(one -> validation.whole.add(Tested.of(one, models.get(fold(one)))));
    trainer.halved().forEach(one -> validation.halved.add(Tested.of(one, models.get(fold(one)))));
    trainer
        .nearMisses()
        .forEach(one -> validation.nearMisses.add(Tested.of(one, models.get(fold(one)))));
    return validation.table();
  }

  /// The questions on one passage are learned from or tested with together.
  private static int fold(Example example) {
    KnownQuestion question = example.question();
    String about = question.expect().isEmpty() ? question.question() : question.expect().getFirst();
    return Math.floorMod(about.hashCode(), FOLDS);
  }

  private String table() {
    StringBuilder rows =
        new StringBuilder(
            "| set | hit@1 | sentence | answered sentence | silent at 95 % | answered | silent | near misses |\n|"
                + "---|".repeat(8)
                + "\n");
    for (KnownSet set : trainer.sets()) {
      List<Tested> asked = some(whole, set, true);
      List<Tested> answerable = some(halved, set, true);
      List<Tested> others = some(halved, set, false);
      double threshold =
          Trainer.letsThrough(
              Trainer.ANSWERED, answerable.stream().mapToDouble(Tested::confidence).toArray());
      rows.append("| ").append(set.name());
      Stream.of(
              share(asked, Tested::isPassageRight),
              share(asked, Tested::isRight),
              share(asked, one -> one.isRight() && one.isFound()),
              share(others, one -> one.confidence() < threshold),
              share(answerable, Tested::isFound),
              share(others, one -> !one.isFound()),
              share(some(nearMisses, set, false), one -> !one.isFound()))
          .forEach(value -> rows.append(String.format(Locale.ROOT, " | %.3f", value)));
      rows.append(" |\n");
    }
    return rows.toString();
  }

  private static List<Tested> some(List<Tested> all, KnownSet set, boolean answerable) {
    return all.stream()
        .filter(one -> one.example().isOf(set) && one.example().answerable() == answerable)
        .toList();
  }

  private static double share(List<Tested> all, Predicate<Tested> some) {
    return all.stream().filter(some).count() / Math.max(1.0, all.size());
  }
}
