package eujp.release.former;

import eujp.release.former.ReleaseDifference.Sentence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Sentences with the same words in two states of a release that are somebody else's in the later.
///
/// The same words may stand in a release more than once. Where somebody still says them, another
/// who says them too is no other speaker.
final class OtherVoices {
  private final List<Sentence> before;
  private final List<Sentence> now;
  private final Map<Said, Deque<Integer>> same = new HashMap<>();
  private final Map<String, Deque<Integer>> others = new HashMap<>();

  private record Said(String words, Voice by) {
    static Said of(Sentence sentence) {
      return new Said(sentence.words(), sentence.voice());
    }
  }

  /// A sentence, by its numbers in both states.
  record Pair(int before, int now) {}

  private OtherVoices(List<Sentence> before, List<Sentence> now) {
    this.before = before;
    this.now = now;
  }

  /// Those that are somebody else's, in their order.
  ///
  /// @param pairs sentences with the same words, each at most once, in their order
  /// @param alone those of the earlier state whose words stand in both, and that have no pair
  /// @param nowAlone the same of the later
  /// @param edited whether other sentences of the release are others
  static List<Pair> among(
      List<Sentence> before,
      List<Sentence> now,
      List<Pair> pairs,
      List<Integer> alone,
      List<Integer> nowAlone,
      boolean edited) {
    OtherVoices voices = new OtherVoices(before, now);
    List<Pair> other =
        pairs.stream()
            .filter(pair -> voices.voice(pair).isOther(now.get(pair.now()).voice(), edited))
            .toList();
    return other.isEmpty() ? other : voices.unsettled(other, alone, nowAlone, edited);
  }

  private Voice voice(Pair pair) {
    return before.get(pair.before()).voice();
  }

  private List<Pair> unsettled(
      List<Pair> pairs, List<Integer> alone, List<Integer> nowAlone, boolean edited) {
    pairs.forEach(pair -> offer(pair.now()));
    nowAlone.forEach(this::offer);
    alone.forEach(this::settle);
    List<Integer> left =
        pairs.stream().map(Pair::before).filter(number -> !settle(number)).toList();
    for (Pair pair : pairs) {
      if (same.getOrDefault(Said.of(now.get(pair.now())), new ArrayDeque<>()).remove(pair.now())) {
        others
            .computeIfAbsent(now.get(pair.now()).words(), _ -> new ArrayDeque<>())
            .add(pair.now());
      }
    }
    List<Pair> unsettled = new ArrayList<>();
    for (int number : left) {
      Deque<Integer> places = others.getOrDefault(before.get(number).words(), new ArrayDeque<>());
      if (!places.isEmpty()) {
        unsettled.add(new Pair(number, places.remove()));
      }
    }
    return unsettled.stream()
        .filter(pair -> voice(pair).isOther(now.get(pair.now()).voice(), edited))
        .toList();
  }

  private void offer(int number) {
    same.computeIfAbsent(Said.of(now.get(number)), _ -> new ArrayDeque<>()).add(number);
  }

  /// Whether the words of a sentence are still its speaker's elsewhere, in a place of their own.
  private boolean settle(int number) {
    return same.getOrDefault(Said.of(before.get(number)), new ArrayDeque<>()).poll() != null;
  }
}
