package eujp.release.former;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import eujp.release.Passage;
import eujp.text.Span;
import eujp.text.sentences.Sentences;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What one state of a release says in the place of another: which sentences are others, in their
/// passages.
///
/// A sentence that stands elsewhere now, and one whose words are the same ([WordsAlone]), is no
/// difference; so passages may be moved, numbered, joined and divided without any. What took the
/// place of a sentence is what is most like it where it stood, or what stands there alone; or else
/// what is very like it elsewhere. A sentence in the same words is a difference where somebody else
/// is said to speak ([Voice]), and so is another heading ([Headings]).
///
/// Source: E. W. Myers, [An O(ND) difference algorithm and its
/// variations](https://doi.org/10.1007/BF01840446), 1986, by
/// [java-diff-utils](https://java-diff-utils.github.io/java-diff-utils).
public final class ReleaseDifference {
  /// Sentences on both sides together that are brought into line; in more it is only looked which
  /// are there.
  private static final int MAX_ALIGNED = 6_000;

  /// Pairs of sentences of which it is looked how like they are, in one place.
  private static final int MAX_PAIRS = 40_000;

  private static final double MIN_LIKE = .35;
  private static final double MIN_LIKE_ELSEWHERE = .7;
  private static final int NONE = -1;

  private final List<Sentence> before;
  private final List<Sentence> now;

  /// What each sentence of the one is in the other, or [#NONE].
  private final int[] partner;

  private final int[] back;

  /// Whether a sentence of the earlier state stands in the later, and the other way round.
  private final boolean[] stays;

  private final boolean[] stood;

  /// Whether a sentence of the earlier state is somebody else's in the later.
  private final boolean[] spokenByOther;

  /// @param passage which of the passages
  /// @param words see [WordsAlone]
  record Sentence(int passage, Span span, String words, Voice voice) {}

  /// A stretch in which both differ.
  private record Stretch(int from, int to, int nowFrom, int nowTo) {
    Stretch upTo(Stretch next) {
      return new Stretch(from, next.to, nowFrom, next.nowTo);
    }
  }

  private record Pair(int before, int now, double like) {}

  /// Passages, by their numbers in both states.
  private record Place(int before, int now) {}

  private ReleaseDifference(List<Sentence> before, List<Sentence> now) {
    this.before = before;
    this.now = now;
    this.partner = none(before.size());
    this.back = none(now.size());
    this.stays = new boolean[before.size()];
    this.stood = new boolean[now.size()];
    this.spokenByOther = new boolean[before.size()];
  }

  private static int[] none(int size) {
    int[] none = new int[size];
    Arrays.fill(none, NONE);
    return none;
  }

  /// Compares two states of a release in one language, each with all passages in the order of the
  /// page.
  ///
  /// @return in the order of the page
  public static List<PassageChange> between(List<Passage> before, List<Passage> now) {
    ReleaseDifference difference = new ReleaseDifference(sentences(before), sentences(now));
    List<Stretch> stretches = difference.stretches();
    difference.keepUnchanged(stretches);
    difference.findMoved();
    for (Stretch stretch : stretches) {
      difference.pair(
          difference.gone(stretch.from(), stretch.to()),
          difference.fresh(stretch.nowFrom(), stretch.nowTo()),
          MIN_LIKE);
      difference.pairByPlace(stretch);
    }
    difference.pair(
        difference.gone(0, difference.before.size()),
        difference.fresh(0, difference.now.size()),
        MIN_LIKE_ELSEWHERE);
    difference.findOtherVoices();
    return difference.changes(stretches, before, now);
  }

  private static List<Sentence> sentences(List<Passage> passages) {
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      List<Span> spans = Sentences.of(passage.text(), passage.id().language());
      List<Voice> voices = Voice.of(passage, spans);
      for (int k = 0; k < spans.size(); k++) {
        Span span = spans.get(k);
        sentences.add(new Sentence(i, span, WordsAlone.of(span.of(passage.text())), voices.get(k)));
      }
    }
    return sentences;
  }

  private List<Stretch> stretches() {
    if (before.size() + now.size() > MAX_ALIGNED) {
      return List.of(new Stretch(0, before.size(), 0, now.size()));
    }
    List<Stretch> stretches = new ArrayList<>();
    for (AbstractDelta<String> delta :
        DiffUtils.diff(words(before), words(now), new MyersDiffWithLinearSpace<>()).getDeltas()) {
      int from = delta.getSource().getPosition();
      int nowFrom = delta.getTarget().getPosition();
      Stretch next =
          new Stretch(
              from, from + delta.getSource().size(), nowFrom, nowFrom + delta.getTarget().size());
      boolean goesOn =
          !stretches.isEmpty()
              && stretches.getLast().to() == from
              && stretches.getLast().nowTo() == nowFrom;
      stretches.add(goesOn ? stretches.removeLast().upTo(next) : next);
    }
    return stretches;
  }

  private static List<String> words(List<Sentence> sentences) {
    return sentences.stream().map(Sentence::words).toList();
  }

  /// What stands between the stretches is the same.
  private void keepUnchanged(List<Stretch> stretches) {
    int i = 0;
    int j = 0;
    for (Stretch stretch : stretches) {
      while (i < stretch.from() && j < stretch.nowFrom()) {
        stay(i++, j++);
      }
      i = stretch.to();
      j = stretch.nowTo();
    }
    while (i < before.size() && j < now.size()) {
      stay(i++, j++);
    }
  }

  private void stay(int i, int j) {
    join(i, j);
    stays[i] = true;
    stood[j] = true;
  }

  private void join(int i, int j) {
    partner[i] = j;
    back[j] = i;
  }

  /// What stands elsewhere is the same too; so is what is printed once more, or once less.
  private void findMoved() {
    Map<String, Deque<Integer>> places = new HashMap<>();
    Map<String, Integer> anywhere = new HashMap<>();
    for (int j = 0; j < now.size(); j++) {
      anywhere.putIfAbsent(now.get(j).words(), j);
      if (back[j] == NONE) {
        places.computeIfAbsent(now.get(j).words(), _ -> new ArrayDeque<>()).add(j);
      }
    }
    Map<String, Integer> known = new HashMap<>();
    for (int i = 0; i < before.size(); i++) {
      String words = before.get(i).words();
      known.putIfAbsent(words, i);
      Deque<Integer> free = places.getOrDefault(words, new ArrayDeque<>());
      if (partner[i] == NONE && !free.isEmpty()) {
        stay(i, free.remove());
      }
      stays[i] |= anywhere.containsKey(words);
    }
    for (int j = 0; j < now.size(); j++) {
      stood[j] |= known.containsKey(now.get(j).words());
    }
  }

  /// Sentences of the earlier state that do not stand any more, and of which is not known what took
  /// their place.
  private List<Integer> gone(int from, int to) {
    List<Integer> gone = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (!stays[i] && partner[i] == NONE) {
        gone.add(i);
      }
    }
    return gone;
  }

  private List<Integer> fresh(int from, int to) {
    List<Integer> fresh = new ArrayList<>();
    for (int j = from; j < to; j++) {
      if (!stood[j] && back[j] == NONE) {
        fresh.add(j);
      }
    }
    return fresh;
  }

  /// Brings together what is like each other, the most alike first.
  private void pair(List<Integer> gone, List<Integer> fresh, double least) {
    if ((long) gone.size() * fresh.size() > MAX_PAIRS) {
      return;
    }
    List<Resemblance> others = fresh.stream().map(j -> Resemblance.of(now.get(j).words())).toList();
    List<Pair> pairs = new ArrayList<>();
    for (int i : gone) {
      Resemblance one = Resemblance.of(before.get(i).words());
      for (int j = 0; j < others.size(); j++) {
        double like = one.to(others.get(j));
        if (like >= least) {
          pairs.add(new Pair(i, fresh.get(j), like));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::like).reversed());
    for (Pair pair : pairs) {
      if (partner[pair.before()] == NONE && back[pair.now()] == NONE) {
        join(pair.before(), pair.now());
      }
    }
  }

  /// Where as many are left on both sides, each has taken the other's place.
  private void pairByPlace(Stretch stretch) {
    List<Integer> gone = gone(stretch.from(), stretch.to());
    List<Integer> fresh = fresh(stretch.nowFrom(), stretch.nowTo());
    if (gone.size() == fresh.size()) {
      for (int i = 0; i < gone.size(); i++) {
        join(gone.get(i), fresh.get(i));
      }
    }
  }

  /// Who says now what stands in the same words, and in what took a sentence's place.
  private void findOtherVoices() {
    List<OtherVoices.Pair> same = new ArrayList<>();
    List<Integer> alone = new ArrayList<>();
    boolean edited = false;
    for (int i = 0; i < before.size(); i++) {
      edited |= !stays[i];
      if (!stays[i]) {
        spokenByOther[i] = partner[i] != NONE && isOther(i, partner[i], true);
      } else if (partner[i] == NONE) {
        alone.add(i);
      } else {
        same.add(new OtherVoices.Pair(i, partner[i]));
      }
    }
    List<Integer> nowAlone = new ArrayList<>();
    for (int j = 0; j < now.size(); j++) {
      edited |= !stood[j];
      if (stood[j] && back[j] == NONE) {
        nowAlone.add(j);
      }
    }
    for (OtherVoices.Pair pair : OtherVoices.among(before, now, same, alone, nowAlone, edited)) {
      spokenByOther[pair.before()] = true;
      join(pair.before(), pair.now());
    }
  }

  private boolean isOther(int i, int j, boolean edited) {
    return before.get(i).voice().isOther(now.get(j).voice(), edited);
  }

  private List<PassageChange> changes(
      List<Stretch> stretches, List<Passage> passages, List<Passage> nowPassages) {
    Map<Integer, Integer> forward = new HashMap<>();
    Map<Integer, Integer> backward = new HashMap<>();
    mapPassages(forward, backward);
    Map<Place, List<PassageChange.Sentence>> changes = new LinkedHashMap<>();
    int i = 0;
    for (Stretch stretch : stretches) {
      addBetween(changes, forward, i, stretch.from());
      int j = stretch.nowFrom();
      for (i = stretch.from(); i < stretch.to(); i++) {
        if (!stays[i]) {
          for (; j < Math.min(partner[i], stretch.nowTo()); j++) {
            addFresh(changes, backward, j);
          }
        }
        addChanged(changes, forward, i);
      }
      for (; j < stretch.nowTo(); j++) {
        addFresh(changes, backward, j);
      }
    }
    addBetween(changes, forward, i, before.size());
    Map<Integer, PassageChange.Heading> headings =
        Headings.between(
            passages, nowPassages, backward, Set.copyOf(words(before)), Set.copyOf(words(now)));
    return inOrder(changes, headings, backward).stream()
        .map(place ->
            new PassageChange(
                passage(passages, place.before()),
                passage(nowPassages, place.now()),
                changes.getOrDefault(place, List.of()),
                became(place, backward)
                    ? Optional.ofNullable(headings.get(place.now()))
                    : Optional.empty()))
        .toList();
  }

  /// Adds what stays where it stood, and is somebody else's.
  private void addBetween(
      Map<Place, List<PassageChange.Sentence>> changes,
      Map<Integer, Integer> forward,
      int from,
      int to) {
    for (int i = from; i < to; i++) {
      addChanged(changes, forward, i);
    }
  }

  /// The places of changes, and among them those of passages above which only the heading is
  /// another.
  private static List<Place> inOrder(
      Map<Place, List<PassageChange.Sentence>> changes,
      Map<Integer, PassageChange.Heading> headings,
      Map<Integer, Integer> backward) {
    List<Place> places = new ArrayList<>(changes.keySet());
    headings.keySet().stream()
        .sorted()
        .map(passage -> new Place(backward.getOrDefault(passage, NONE), passage))
        .filter(place -> !changes.containsKey(place))
        .forEach(place -> {
          int at = 0;
          while (at < places.size() && places.get(at).now() <= place.now()) {
            at++;
          }
          places.add(at, place);
        });
    return places;
  }

  /// Whether a place is that of a passage and of what became of it.
  private static boolean became(Place place, Map<Integer, Integer> backward) {
    return place.now() != NONE && backward.getOrDefault(place.now(), NONE) == place.before();
  }

  /// Adds a sentence that is another, or another's, if it is.
  private void addChanged(
      Map<Place, List<PassageChange.Sentence>> changes, Map<Integer, Integer> forward, int i) {
    if (stays[i] && !spokenByOther[i]) {
      return;
    }
    int j = partner[i];
    int passage = before.get(i).passage();
    int other = j == NONE ? forward.getOrDefault(passage, NONE) : now.get(j).passage();
    List<PassageChange.Sentence> there =
        changes.computeIfAbsent(new Place(passage, other), _ -> new ArrayList<>());
    Span span = before.get(i).span();
    if (goesOn(i)) {
      PassageChange.Sentence last = there.removeLast();
      there.add(
          new PassageChange.Sentence(
              last.before().map(first -> new Span(first.start(), span.end())),
              last.now().map(first -> new Span(first.start(), now.get(j).span().end())),
              true));
    } else {
      there.add(
          new PassageChange.Sentence(
              Optional.of(span),
              j == NONE ? Optional.empty() : Optional.of(now.get(j).span()),
              spokenByOther[i]));
    }
  }

  /// Whether a sentence and the one before it are in the same words, of one other person now, in a
  /// row in one passage.
  private boolean goesOn(int i) {
    return i > 0
        && stays[i]
        && stays[i - 1]
        && spokenByOther[i]
        && spokenByOther[i - 1]
        && partner[i] == partner[i - 1] + 1
        && goesOn(before.get(i - 1), before.get(i))
        && goesOn(now.get(partner[i - 1]), now.get(partner[i]));
  }

  private static boolean goesOn(Sentence one, Sentence next) {
    return one.passage() == next.passage() && one.voice().equals(next.voice());
  }

  /// Adds a sentence that is new, if it is.
  private void addFresh(
      Map<Place, List<PassageChange.Sentence>> changes, Map<Integer, Integer> backward, int j) {
    if (!stood[j] && back[j] == NONE) {
      int passage = now.get(j).passage();
      changes
          .computeIfAbsent(
              new Place(backward.getOrDefault(passage, NONE), passage), _ -> new ArrayList<>())
          .add(new PassageChange.Sentence(Optional.empty(), Optional.of(now.get(j).span()), false));
    }
  }

  /// Which passage became which: the one with which it shares most sentences.
  private void mapPassages(Map<Integer, Integer> forward, Map<Integer, Integer> backward) {
    Map<Place, Integer> shared = new LinkedHashMap<>();
    for (int i = 0; i < before.size(); i++) {
      if (partner[i] != NONE) {
        Place place = new Place(before.get(i).passage(), now.get(partner[i]).passage());
        shared.merge(place, 1, Integer::sum);
      }
    }
    shared.entrySet().stream()
        .sorted(Map.Entry.<Place, Integer>comparingByValue().reversed())
        .forEach(most -> {
          forward.putIfAbsent(most.getKey().before(), most.getKey().now());
          backward.putIfAbsent(most.getKey().now(), most.getKey().before());
        });
  }

  private static Optional<Passage> passage(List<Passage> passages, int number) {
    return number == NONE ? Optional.empty() : Optional.of(passages.get(number));
  }
}
