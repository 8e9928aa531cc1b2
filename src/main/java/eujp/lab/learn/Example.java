package eujp.lab.learn;

import eujp.answer.AnalyzedPassage;
import eujp.answer.Answerer;
import eujp.answer.FollowUpQuestion;
import eujp.answer.Model;
import eujp.answer.Shortlist;
import eujp.answer.Shortlist.Asked;
import eujp.answer.Shortlist.Candidate;
import eujp.answer.Shortlist.Measured;
import eujp.meaning.Encoder;
import eujp.release.Release;
import eujp.search.PassageIndex;
import eujp.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A known question, and what an index found for it.
///
/// @param set to which the question belongs
/// @param question the question
/// @param language of the passages that were asked, ISO 639-1
/// @param asked what each release that may answer has
/// @param answerable whether the index holds the answer
record Example(
    KnownSet set, KnownQuestion question, String language, List<Asked> asked, boolean answerable) {

  /// The questions of a set, asked of an index of some of its releases.
  ///
  /// @param encoder that measures what they mean, if any
  /// @throws IOException if an index in memory cannot be written
  static List<Example> of(KnownSet set, List<Release> releases, Optional<Encoder> encoder)
      throws IOException {
    List<Example> examples = new ArrayList<>();
    try (PassageIndex index = PassageIndex.inMemory(releases, set.thesaurus())) {
      Answerer answerer = new Answerer(index, encoder);
      for (KnownQuestion question : set.questions()) {
        boolean answerable = question.answered() && isAnsweredIn(releases, question);
        for (String language : languages(index, encoder)) {
          List<Asked> asked =
              answerer.ask(
                  new FollowUpQuestion(index, question.question(), question.before(), language));
          examples.add(new Example(set, question, language, asked, answerable));
        }
      }
    }
    return examples;
  }

  /// The languages of the passages: with an encoder only that which it reads, since the others are
  /// answered as if there were none.
  private static List<String> languages(PassageIndex index, Optional<Encoder> encoder) {
    return index.languages().stream()
        .filter(language -> encoder.map(Encoder::language).orElse(language).equals(language))
        .toList();
  }

  private static boolean isAnsweredIn(List<Release> releases, KnownQuestion question) {
    return releases.stream()
        .flatMap(release ->
            Stream.concat(Stream.of(release.masthead().passage()), release.passages().stream()))
        .anyMatch(passage -> question.isIn(passage.text()));
  }

  boolean isOf(KnownSet other) {
    return set.name().equals(other.name());
  }

  /// The passages that were found, measured.
  List<Measured> passages() {
    return asked.stream().flatMap(release -> release.passages().stream()).toList();
  }

  /// Whether a passage holds the answer.
  boolean isRight(AnalyzedPassage reading) {
    return answerable && question.isIn(reading.passage.text());
  }

  /// Whether a sentence of a passage gives the answer.
  boolean isRight(AnalyzedPassage reading, Span sentence) {
    return isRight(reading) && question.isGivenBy(sentence.of(reading.passage.text()));
  }

  /// What a model answers, and whether it is right; empty where nothing was found.
  Optional<Judgement> judge(Model model) {
    return Shortlist.of(asked, model, 1).map(this::judged);
  }

  /// What a model answers out of each release for itself.
  Stream<Judgement> judgeEach(Model model) {
    return asked.stream()
        .flatMap(release -> Shortlist.of(List.of(release), model, 1).stream())
        .map(this::judged);
  }

  private Judgement judged(Shortlist list) {
    Candidate best = list.best();
    return new Judgement(
        this,
        best,
        list.margin(),
        list.confidence(),
        list.verified(),
        isRight(best.reading()),
        isRight(best.reading(), best.sentence()));
  }

  /// A model's answer to an example.
  ///
  /// @param best its best sentence
  /// @param margin by which it beats the best of the other passages
  /// @param confidence that the model has in it
  /// @param verified whether nothing rules it out
  /// @param passageRight whether it stands in the right passage
  /// @param right whether it gives the answer
  record Judgement(
      Example example,
      Candidate best,
      double margin,
      double confidence,
      boolean verified,
      boolean passageRight,
      boolean right) {}
}
