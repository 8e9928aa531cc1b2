package eujp.slack;

import eujp.answer.Answer;
import eujp.answer.Citation;
import eujp.answer.Knowledge;
import eujp.release.Reference;
import eujp.slack.draw.Citations;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;

/// The answers to a few questions, for tests that need answers and no search.
final class KnownByHeart implements Knowledge {
  private final BiFunction<String, List<String>, Answer> answers;

  KnownByHeart() {
    this(KnownByHeart::byHeart);
  }

  /// Answers as `answers` does.
  KnownByHeart(BiFunction<String, List<String>, Answer> answers) {
    this.answers = answers;
  }

  static final String SUGGESTION = "Who co-chaired the Council meeting?";
  static final String JAPANESE_SUGGESTION = "議長（co-chair）は誰ですか？";

  @Override
  public Answer answer(String question, List<String> before, int most) {
    return answers.apply(question, before);
  }

  private static Answer byHeart(String question, List<String> before) {
    if (question.equals("and where?") && before.contains("Who co-chaired the meeting?")) {
      return new Answer.Found(0.9, Citations.launch(), List.of());
    }
    if (question.contains("co-chair")) {
      return new Answer.Found(0.9, Citations.coChairs(), List.of());
    }
    if (question.contains("de-risk")) {
      return new Answer.Found(0.9, Citations.deRisk(), List.of(Citations.launch()));
    }
    if (question.contains("tariffs")) {
      return new Answer.Related(0.3, List.of(Citations.launch(), Citations.deRisk()));
    }
    if (question.contains("trouble")) {
      throw new IllegalStateException(question);
    }
    return new Answer.Nothing(0.0);
  }

  @Override
  public List<Printed> passages(Reference reference, String language) {
    return List.of(Citations.deRisk(), Citations.coChairs(), Citations.launch()).stream()
        .map(Citation::passage)
        .sorted(Comparator.comparingInt(passage -> passage.id().ordinal()))
        .map(passage -> new Printed(passage, Citations.MASTHEAD))
        .toList();
  }

  @Override
  public List<Known> releases(int most) {
    return List.of(new Known(Citations.MASTHEAD, 3));
  }

  @Override
  public int releaseCount() {
    return 1;
  }

  @Override
  public Instant updated() {
    return Instant.parse("2023-07-14T12:00:00Z");
  }

  @Override
  public List<String> suggestions(String language, Answer near, int most) {
    return List.of(language.equals("ja") ? JAPANESE_SUGGESTION : SUGGESTION);
  }
}
