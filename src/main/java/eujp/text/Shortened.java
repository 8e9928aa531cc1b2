package eujp.text;

import java.util.regex.Pattern;

/// Texts that take less room.
public final class Shortened {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Shortened() {}

  /// Cuts a text to at most `maxChars` characters; a cut text ends in `…`, and no pair of
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

  /// A text on one line: each run of white space is a blank.
  public static String toOneLine(String text) {
    return BLANKS.matcher(text).replaceAll(" ");
  }
}
