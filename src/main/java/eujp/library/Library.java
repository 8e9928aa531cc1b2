package eujp.library;

import eujp.answer.Answer;
import eujp.answer.Answerer;
import eujp.answer.Suggestions;
import eujp.check.Judged;
import eujp.check.Pasted;
import eujp.check.QuoteChecker;
import eujp.check.draft.DraftCheck;
import eujp.check.draft.DraftReport;
import eujp.extract.Event;
import eujp.extract.NamedPerson;
import eujp.extract.People;
import eujp.extract.Quotation;
import eujp.extract.Quotations;
import eujp.extract.Timeline;
import eujp.extract.commitments.Commitment;
import eujp.extract.commitments.Commitments;
import eujp.meaning.Encoder;
import eujp.release.Masthead;
import eujp.release.Reference;
import eujp.release.Release;
import eujp.search.PassageIndex;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The knowledge in an index of passages.
public final class Library implements Knowledge {
  private final PassageIndex index;
  private final Answerer answerer;
  private final QuoteChecker checker;
  private final DraftCheck drafts;
  private final Suggestions suggestions;

  /// Answers by words alone.
  public Library(PassageIndex index) {
    this(index, Optional.empty());
  }

  /// @param encoder that is asked where the words of a question leave doubt
  public Library(PassageIndex index, Optional<Encoder> encoder) {
    this(index, new Answerer(index, encoder));
  }

  private Library(PassageIndex index, Answerer answerer) {
    this(index, answerer, new Suggestions(index, answerer));
  }

  private Library(PassageIndex index, Answerer answerer, Suggestions suggestions) {
    this.index = index;
    this.answerer = answerer;
    this.checker = new QuoteChecker(index, answerer);
    this.drafts = new DraftCheck(index, checker);
    this.suggestions = suggestions;
  }

  /// The knowledge in a newer state of the index, which keeps what was made of releases that are
  /// the same there.
  Library over(PassageIndex newer) {
    Answerer next = answerer.over(newer);
    return new Library(newer, next, suggestions.over(newer, next));
  }

  /// What it knows everything from.
  PassageIndex index() {
    return index;
  }

  /// Does nothing more by itself: another has taken over.
  void retire() {
    suggestions.stop();
  }

  @Override
  public Answer answer(String question, List<String> before, int most) {
    return answerer.answer(question, before, most);
  }

  @Override
  public List<Judged> check(Pasted pasted, int nearest) {
    return pasted.quotations().stream()
        .map(quotation -> checker.check(quotation, nearest))
        .toList();
  }

  @Override
  public DraftReport check(String draft) {
    return drafts.check(draft);
  }

  @Override
  public List<Quotation> quotations(String asked, Optional<Reference> release) {
    return new QuotationSearch(Quotations.of(listed(release)), index).find(asked).all();
  }

  @Override
  public List<NamedPerson> people(Optional<Reference> release) {
    return People.of(listed(release));
  }

  @Override
  public List<Event> timeline(Optional<Reference> release) {
    return Timeline.of(listed(release));
  }

  @Override
  public List<Commitment> commitments(Optional<Reference> release) {
    return Commitments.of(listed(release));
  }

  /// The releases that a list is made of.
  private List<Release> listed(Optional<Reference> release) {
    Predicate<Masthead> named = masthead -> release.map(masthead.reference()::equals).orElse(true);
    return index.releases(release.isPresent() ? Integer.MAX_VALUE : MAX_LISTED).stream()
        .filter(named)
        .limit(MAX_LISTED)
        .map(index::release)
        .toList();
  }

  @Override
  public List<Printed> passages(Reference reference, String language) {
    return index.passages(reference, language).stream()
        .map(indexed -> new Printed(indexed.passage(), indexed.masthead()))
        .toList();
  }

  @Override
  public List<Known> releases(int most) {
    return index.releases(most).stream()
        .map(masthead -> new Known(masthead, index.passageCount(masthead)))
        .toList();
  }

  @Override
  public int releaseCount() {
    return index.releaseCount();
  }

  @Override
  public int passageCount() {
    return index.passageCount();
  }

  @Override
  public Instant updated() {
    return index.updated();
  }

  @Override
  public List<String> suggestions(String language, Answer near, int most) {
    return suggestions.near(language, near, most);
  }
}
