package eujp.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eujp.answer.Answer.Found;
import eujp.answer.Answer.Nothing;
import eujp.answer.Answer.Polite;
import eujp.answer.Answer.Related;
import eujp.answer.Shortlist.Asked;
import eujp.answer.Shortlist.Candidate;
import eujp.cite.Citation;
import eujp.meaning.Encoder;
import eujp.question.AnalyzedQuery;
import eujp.search.Hit;
import eujp.search.PassageIndex;
import eujp.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Answers questions out of an index of passages. Safe for many threads; no question makes it
/// throw.
public final class Answerer {
  /// The language of which an answer is preferred among equals, where a question may be in several.
  private static final String USUAL = "en";

  /// How many releases in a language are asked, each for itself.
  private static final int RELEASES = 4;

  /// Characters of the releases that are kept ready; each takes some fifty bytes.
  private static final int CHARACTERS_KEPT = 4_000_000;

  /// From this confidence on, the words of a question suffice, and no encoder is asked.
  private static final double NO_DOUBT = .8;

  private final PassageIndex index;
  private final Model model;
  private final Optional<ByMeaning> meaning;
  private final Cache<String, ReleaseReader> releases =
      Caffeine.newBuilder()
          .maximumWeight(CHARACTERS_KEPT)
          .weigher((String _, ReleaseReader release) -> release.length())
          .executor(Runnable::run)
          .build();

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
        index, Model.shipped(), encoder.map(one -> new ByMeaning(one, Model.shippedWithMeaning())));
  }

  private Answerer(PassageIndex index, Model model, Optional<ByMeaning> meaning) {
    this.index = index;
    this.model = model;
    this.meaning = meaning;
  }

  /// This answerer over a newer state of its index. What it has read of releases that are the same
  /// there, it need not read again.
  public Answerer over(PassageIndex newer) {
    Answerer next = new Answerer(newer, model, meaning);
    releases.asMap().forEach((key, reader) -> {
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
  /// of the questions before it.
  ///
  /// @param before the questions before it, the oldest first
  public Answer answer(String question, List<String> before, int most) {
    Optional<Courtesy> courtesy = Courtesy.of(question);
    if (courtesy.isPresent()) {
      return new Polite(courtesy.get());
    }
    List<FollowUpQuestion> asked =
        index.languages().stream()
            .map(language -> new FollowUpQuestion(index, question, before, language))
            .toList();
    List<Hit> operators =
        index.searchOperators(question, ReleaseReader.CANDIDATES).orElse(List.of());
    if (!operators.isEmpty()) {
      return best(asked.stream().flatMap(one -> shortlist(ask(one, operators), most).stream()))
          .map(list -> answer(list, Math.max(list.confidence(), model.found())))
          .orElse(new Nothing(0));
    }
    List<Scope> named = named(question);
    Optional<Shortlist> list =
        best(named.isEmpty() ? asked.stream().map(this::likely).toList() : named, most);
    return list.filter(Shortlist::isFound)
        .map(found -> answer(found, found.confidence()))
        .or(() -> unread(asked))
        .or(() -> list.map(other -> answer(other, other.confidence())))
        .orElse(new Nothing(0));
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
  private Optional<Shortlist> best(List<Scope> scopes, int most) {
    Optional<Shortlist> byWords =
        best(scopes.stream().flatMap(scope -> shortlist(ask(scope), most).stream()));
    return meaning.isEmpty() || byWords.filter(list -> list.confidence() >= NO_DOUBT).isPresent()
        ? byWords
        : best(scopes.stream().flatMap(scope -> shortlist(scope, meaning.get(), most).stream()));
  }

  private Optional<Shortlist> shortlist(Scope scope, ByMeaning by, int most) {
    return by.reads(scope)
        ? Shortlist.of(ask(scope, by.encoder()), by.model(), most)
        : shortlist(ask(scope), most);
  }

  private Optional<Shortlist> shortlist(List<Asked> asked, int most) {
    return Shortlist.of(asked, model, most);
  }

  /// The best of what the releases in each language have.
  private static Optional<Shortlist> best(Stream<Shortlist> languages) {
    return languages.max(
        Comparator.comparing(Shortlist::isFound)
            .thenComparingDouble(Shortlist::confidence)
            .thenComparing(list -> !list.best().inquiry().isTranslated())
            .thenComparing(list -> list.language().equals(USUAL)));
  }

  /// What is answered out of a list.
  private static Answer answer(Shortlist list, double confidence) {
    List<Citation> citations = list.candidates().stream().map(Answerer::citation).toList();
    if (confidence >= list.model().found()) {
      return new Found(
          confidence,
          citations.getFirst(),
          citations.subList(1, citations.size()),
          answeringWords(list.best()));
    }
    return list.best().isNear(list.model().related())
        ? new Related(confidence, citations)
        : new Nothing(confidence);
  }

  private static Optional<Span> answeringWords(Candidate best) {
    AnalyzedPassage reading = best.reading();
    return new AnsweringWords(best.inquiry())
        .in(
            reading.passage.text(),
            best.sentence(),
            reading.masthead.language(),
            reading.masthead.date());
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
        meaning.map(by -> new ByMeaning(by.encoder(), by.model().without(mechanism))));
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
