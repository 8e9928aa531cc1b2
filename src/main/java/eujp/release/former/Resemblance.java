package eujp.release.former;

import java.util.Arrays;
import java.util.Locale;

/// What a sentence is known again by after it was changed: the pairs of its neighbouring
/// characters, in whatever language.
///
/// Source: L. R. Dice, [Measures of the amount of ecologic association between
/// species](https://doi.org/10.2307/1932409), 1945.
final class Resemblance {
  private static final int MAX_CHARS = 2_000;

  private final int[] pairs;

  private Resemblance(int[] pairs) {
    this.pairs = pairs;
  }

  /// Of a sentence; of a long one its beginning counts.
  static Resemblance of(String sentence) {
    String text =
        sentence.substring(0, Math.min(MAX_CHARS, sentence.length())).toLowerCase(Locale.ROOT);
    int[] pairs = new int[Math.max(0, text.length() - 1)];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = (text.charAt(i) << Character.SIZE) | text.charAt(i + 1);
    }
    Arrays.sort(pairs);
    return new Resemblance(pairs);
  }

  /// How much both have in common, from 0 to 1.
  double to(Resemblance other) {
    int all = pairs.length + other.pairs.length;
    if (all == 0) {
      return 0;
    }
    int common = 0;
    int j = 0;
    for (int i = 0; i < pairs.length && j < other.pairs.length; ) {
      if (pairs[i] == other.pairs[j]) {
        common++;
        i++;
        j++;
      } else if (pairs[i] < other.pairs[j]) {
        i++;
      } else {
        j++;
      }
    }
    return 2.0 * common / all;
  }
}
