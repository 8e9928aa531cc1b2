package eujp.search;

import eujp.index.Fields;
import eujp.index.PassageDocument;
import eujp.release.Passage.Kind;
import eujp.search.Clues.Clue;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/// Which passages of a release hold each term, in memory. Those of an index are too many for that;
/// [BestPassages] finds them.
final class Postings {
  private static final int[] NONE = {};

  private final Map<String, int[]> text;
  private final Map<String, int[]> around;
  private final Kind[] kinds;

  private Postings(Map<String, int[]> text, Map<String, int[]> around, Kind[] kinds) {
    this.text = text;
    this.around = around;
    this.kinds = kinds;
  }

  /// Those of some passages, which are numbered in their order.
  ///
  /// @param texts the terms of each
  /// @param contexts the terms of what stands around each
  static Postings of(List<Kind> kinds, List<List<String>> texts, List<List<String>> contexts) {
    Map<String, int[]> text = new HashMap<>();
    Map<String, int[]> around = new HashMap<>();
    for (int i = 0; i < kinds.size(); i++) {
      // The masthead is found when it is asked for, and by no words.
      if (kinds.get(i) != Kind.MASTHEAD) {
        put(text, i, texts.get(i));
        put(around, i, contexts.get(i));
      }
    }
    return new Postings(text, around, kinds.toArray(Kind[]::new));
  }

  private static void put(Map<String, int[]> postings, int passage, List<String> terms) {
    for (String term : terms) {
      int[] before = postings.getOrDefault(term, NONE);
      if (before.length == 0 || before[before.length - 1] != passage) {
        int[] more = Arrays.copyOf(before, before.length + 1);
        more[before.length] = passage;
        postings.put(term, more);
      }
    }
  }

  /// In how many passages each term stands.
  Map<String, Integer> frequencies() {
    Map<String, Integer> frequencies = new HashMap<>();
    text.forEach((term, passages) -> frequencies.put(term, passages.length));
    return frequencies;
  }

  /// The terms that stand around passages.
  Set<String> around() {
    return around.keySet();
  }

  /// Returns the passages that hold most of the weight of some clues, best first.
  List<Hit> search(Clues clues, int most) {
    float[] scores = new float[kinds.length];
    count(clues, scores);
    PriorityQueue<Long> best = new PriorityQueue<>(Comparator.reverseOrder());
    for (int i = 0; i < kinds.length; i++) {
      if (scores[i] > 0) {
        long rank = rank(scores[i], i);
        if (best.size() < most) {
          best.add(rank);
        } else if (rank < best.element()) {
          best.remove();
          best.add(rank);
        }
      }
    }
    return best.stream()
        .sorted()
        .map(Long::intValue)
        .map(passage -> new Hit(passage, scores[passage]))
        .toList();
  }

  private void count(Clues clues, float[] scores) {
    int[] seen = new int[kinds.length];
    int turn = 0;
    for (Clue clue : clues.all()) {
      turn += clue.unlessBefore() ? 0 : 1;
      if (clue.field().equals(Fields.KIND)) {
        addOfKinds(clue, scores);
        continue;
      }
      Map<String, int[]> field = clue.field().equals(Fields.text(clues.language())) ? text : around;
      for (String term : clue.terms()) {
        add(field, term, clue.weight(), scores, seen, turn);
      }
    }
  }

  private void addOfKinds(Clue clue, float[] scores) {
    for (int i = 0; i < kinds.length; i++) {
      scores[i] += clue.terms().contains(PassageDocument.kind(kinds[i])) ? clue.weight() : 0;
    }
  }

  /// The less, the higher the score and, of equal scores, the earlier the passage; its lower half
  /// is the passage.
  private static long rank(float score, int passage) {
    return (long) -Float.floatToIntBits(score) << Integer.SIZE | passage;
  }

  /// Adds to each passage that holds a term what the term's concept counts, once.
  private static void add(
      Map<String, int[]> postings,
      String term,
      float weight,
      float[] scores,
      int[] seen,
      int turn) {
    for (int passage : postings.getOrDefault(term, NONE)) {
      if (seen[passage] != turn) {
        seen[passage] = turn;
        scores[passage] += weight;
      }
    }
  }
}
