package eujp.library;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
import eujp.extract.part.Narrowing;
import eujp.extract.part.Wording;
import eujp.index.IndexedPassage;
import eujp.meaning.Encoder;
import eujp.question.filter.Filter;
import eujp.question.filter.FilterFault;
import eujp.release.Counterparts;
import eujp.release.Masthead;
import eujp.release.Passage;
import eujp.release.PassageId;
import eujp.release.Reference;
import eujp.release.Release;
import eujp.search.PassageIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The knowledge in an index of passages.
public final class Library implements Knowledge {
  private static final int MAX_PARTS = 100;

  private final PassageIndex index;
  private final Filter filter;
  private final Answerer answerer;
  private final QuoteChecker checker;
  private final DraftCheck drafts;
  private final Suggestions suggestions;

  /// What was asked for with [#only].
  private final Cache<Filter, Library> parts =
      Caffeine.newBuilder().maximumSize(MAX_PARTS).executor(Runnable::run).build();

  /// Answers by words alone.
  public Library(PassageIndex index) {
    this(index, Optional.empty());
  }

  /// @param encoder that is asked where the words of a question leave doubt
  public Library(PassageIndex index, Optional<Encoder> encoder) {
    this(index, encoder, Filter.NONE);
  }

  /// What a filter leaves of the knowledge in an index.
  ///
  /// @param encoder that is asked where the words of a question leave doubt
  /// @param filter that leaves something: see [Narrowing#fault]
  public Library(PassageIndex whole, Optional<Encoder> encoder, Filter filter) {
    this(Narrowing.of(whole, filter).index(), filter, new Answerer(whole, encoder));
  }

  private Library(PassageIndex index, Filter filter, Answerer answerer) {
    this(index, filter, answerer, new Suggestions(index, answerer));
  }

  private Library(PassageIndex index, Filter filter, Answerer answerer, Suggestions suggestions) {
    this.index = index;
    this.filter = filter;
    this.answerer = answerer;
    this.checker = new QuoteChecker(index, answerer, filter);
    this.drafts = new DraftCheck(index, checker);
    this.suggestions = suggestions;
  }

  /// The knowledge in a newer state of an index that no filter narrows, which keeps what was made
  /// of releases that are the same there.
  Library over(PassageIndex newer) {
    Answerer next = answerer.over(newer);
    return new Library(newer, filter, next, suggestions.over(newer, next));
  }

  /// What it knows everything from.
  PassageIndex index() {
    return index;
  }

  /// Does nothing more by itself: another has taken over.
  void retire() {
    suggestions.stop();
    parts.asMap().values().forEach(Library::retire);
  }

  @Override
  public Library only(Filter of) {
    return of.isEmpty() ? this : parts.get(of, this::part);
  }

  private Library part(Filter of) {
    PassageIndex part = index.within(of::takes, _ -> true);
    return new Library(part, filter, answerer.of(part));
  }

  @Override
  public Answer answer(String question, List<String> before, int most) {
    return answerer.answer(question, before, filter, most);
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
  public Optional<FilterFault> fault(Filter of) {
    return Narrowing.of(index, of).fault();
  }

  @Override
  public List<Quotation> quotations(String asked, Filter of, String language) {
    Quotations all = Quotations.of(listed(of), wording(of, language));
    Quotations said = filter.and(of).speaker().map(who -> all.by(who, index)).orElse(all);
    return new QuotationSearch(said, index).find(asked).all();
  }

  @Override
  public List<NamedPerson> people(Filter of, String language) {
    return People.of(listed(of), wording(of, language));
  }

  @Override
  public List<Event> timeline(Filter of, String language) {
    return Timeline.of(listed(of), wording(of, language));
  }

  @Override
  public List<Commitment> commitments(Filter of, String language) {
    return Commitments.of(listed(of), wording(of, language));
  }

  private Wording wording(Filter of, String language) {
    return Wording.in(language).of(filter.and(of), Optional.of(index));
  }

  /// The releases that a list is made of, in all their languages.
  private List<Release> listed(Filter of) {
    List<Masthead> all =
        Narrowing.inAllLanguages(index, of.withoutSpeaker()).releases(Integer.MAX_VALUE);
    Set<Reference> newest =
        all.stream()
            .map(Masthead::reference)
            .distinct()
            .limit(MAX_LISTED)
            .collect(Collectors.toSet());
    return all.stream()
        .filter(one -> newest.contains(one.reference()))
        .map(index::release)
        .toList();
  }

  @Override
  public List<Version> versions(PassageId passage) {
    List<String> others =
        index.languages(passage.reference()).stream()
            .filter(language -> !language.equals(passage.language()))
            .toList();
    if (others.isEmpty()) {
      return List.of();
    }
    List<Passage> here = text(passage.reference(), passage.language());
    return others.stream()
        .map(language -> {
          List<Passage> there = text(passage.reference(), language);
          return new Version(
              index.passages(passage.reference(), language).getFirst().masthead(),
              Counterparts.of(here, there).of(passage.ordinal()));
        })
        .toList();
  }

  private List<Passage> text(Reference reference, String language) {
    return index.passages(reference, language).stream().map(IndexedPassage::passage).toList();
  }

  @Override
  public List<Printed> passages(Reference reference, String language) {
    return index.passages(reference, language).stream()
        .map(indexed -> new Printed(indexed.passage(), indexed.masthead()))
        .toList();
  }

  @Override
  public Optional<String> state(Reference reference, String language) {
    return index.state(PassageIndex.key(reference, language));
  }

  @Override
  public List<Known> releases(int most) {
    Map<Reference, List<Masthead>> releases = new LinkedHashMap<>();
    for (Masthead masthead : index.releases(Integer.MAX_VALUE)) {
      releases.computeIfAbsent(masthead.reference(), _ -> new ArrayList<>()).add(masthead);
    }
    return releases.values().stream().limit(most).map(this::known).toList();
  }

  private Known known(List<Masthead> versions) {
    versions.sort(
        Comparator.comparing((Masthead one) -> !one.language().equals("en"))
            .thenComparing(Masthead::language));
    return new Known(versions.getFirst(), index.passageCount(versions.getFirst()), versions);
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
