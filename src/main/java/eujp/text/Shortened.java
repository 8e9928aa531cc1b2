package eujp.text;

/// Texts that are cut where they would be too long.
public final class Shortened {
  private Shortened() {}

  /// A text of at most `maxChars` characters, which ends in a sign where it is cut; no pair of
  /// surrogates is parted.
  ///
  /// @param maxChars 2 or more
  public static String of(String text, int maxChars) {
    if (text.length() <= maxChars) {
      return text;
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(maxChars - 2));
    return text.substring(0, splitsPair ? maxChars - 2 : maxChars - 1) + "…";
  }
}
