package eujp.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eujp.answer.Answer.Found;
import eujp.answer.Answer.Nothing;
import eujp.answer.Answer.Polite;
import eujp.answer.Answer.Related;
import eujp.answer.Answer.Unfit;
import eujp.answer.ReleaseChoice.Chosen;
import eujp.answer.Shortlist.Asked;
import eujp.answer.Shortlist.Candidate;
import eujp.answer.verify.Demands;
import eujp.answer.verify.Facts;
import eujp.cite.Citation;
import eujp.extract.part.Narrowing;
import eujp.index.IndexedPassage;
import eujp.meaning.Encoder;
import eujp.question.AnalyzedQuery;
import eujp.question.ParsedQuestion;
import eujp.question.filter.Filter;
import eujp.question.filter.FilteredText;
import eujp.release.Counterparts;
import eujp.release.Masthead;
import eujp.release.Passage;
import eujp.release.Reference;
import eujp.search.Hit;
import eujp.search.PassageIndex;
import eujp.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Answers questions out of an index of passages. Safe for many threads; no question makes it
/// throw.
public final class Answerer {
  /// How many releases in a language are asked, each for itself.
  private static final int RELEASES = 4;

  /// Characters of the releases that are kept ready; each takes some fifteen bytes.
  private static final int CHARACTERS_KEPT = 10_000_000;

  /// From this confidence on, the words of a question suffice, and no encoder is asked.
  private static final double NO_DOUBT = .8;

  private final PassageIndex index;
  private final Model model;
  private final Optional<ByMeaning> meaning;
  private final Cache<String, ReleaseReader> releases;

  /// In which language alone answers are told, where it is one.
  private final Optional<String> only;

  /// An encoder, and what was learned with it.
  private record ByMeaning(Encoder encoder, Model model) {
    boolean reads(Scope scope) {
      return encoder.language().equals(scope.conversation().language());
    }
  }

  /// Answers by the words of questions and releases alone.
  public Answerer(PassageIndex index) {
    this(index, Optional.empty());
  }

  /// @param encoder that is asked where the words of a question leave doubt
  public Answerer(PassageIndex index, Optional<Encoder> encoder) {
    this(
        index,
        Model.shipped(),
        encoder.map(one -> new ByMeaning(one, Model.shippedWithMeaning())),
        readers(),
        Optional.empty());
  }

  private Answerer(
      PassageIndex index,
      Model model,
      Optional<ByMeaning> meaning,
      Cache<String, ReleaseReader> releases,
      Optional<String> only) {
    this.index = index;
    this.model = model;
    this.meaning = meaning;
    this.releases = releases;
    this.only = only;
  }

  private static Cache<String, ReleaseReader> readers() {
    return Caffeine.newBuilder()
        .maximumWeight(CHARACTERS_KEPT)
        .weigher((String _, ReleaseReader release) -> release.length())
        .executor(Runnable::run)
        .build();
  }

  /// Answers out of a part of the index.
  private Answerer within(PassageIndex part, Filter filter) {
    return new Answerer(
        part,
        model,
        meaning,
        filter.speaker().isPresent() ? readers() : releases,
        filter.language());
  }

  /// This answerer over a part of its index, as though there were nothing else.
  public Answerer of(PassageIndex part) {
    return new Answerer(part, model, meaning, releases, only);
  }

  /// This answerer over a newer state of its index. What it has read of releases that are the same
  /// there, it need not read again.
  public Answerer over(PassageIndex newer) {
    Answerer next = new Answerer(newer, model, meaning, readers(), only);
    releases
        .asMap()
        .forEach((key, reader) -> {
          if (newer.isAsIn(index, key)) {
            next.releases.put(key, reader);
          }
        });
    return next;
  }

  /// The answer to a question, with at most `most` citations.
  public Answer answer(String question, int most) {
    return answer(question, List.of(), most);
  }

  /// Answers a question in a conversation. A question that lacks a topic (*and where?*) takes that
  /// of the questions before it, and the filter of the last.
  ///
  /// @param before the questions before it, the oldest first
  public Answer answer(String question, List<String> before, int most) {
    return answer(question, before, Filter.NONE, most);
  }

  /// The same out of what a filter leaves, beside that in the question.
  public Answer answer(String question, List<String> before, Filter of, int most) {
    Optional<Courtesy> courtesy = Courtesy.of(question);
    if (courtesy.isPresent()) {
      return new Polite(courtesy.get());
    }
    FilteredText asked = FilteredText.of(question);
    if (asked.fault().isPresent()) {
      return new Unfit(asked.fault().get());
    }
    List<FilteredText> earlier = before.stream().map(FilteredText::of).toList();
    Filter filter =
        of.and(asked.filter().isEmpty() ? filterOfLast(asked, earlier) : asked.filter());
    Narrowing narrowed = Narrowing.of(index, filter);
    if (narrowed.fault().isPresent()) {
      return new Unfit(narrowed.fault().get());
    }
    Answerer answerer =
        filter.isEmpty() ? this : within(Narrowing.inAllLanguages(index, filter), filter);
    return answerer.unfiltered(
        asked.rest(), earlier.stream().map(FilteredText::rest).toList(), filter, most);
  }

  /// The filter of the question before one that lacks something.
  private Filter filterOfLast(FilteredText asked, List<FilteredText> before) {
    boolean filtered = !before.isEmpty() && !before.getLast().filter().isEmpty();
    return filtered
            && index.languages().stream()
                .map(language -> index.parse(asked.rest(), language))
                .anyMatch(ParsedQuestion::pointsBack)
        ? before.getLast().filter()
        : Filter.NONE;
  }

  /// @param filter of the releases that are left; it says that these are asked for where the
  ///   question has nothing else
  private Answer unfiltered(String question, List<String> before, Filter filter, int most) {
    List<FollowUpQuestion> asked =
        index.languages().stream()
            .map(language -> new FollowUpQuestion(index, question, before, language))
            .toList();
    List<Hit> operators =
        index
            .searchOperators(question, filter.speaker().isPresent(), ReleaseReader.CANDIDATES)
            .orElse(List.of());
    if (!operators.isEmpty()) {
      return chosen(asked.stream().flatMap(one -> lists(ask(one, operators), most)), asked, most)
          .map(list -> answer(list, Math.max(list.list().confidence(), model.found())))
          .orElse(new Nothing(0));
    }
    List<Scope> named = question.isEmpty() && !filter.isEmpty() ? ofReleases() : named(question);
    Optional<Chosen> list =
        best(named.isEmpty() ? asked.stream().map(this::likely).toList() : named, most);
    return list.filter(found -> found.list().isFound())
        .map(found -> answer(found, found.list().confidence()))
        .or(() -> ofItsTime(question, asked, before, filter, most))
        .or(() -> unread(asked))
        .or(() -> list.map(other -> answer(other, other.list().confidence())))
        .orElse(new Nothing(0));
  }

  /// The answer of the releases of a time that a question names, of which these need not speak:
  /// *who co-chaired it in 2023?* Empty where they have none, or the question names no time.
  private Optional<Answer> ofItsTime(
      String question, List<FollowUpQuestion> asked, List<String> before, Filter filter, int most) {
    Optional<NamedTime> time =
        index.releaseCount() > 1 ? namedTime(question, asked) : Optional.empty();
    return time.filter(it -> it.takesSome(index))
        .map(it ->
            new Answerer(
                    index.within(release -> it.takes(release.date()), _ -> true),
                    model,
                    meaning,
                    releases,
                    only)
                .unfiltered(it.rest(), before, filter, most))
        .filter(answer ->
            answer instanceof Found found
                && !time.orElseThrow().isDenied(found.best())
                && !isOfOtherBody(found.best(), asked));
  }

  /// Whether a passage speaks of other bodies than a question with its time.
  private boolean isOfOtherBody(Citation citation, List<FollowUpQuestion> asked) {
    Masthead release = citation.masthead();
    Facts whole =
        new Facts(
            release.title() + "\n" + citation.passage().text(), release.language(), release.date());
    return asked.stream()
        .filter(one -> one.language().equals(release.language()))
        .map(one -> new Demands(inquiry(one), release.date(), release.reference()))
        .anyMatch(demands -> demands.isOfOtherBody(whole));
  }

  private static Optional<NamedTime> namedTime(String question, List<FollowUpQuestion> asked) {
    return asked.stream()
        .map(FollowUpQuestion::askedIn)
        .distinct()
        .flatMap(language -> NamedTime.in(question, language).stream())
        .findFirst();
  }

  /// The newest releases, to be asked what they are.
  private List<Scope> ofReleases() {
    return index.languages().stream()
        .map(language ->
            new Scope(
                FollowUpQuestion.ofNamed(index, "", language), index.likely(language, RELEASES)))
        .toList();
  }

  /// That a question could not be read for passages in any language; empty where it could for some.
  private Optional<Answer> unread(List<FollowUpQuestion> conversations) {
    List<AnalyzedQuery> asked = conversations.stream().map(this::inquiry).toList();
    return asked.isEmpty() || !asked.stream().allMatch(AnalyzedQuery::isUnread)
        ? Optional.empty()
        : Optional.of(new Answer.Unread(0, asked.getFirst().askedIn()));
  }

  /// What all releases are asked at once, before it is known who speaks in one of them.
  private AnalyzedQuery inquiry(FollowUpQuestion conversation) {
    return conversation.inquiry(index::inquiry, _ -> false);
  }

  /// A question for passages in one language, and the keys of the releases that are asked it.
  private record Scope(FollowUpQuestion conversation, List<String> releases) {}

  /// The releases that most likely answer.
  private Scope likely(FollowUpQuestion conversation) {
    return new Scope(
        conversation, index.likely(conversation.language(), () -> inquiry(conversation), RELEASES));
  }

  /// The releases that a question names by their references, by language; none where it names none
  /// of the index.
  private List<Scope> named(String question) {
    List<Scope> scopes = new ArrayList<>();
    for (String language : index.languages()) {
      List<String> named = index.named(question, language);
      if (!named.isEmpty()) {
        scopes.add(new Scope(FollowUpQuestion.ofNamed(index, question, language), named));
      }
    }
    return scopes;
  }

  /// The best that some releases have: by their words, and where these leave doubt also by what
  /// they mean.
  private Optional<Chosen> best(List<Scope> scopes, int most) {
    List<FollowUpQuestion> asked = scopes.stream().map(Scope::conversation).toList();
    Optional<Chosen> byWords =
        chosen(scopes.stream().flatMap(scope -> lists(ask(scope), most)), asked, most);
    return meaning.isEmpty()
            || byWords.filter(one -> one.list().confidence() >= NO_DOUBT).isPresent()
        ? byWords
        : chosen(scopes.stream().flatMap(scope -> lists(scope, meaning.get(), most)), asked, most);
  }

  private Stream<Shortlist> lists(Scope scope, ByMeaning by, int most) {
    return by.reads(scope)
        ? lists(ask(scope, by.encoder()), by.model(), most)
        : lists(ask(scope), most);
  }

  private Stream<Shortlist> lists(List<Asked> asked, int most) {
    return lists(asked, model, most);
  }

  private static Stream<Shortlist> lists(List<Asked> asked, Model model, int most) {
    return asked.stream().flatMap(one -> Shortlist.of(one, model, most).stream());
  }

  /// What is shown of what releases have.
  private Optional<Chosen> chosen(Stream<Shortlist> lists, List<FollowUpQuestion> asked, int most) {
    ReleaseChoice.Versions versions =
        new ReleaseChoice.Versions() {
          @Override
          public boolean has(Reference release, String language) {
            return index.languages(release).contains(language);
          }

          @Override
          public Optional<Shortlist> in(String language, Shortlist list) {
            return version(list, language, asked, most);
          }
        };
    return new ReleaseChoice(
            versions,
            only.map(List::of).orElseGet(() -> ReleaseChoice.own(asked)),
            only.isPresent(),
            most)
        .of(lists.toList());
  }

  /// What the version of a release in another language has in the place of the first of a list.
  private Optional<Shortlist> version(
      Shortlist list, String language, List<FollowUpQuestion> conversations, int most) {
    Passage first = list.best().reading().passage;
    String key = PassageIndex.key(first.id().reference(), language);
    List<Passage> told = passages(first.id().reference(), language);
    return told.isEmpty()
        ? Optional.empty()
        : Counterparts.of(passages(first.id().reference(), first.id().language()), told)
            .of(first.id().ordinal())
            .flatMap(same ->
                conversations.stream()
                    .filter(one -> one.language().equals(language))
                    .findFirst()
                    .flatMap(one ->
                        list.as(
                            reader(key).ask(one, List.of(same.id())),
                            lists(List.of(reader(key).ask(one)), most)
                                .flatMap(own -> own.candidates().stream())
                                .toList(),
                            most)));
  }

  private List<Passage> passages(Reference release, String language) {
    return index.passages(release, language).stream().map(IndexedPassage::passage).toList();
  }

  /// What is answered out of a list.
  private static Answer answer(Chosen chosen, double confidence) {
    Shortlist list = chosen.list();
    List<Citation> citations = list.candidates().stream().map(Answerer::citation).toList();
    if (confidence >= list.model().found()) {
      return new Found(
          confidence,
          citations.getFirst(),
          citations.subList(1, citations.size()),
          answeringWords(list.best()),
          ReleaseChoice.others(chosen, Answerer::citation));
    }
    return list.best().isNear(list.model().related())
        ? new Related(confidence, citations)
        : new Nothing(confidence);
  }

  private static Optional<Span> answeringWords(Candidate best) {
    return new AnsweringWords(best.inquiry())
        .in(best.reading().factsOf(best.sentence()), best.sentence());
  }

  private static Citation citation(Candidate candidate) {
    AnalyzedPassage reading = candidate.reading();
    Span sentence = candidate.sentence();
    Span mark = reading.clausesOf(sentence).best(candidate.inquiry());
    return new Citation(
        reading.passage,
        reading.masthead,
        sentence.start(),
        sentence.end(),
        mark.start(),
        mark.end(),
        candidate.score());
  }

  /// Asks the releases that most likely answer, each as if there were no other; by what they mean
  /// as well where there is an encoder for their language.
  public List<Asked> ask(FollowUpQuestion conversation) {
    Scope scope = likely(conversation);
    return meaning
        .filter(by -> by.reads(scope))
        .map(by -> ask(scope, by.encoder()))
        .orElseGet(() -> ask(scope));
  }

  private List<Asked> ask(Scope scope) {
    return scope.releases().stream().map(key -> reader(key).ask(scope.conversation())).toList();
  }

  private List<Asked> ask(Scope scope, Encoder encoder) {
    return scope.releases().stream()
        .map(key -> reader(key).ask(scope.conversation(), encoder))
        .toList();
  }

  /// What answers are made with, each of which [#without] can take away, to see what it is worth.
  public List<String> mechanisms() {
    return Model.mechanisms();
  }

  /// This answerer without one of its mechanisms.
  public Answerer without(String mechanism) {
    return new Answerer(
        index,
        model.without(mechanism),
        meaning.map(by -> new ByMeaning(by.encoder(), by.model().without(mechanism))),
        readers(),
        only);
  }

  /// Asks the releases to which some passages belong for these only.
  private List<Asked> ask(FollowUpQuestion conversation, List<Hit> passages) {
    return passages.stream()
        .map(index::passage)
        .filter(found -> found.masthead().language().equals(conversation.language()))
        .collect(
            Collectors.groupingBy(
                found -> PassageIndex.key(found.masthead()),
                LinkedHashMap::new,
                Collectors.mapping(found -> found.passage().id(), Collectors.toList())))
        .entrySet()
        .stream()
        .map(release -> reader(release.getKey()).ask(conversation, release.getValue()))
        .toList();
  }

  private ReleaseReader reader(String release) {
    return releases.get(release, key -> new ReleaseReader(index, key));
  }
}
