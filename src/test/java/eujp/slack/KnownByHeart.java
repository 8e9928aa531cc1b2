package eujp.slack;

import eujp.answer.Answer;
import eujp.check.Judged;
import eujp.check.Pasted;
import eujp.check.draft.DraftReport;
import eujp.cite.Citation;
import eujp.extract.Event;
import eujp.extract.NamedPerson;
import eujp.extract.Quotation;
import eujp.extract.commitments.Commitment;
import eujp.library.Knowledge;
import eujp.library.Library;
import eujp.question.Thesaurus;
import eujp.question.filter.Filter;
import eujp.release.Corpus;
import eujp.release.Passage;
import eujp.release.Reference;
import eujp.release.Release;
import eujp.search.PassageIndex;
import eujp.slack.blocks.Citations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// The answers to a few questions, for tests that need answers and no search. Quotations and drafts
/// are checked and lists made of the passages that the answers cite.
class KnownByHeart implements Knowledge {
  private static final Knowledge DESK = desk();

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

  private static Knowledge desk() {
    List<Passage> cited = cited().map(Citation::passage).toList();
    try {
      return new Library(
          PassageIndex.inMemory(
              List.of(new Release(Citations.MASTHEAD, cited)),
              Thesaurus.read(Path.of("index-data"), line -> {})));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// All that the release holds that comes with eujp.
  static Knowledge release() {
    Path folder = Path.of("index-data");
    try {
      return new Library(
          PassageIndex.inMemory(
              Corpus.read(folder).releases(), Thesaurus.read(folder, line -> {})));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Citation> cited() {
    return Stream.of(Citations.coChairs(), Citations.deRisk(), Citations.launch());
  }

  @Override
  public Knowledge only(Filter filter) {
    return filter.isEmpty() ? this : DESK.only(filter);
  }

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
    if (question.contains("overflow")) {
      throw new StackOverflowError();
    }
    return new Answer.Nothing(0.0);
  }

  @Override
  public List<Judged> check(Pasted pasted, int nearest) {
    return DESK.check(pasted, nearest);
  }

  @Override
  public DraftReport check(String draft) {
    if (draft.contains("trouble")) {
      throw new IllegalStateException(draft);
    }
    return DESK.check(draft);
  }

  @Override
  public List<Quotation> quotations(String asked, Filter filter, String language) {
    return DESK.quotations(asked, filter, language);
  }

  @Override
  public List<NamedPerson> people(Filter filter, String language) {
    return DESK.people(filter, language);
  }

  @Override
  public List<Event> timeline(Filter filter, String language) {
    return DESK.timeline(filter, language);
  }

  @Override
  public List<Commitment> commitments(Filter filter, String language) {
    return DESK.commitments(filter, language);
  }

  @Override
  public List<Printed> passages(Reference reference, String language) {
    return cited().map(citation -> new Printed(citation.passage(), Citations.MASTHEAD)).toList();
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
