package eujp.release.former;

import eujp.release.Passage;
import eujp.text.Span;
import eujp.text.sentences.Sentences;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Which sentences of a release stand in it still, and as whose, and what stands in the place of
/// those that do not.
///
/// That is told by what the release was, where it is kept, and else by what is most like the
/// sentence. For one thread.
public final class SentencePlaces {
  /// From that on a sentence is taken for another's newer wording, where nothing else tells.
  private static final double MIN_LIKE = .6;

  private final List<Passage> now;
  private final HeldSentences held;
  private final Iterator<FormerRelease> former;
  private final List<State> states = new ArrayList<>();

  /// All sentences of the release, once somebody asks which is like another.
  private List<Candidate> candidates = List.of();

  /// A former state, and how the present one differs from it.
  private record State(HeldSentences held, List<PassageChange> changes) {}

  private record Candidate(Place place, Resemblance words) {}

  /// A sentence in a passage.
  public record Place(Passage passage, Span span) {}

  /// @param now all passages of the release, in the order of the page
  /// @param former what it was, the newest first; read only as far as is needed
  public SentencePlaces(List<Passage> now, Stream<FormerRelease> former) {
    this.now = List.copyOf(now);
    this.held = HeldSentences.of(now);
    this.former = former.iterator();
  }

  /// The sentences of a passage that a piece of it belongs to, whole.
  public static String whole(Passage passage, Span piece) {
    List<Span> in =
        Sentences.of(passage.text(), passage.id().language()).stream()
            .filter(sentence -> sentence.overlaps(piece))
            .toList();
    return in.isEmpty()
        ? piece.of(passage.text())
        : passage.text().substring(in.getFirst().start(), in.getLast().end());
  }

  /// Whether the release has a sentence, in the same words.
  public boolean has(String sentence) {
    return held.has(sentence);
  }

  /// What stands where a sentence stood that the release has no more; empty where nothing does.
  public Optional<Place> instead(String sentence) {
    String gone = WordsAlone.of(sentence);
    return state(then -> then.has(sentence))
        .map(state -> instead(gone, state.changes()))
        .orElseGet(() -> likest(gone));
  }

  /// Where a sentence stands that was one person's, and is somebody else's now; empty where it
  /// still is that person's somewhere, and where it is not known that it was.
  ///
  /// @param speaker the name
  public Optional<Place> asOthers(String sentence, String speaker) {
    Map<Place, Voice> voices = held.voices(sentence);
    if (isOf(voices, speaker)) {
      return Optional.empty();
    }
    return voices.keySet().stream()
        .findFirst()
        .filter(_ -> state(then -> isOf(then.voices(sentence), speaker)).isPresent());
  }

  private static boolean isOf(Map<Place, Voice> voices, String speaker) {
    return voices.values().stream().anyMatch(voice -> voice.isOf(speaker));
  }

  /// The last former state that is as is asked for.
  private Optional<State> state(Predicate<HeldSentences> wanted) {
    for (int i = 0; i < states.size() || former.hasNext(); i++) {
      if (i == states.size()) {
        List<Passage> then = former.next().passages();
        states.add(new State(HeldSentences.of(then), ReleaseDifference.between(then, now)));
      }
      if (wanted.test(states.get(i).held())) {
        return Optional.of(states.get(i));
      }
    }
    return Optional.empty();
  }

  private static Optional<Place> instead(String gone, List<PassageChange> changes) {
    for (PassageChange change : changes) {
      for (PassageChange.Sentence sentence : change.sentences()) {
        String before =
            sentence.before().map(span -> WordsAlone.of(span.of(text(change.before())))).orElse("");
        boolean isIt =
            !before.isEmpty() && (WordsAlone.has(gone, before) || WordsAlone.has(before, gone));
        if (isIt && sentence.now().isPresent() && change.now().isPresent()) {
          return Optional.of(new Place(change.now().get(), sentence.now().get()));
        }
      }
    }
    return Optional.empty();
  }

  private static String text(Optional<Passage> passage) {
    return passage.map(Passage::text).orElse("");
  }

  private Optional<Place> likest(String gone) {
    if (candidates.isEmpty()) {
      candidates = candidates();
    }
    Resemblance one = Resemblance.of(gone);
    Optional<Place> likest = Optional.empty();
    double most = MIN_LIKE;
    for (Candidate candidate : candidates) {
      double like = one.to(candidate.words());
      if (like >= most) {
        most = like;
        likest = Optional.of(candidate.place());
      }
    }
    return likest;
  }

  private List<Candidate> candidates() {
    List<Candidate> all = new ArrayList<>();
    for (Passage passage : now) {
      for (Span span : Sentences.of(passage.text(), passage.id().language())) {
        String words = WordsAlone.of(span.of(passage.text()));
        all.add(new Candidate(new Place(passage, span), Resemblance.of(words)));
      }
    }
    return all;
  }
}
