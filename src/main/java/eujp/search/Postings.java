package eujp.search;

import eujp.question.AnalyzedQuery;
import eujp.question.QueryConcept;
import eujp.question.Vocabulary;
import eujp.release.Passage.Kind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/// Which passages of a release hold each term, in memory. Of the many of an index [BestPassages]
/// are found.
final class Postings {
  private static final int[] NONE = {};

  /// The weight of a concept around a passage, where one in the passage has 1; and below that of a
  /// related form.
  static final double AROUND = .3;

  static final double KIN = .2;

  /// The score of a passage for being of a kind that is asked for.
  static final float KIND = 1;

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

  /// Returns the passages that hold most of the weight of a query, best first.
  List<Hit> search(AnalyzedQuery inquiry, Vocabulary vocabulary, int most) {
    float[] scores = new float[kinds.length];
    int[] seen = new int[kinds.length];
    int turn = 0;
    for (QueryConcept concept : inquiry.concepts()) {
      turn++;
      for (List<String> wording : concept.wordings()) {
        add(text, vocabulary.rarest(wording), concept.weight(), scores, seen, turn);
      }
      for (String kin : concept.kin()) {
        add(text, kin, concept.weight() * KIN, scores, seen, turn);
      }
      turn++;
      for (List<String> wording : concept.wordings()) {
        for (String term : wording) {
          add(around, term, concept.weight() * AROUND, scores, seen, turn);
        }
      }
    }
    Set<Kind> asked = inquiry.type().kinds();
    PriorityQueue<Long> best = new PriorityQueue<>(Comparator.reverseOrder());
    for (int i = 0; i < kinds.length; i++) {
      Kind kind = kinds[i];
      scores[i] += asked.contains(kind) ? KIND : 0;
      if (scores[i] > 0 && (kind == Kind.MASTHEAD || !asked.contains(Kind.MASTHEAD))) {
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

  /// The less, the higher the score and, of equal scores, the earlier the passage; its lower half
  /// is the passage.
  private static long rank(float score, int passage) {
    return (long) -Float.floatToIntBits(score) << Integer.SIZE | passage;
  }

  /// Adds to each passage that holds a term what the term's concept counts, once.
  private static void add(
      Map<String, int[]> postings,
      String term,
      double weight,
      float[] scores,
      int[] seen,
      int turn) {
    for (int passage : postings.getOrDefault(term, NONE)) {
      if (seen[passage] != turn) {
        seen[passage] = turn;
        scores[passage] += (float) weight;
      }
    }
  }
}
