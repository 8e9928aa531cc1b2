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

  private final PassageIndex index;
  private final Model model;
  private final Cache<String, ReleaseReader> releases =
      Caffeine.newBuilder()
          .maximumWeight(CHARACTERS_KEPT)
          .weigher((String _, ReleaseReader release) -> release.length())
          .executor(Runnable::run)
          .build();

  public Answerer(PassageIndex index) {
    this(index, Model.shipped());
  }

  Answerer(PassageIndex index, Model model) {
    this.index = index;
    this.model = model;
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
      return best(asked.stream().map(conversation -> ask(conversation, operators)), most, true);
    }
    List<List<Asked>> named = askNamed(question);
    Answer best =
        named.isEmpty()
            ? best(asked.stream().map(this::ask), most, false)
            : best(named.stream(), most, false);
    return best instanceof Answer.Found ? best : unread(asked).orElse(best);
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

  /// The best of what the releases in each language have.
  private Answer best(Stream<List<Asked>> languages, int most, boolean searched) {
    return languages
        .flatMap(asked -> Shortlist.of(asked, model, most).stream())
        .max(
            Comparator.comparing((Shortlist list) -> list.isFound(model))
                .thenComparingDouble(Shortlist::confidence)
                .thenComparing(list -> !list.best().inquiry().isTranslated())
                .thenComparing(list -> list.language().equals(USUAL)))
        .map(list -> answer(list, searched))
        .orElse(new Nothing(0));
  }

  /// What the releases have that a question names by their references, by language; none where it
  /// names none of the index.
  private List<List<Asked>> askNamed(String question) {
    List<List<Asked>> asked = new ArrayList<>();
    for (String language : index.languages()) {
      List<String> named = index.named(question, language);
      if (!named.isEmpty()) {
        FollowUpQuestion ofNamed = FollowUpQuestion.ofNamed(index, question, language);
        asked.add(named.stream().map(key -> reader(key).ask(ofNamed)).toList());
      }
    }
    return asked;
  }

  /// What answers are made with, each of which [#without] can take away, to see what it is worth.
  public List<String> mechanisms() {
    return Model.mechanisms();
  }

  /// This answerer without one of its mechanisms.
  public Answerer without(String mechanism) {
    return new Answerer(index, model.without(mechanism));
  }

  private Answer answer(Shortlist list, boolean searched) {
    List<Citation> citations = list.candidates().stream().map(Answerer::citation).toList();
    double found = model.found();
    double confidence = searched ? Math.max(list.confidence(), found) : list.confidence();
    if (confidence >= found) {
      return new Found(confidence, citations.getFirst(), citations.subList(1, citations.size()));
    }
    return list.best().isNear(model.related())
        ? new Related(confidence, citations)
        : new Nothing(confidence);
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

  /// Asks the releases that most likely answer, each as if there were no other.
  public List<Asked> ask(FollowUpQuestion conversation) {
    return index.likely(conversation.language(), () -> inquiry(conversation), RELEASES).stream()
        .map(key -> reader(key).ask(conversation))
        .toList();
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
