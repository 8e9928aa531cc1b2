package eujp.answer;

import eujp.answer.Example.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Cross-validation: each question is answered by a model that learned from other questions only.
public final class Validation {
  private static final int FOLDS = 3;

  private final Trainer trainer;
  private final List<Judgement> whole = new ArrayList<>();
  private final List<Judgement> halved = new ArrayList<>();
  private final List<Judgement> found = new ArrayList<>();

  private Validation(Trainer trainer) {
    this.trainer = trainer;
  }

  /// A Markdown table with a row for each set.
  ///
  /// Of the questions asked of all releases: how often the best passage is right (hit@1) and its
  /// sentence. Of those asked of half of the releases: with 95 % of the answerable ones answered,
  /// how many of the others get no answer; and the shares that are answered and not at the
  /// threshold that was learned.
  public static String of(Trainer trainer) {
    Validation validation = new Validation(trainer);
    List<Model> models =
        IntStream.range(0, FOLDS)
            .parallel()
            .mapToObj(fold -> trainer.fit(example -> fold(example) != fold))
            .toList();
    for (int fold = 0; fold < FOLDS; fold++) {
      Model model = models.get(fold);
      validation.whole.addAll(tested(trainer.whole(), model, fold));
      List<Judgement> judged = tested(trainer.halved(), model, fold);
      validation.halved.addAll(judged);
      judged.stream()
          .filter(one -> one.confidence() >= model.found(one.example().inquiry().language()))
          .forEach(validation.found::add);
    }
    return validation.table();
  }

  private static List<Judgement> tested(List<Example> examples, Model model, int fold) {
    return examples.stream()
        .filter(example -> fold(example) == fold)
        .flatMap(example -> example.judge(model).stream())
        .toList();
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
            "| set | hit@1 | sentence | silent at 95 % | answered | silent |\n|"
                + "---|".repeat(6)
                + "\n");
    for (KnownSet set : trainer.sets()) {
      Predicate<Judgement> own = one -> one.example().isOf(set);
      Predicate<Judgement> answerable = own.and(one -> one.example().answerable());
      Predicate<Judgement> not = own.and(one -> !one.example().answerable());
      long asked =
          trainer.whole().stream()
              .filter(example -> example.isOf(set) && example.answerable())
              .count();
      double threshold =
          Trainer.letsThrough(
              Trainer.ANSWERED,
              halved.stream().filter(answerable).mapToDouble(Judgement::confidence).toArray());
      rows.append("| ").append(set.name());
      Stream.of(
              share(whole, answerable.and(Judgement::passageRight), asked),
              share(whole, answerable.and(Judgement::right), asked),
              share(
                  halved,
                  not.and(one -> one.confidence() < threshold),
                  halved.stream().filter(not).count()),
              share(found, answerable, halved.stream().filter(answerable).count()),
              1 - share(found, not, halved.stream().filter(not).count()))
          .forEach(value -> rows.append(String.format(Locale.ROOT, " | %.3f", value)));
      rows.append(" |\n");
    }
    return rows.toString();
  }

  private static double share(List<Judgement> all, Predicate<Judgement> some, long of) {
    return all.stream().filter(some).count() / Math.max(1.0, (double) of);
  }
}
