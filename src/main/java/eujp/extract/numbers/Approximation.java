package eujp.extract.numbers;

import eujp.extract.Mention.Bound;
import eujp.extract.PhraseSet;
import java.util.Map;

/// What the words beside a number or a date make of it: *some*, *nearly*, *more than*.
public final class Approximation {
  private Approximation() {}

  /// What words make of what they stand beside.
  ///
  /// @param start where both begin
  /// @param end where both end, exclusive
  record Bounded(Bound bound, int start, int end) {}

  /// What they make of what stands in a text; the longest phrase counts.
  ///
  /// @param start where it begins
  /// @param end where it ends, exclusive
  /// @param language ISO 639-1
  public static Bound of(String text, int start, int end, String language) {
    return beside(text, start, end, language).bound();
  }

  /// The same, with the words.
  static Bounded beside(String text, int start, int end, String language) {
    NumberWords words = NumberWords.of(language);
    Bounded bounded = new Bounded(Bound.EXACTLY, start, end);
    int longest = 0;
    int before = start > 0 && Character.isSpaceChar(text.charAt(start - 1)) ? start - 1 : start;
    int behind = end < text.length() && Character.isSpaceChar(text.charAt(end)) ? end + 1 : end;
    for (Map.Entry<Bound, PhraseSet> entry : words.before.entrySet()) {
      int length = entry.getValue().lengthBefore(text, before);
      if (length > longest) {
        longest = length;
        bounded = new Bounded(entry.getKey(), before - length, end);
      }
    }
    for (Map.Entry<Bound, PhraseSet> entry : words.behind.entrySet()) {
      int length = entry.getValue().lengthAt(text, behind);
      if (length > longest) {
        longest = length;
        bounded = new Bounded(entry.getKey(), start, behind + length);
      }
    }
    return bounded;
  }
}
