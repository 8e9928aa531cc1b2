package eujp.text;

import java.util.Arrays;

/// How many slips of the pen lie between two words: letters left out, put in, changed, or swapped
/// with the next ([optimal string
/// alignment](https://en.wikipedia.org/wiki/Damerau-Levenshtein_distance)).
public final class EditDistance {
  private EditDistance() {}

  /// The distance, or any number above `most` where it is more than that.
  public static int of(String one, String other, int most) {
    return ofBeginnings(one, other, most)[one.length()];
  }

  /// The distance of each beginning of a text from another, by the number of its letters; any
  /// number above `most` where it is more than that.
  public static int[] ofBeginnings(String one, String other, int most) {
    int[] distances = new int[one.length() + 1];
    int[] before = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    int[] row = new int[other.length() + 1];
    Arrays.setAll(last, i -> i);
    distances[0] = other.length();
    for (int i = 1; i <= one.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int slips = Math.min(last[j - 1] + changed, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          slips = Math.min(slips, before[j - 2] + 1);
        }
        row[j] = slips;
        least = Math.min(least, slips);
      }
      if (least > most) {
        Arrays.fill(distances, i, distances.length, least);
        return distances;
      }
      distances[i] = row[other.length()];
      int[] oldest = before;
      before = last;
      last = row;
      row = oldest;
    }
    return distances;
  }
}
