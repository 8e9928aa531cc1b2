package eujp.answer;

import eujp.question.QueryConcept;
import java.util.Arrays;
import java.util.List;

/// Where concepts stand in a passage, in tokens from its beginning.
final class Positions {
  /// Words further apart than this are not neighbours.
  private static final int NEXT_TO = 2;

  private Positions() {}

  /// Whether any of the right positions follows closely on one of the left.
  static boolean areNeighbours(int[] left, int[] right) {
    for (int a : left) {
      for (int b : right) {
        if (b > a && b - a <= NEXT_TO) {
          return true;
        }
      }
    }
    return false;
  }

  /// Counts the positions from `from` to `to`, exclusive.
  static int count(int[] positions, int from, int to) {
    int count = 0;
    for (int p : positions) {
      count += p >= from && p < to ? 1 : 0;
    }
    return count;
  }

  /// The distance from a position to the nearest of those from `from` to `to`, exclusive; infinite
  /// if there is none.
  static double distance(int[] positions, int position, int from, int to) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int p : positions) {
      if (p >= from && p < to) {
        nearest = Math.min(nearest, Math.abs(p - position));
      }
    }
    return nearest;
  }

  /// The positions of a concept's related forms in a passage.
  static int[] ofKin(QueryConcept concept, AnalyzedPassage reading) {
    int[] found = AnalyzedPassage.NOWHERE;
    for (String term : concept.kin()) {
      found = union(found, reading.positionsOf(term));
    }
    return found;
  }

  /// The positions of a concept's wordings in a passage.
  static int[] of(QueryConcept concept, AnalyzedPassage reading) {
    int[] found = AnalyzedPassage.NOWHERE;
    for (List<String> wording : concept.wordings()) {
      found = union(found, starts(reading, wording));
    }
    return found;
  }

  private static int[] union(int[] left, int[] right) {
    if (left.length == 0 || right.length == 0) {
      return left.length == 0 ? right : left;
    }
    int[] both = Arrays.copyOf(left, left.length + right.length);
    System.arraycopy(right, 0, both, left.length, right.length);
    return both;
  }

  /// Where the terms of a phrase follow one another, with at most two others between them.
  private static int[] starts(AnalyzedPassage reading, List<String> terms) {
    int[] starts = reading.positionsOf(terms.getFirst());
    for (int t = 1; t < terms.size() && starts.length > 0; t++) {
      int[] next = reading.positionsOf(terms.get(t));
      int[] kept = new int[starts.length];
      int n = 0;
      for (int start : starts) {
        for (int position : next) {
          if (position > start && position - start <= t + NEXT_TO) {
            kept[n++] = start;
            break;
          }
        }
      }
      starts = Arrays.copyOf(kept, n);
    }
    return starts;
  }
}
