package eujp.answer;

import eujp.answer.QuestionTemplates.Draft;
import eujp.release.Masthead;
import eujp.release.PassageId;
import eujp.search.PassageIndex;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/// Questions that are worth suggesting, because each has been asked and has its answer.
///
/// [QuestionTemplates] makes questions of what the newest releases hold, and the answerer is asked
/// every one of them. A question stays if it is answered, and from the passage that it was made of.
/// This takes a second or two, is begun when somebody first asks for suggestions, and is done once,
/// on a thread of its own; until then there are none, or those of the index before it.
public final class Suggestions {
  /// A question must fit on a button.
  public static final int LONGEST = 75;

  private static final int RELEASES = 10;
  private static final int DRAFTS_OF_A_RELEASE = 40;
  private static final int KEPT = 40;
  private static final Duration PATIENCE = Duration.ofMillis(1_500);

  private final PassageIndex index;
  private final Answerer answerer;
  private final CompletableFuture<Map<String, List<Suggestion>>> checked =
      new CompletableFuture<>();
  private final Map<String, List<Suggestion>> meanwhile;
  private volatile boolean stopped;
  private boolean begun;

  /// A question that is answered.
  ///
  /// @param passage the one that answers
  record Suggestion(Draft.Rule rule, String question, PassageId passage, double confidence) {}

  /// Suggests out of an index.
  public Suggestions(PassageIndex index, Answerer answerer) {
    this(index, answerer, Map.of());
  }

  private Suggestions(
      PassageIndex index, Answerer answerer, Map<String, List<Suggestion>> meanwhile) {
    this.index = index;
    this.answerer = answerer;
    this.meanwhile = meanwhile;
  }

  /// Suggests out of a newer state of the index; until that is done, what was suggested of releases
  /// that are the same there.
  public Suggestions over(PassageIndex newer, Answerer newAnswerer) {
    Map<String, List<Suggestion>> kept = new TreeMap<>();
    checked
        .getNow(meanwhile)
        .forEach((language, some) ->
            kept.put(
                language,
                some.stream()
                    .filter(one -> newer.isAsIn(index, PassageIndex.key(one.passage())))
                    .toList()));
    return new Suggestions(newer, newAnswerer, kept);
  }

  /// Makes no more suggestions: others have taken over.
  public void stop() {
    stopped = true;
  }

  /// Up to `most` questions, those first whose answer stands in or beside a passage that `near`
  /// cites; what follows is as varied as can be.
  public List<String> near(String language, Answer near, int most) {
    Map<String, List<Suggestion>> all = checked();
    List<Suggestion> known =
        all.getOrDefault(language, all.getOrDefault("en", List.<Suggestion>of()));
    Set<PassageId> cited =
        near.citations().stream()
            .map(citation -> citation.passage().id())
            .collect(Collectors.toSet());
    SequencedSet<String> chosen = new LinkedHashSet<>();
    known.stream()
        .filter(suggestion -> cited.contains(suggestion.passage()))
        .limit(Math.max(0, most - 1))
        .forEach(suggestion -> chosen.add(suggestion.question()));
    known.forEach(suggestion -> chosen.add(suggestion.question()));
    return chosen.stream().limit(most).toList();
  }

  private Map<String, List<Suggestion>> checked() {
    synchronized (this) {
      if (!begun && index.retain()) {
        begun = true;
        Thread.ofPlatform().daemon().name("suggestions").start(this::check);
      }
    }
    if (!meanwhile.isEmpty()) {
      return checked.getNow(meanwhile);
    }
    try {
      return checked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return Map.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Map.of();
    } catch (ExecutionException e) {
      throw new IllegalStateException("it is always completed with a value", e);
    }
  }

  private void check() {
    Map<String, List<Suggestion>> found = new TreeMap<>();
    try {
      for (String language : Phrasing.LANGUAGES) {
        found.put(language, varied(suggestionsIn(language)));
      }
    } catch (RuntimeException e) {
      // Not before: who only asks has nothing to log.
      LoggerFactory.getLogger(Suggestions.class)
          .warn("No questions are suggested: {}", e.getClass().getName());
    } finally {
      index.release();
    }
    checked.complete(stopped ? meanwhile : found);
  }

  private List<Suggestion> suggestionsIn(String language) {
    List<Suggestion> suggestions = new ArrayList<>();
    for (Masthead release : index.releases(RELEASES)) {
      QuestionTemplates.of(
              index.passages(release.reference(), release.language()),
              language,
              DRAFTS_OF_A_RELEASE)
          .stream()
          .filter(draft -> !stopped && draft.question().length() <= LONGEST)
          .forEach(draft -> {
            if (answerer.answer(draft.question(), 1) instanceof Answer.Found found
                && draft.answers().test(found.best())) {
              suggestions.add(
                  new Suggestion(
                      draft.rule(),
                      draft.question(),
                      found.best().passage().id(),
                      found.confidence()));
            }
          });
    }
    return suggestions;
  }

  /// Of each rule in turn the surest about a passage that had no turn yet; then the others, the
  /// surest first.
  private static List<Suggestion> varied(List<Suggestion> suggestions) {
    List<Suggestion> surest =
        suggestions.stream()
            .sorted(Comparator.comparingDouble(Suggestion::confidence).reversed())
            .toList();
    Map<Draft.Rule, List<Suggestion>> byRule =
        surest.stream()
            .collect(
                Collectors.groupingBy(
                    Suggestion::rule, () -> new EnumMap<>(Draft.Rule.class), Collectors.toList()));
    SequencedSet<Suggestion> varied = new LinkedHashSet<>();
    Set<PassageId> passages = new HashSet<>();
    int before;
    do {
      before = varied.size();
      for (List<Suggestion> ofRule : byRule.values()) {
        ofRule.stream()
            .filter(suggestion -> !passages.contains(suggestion.passage()))
            .findFirst()
            .ifPresent(suggestion -> {
              varied.add(suggestion);
              passages.add(suggestion.passage());
            });
      }
    } while (varied.size() > before);
    varied.addAll(surest);
    return varied.stream().limit(KEPT).toList();
  }
}
