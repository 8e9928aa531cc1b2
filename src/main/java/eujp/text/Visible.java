package eujp.text;

/// Texts in which nothing acts on whatever shows them: a control character could colour a terminal,
/// move its cursor or begin a line in a log, and a bidirectional override could turn words around.
public final class Visible {
  private static final char REPLACEMENT = '\uFFFD';

  private Visible() {}

  /// A text with U+FFFD in place of each control character but line breaks and tabs, so that all
  /// else stays at its place.
  public static String text(String text) {
    return replaced(text, "\n\t");
  }

  /// The same as one line: line breaks are replaced too.
  public static String line(String text) {
    return replaced(text, "\t");
  }

  private static String replaced(String text, String kept) {
    StringBuilder shown = new StringBuilder(text);
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      boolean ofLineEnd = c == '\r' && kept.startsWith("\n") && text.startsWith("\n", i + 1);
      if (isControl(c) && kept.indexOf(c) < 0 && !ofLineEnd) {
        shown.setCharAt(i, REPLACEMENT);
      }
    }
    return shown.toString();
  }

  /// Whether a character is a control character (C0, DEL, C1), a line or paragraph separator, or
  /// overrides, embeds or isolates a direction.
  ///
  /// Source: [UAX #9](https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters). The
  /// marks that only hint at a direction (U+200E, U+200F, U+061C) are in texts for good reason.
  public static boolean isControl(char c) {
    return Character.isISOControl(c)
        || c == '\u2028'
        || c == '\u2029'
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069');
  }
}
