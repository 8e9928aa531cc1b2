package eujp.text;

import java.text.Normalizer;

/// Unicode's normal forms in linear time.
///
/// A normal form sorts the marks that combine with a letter, in time by the square of their number.
/// No writing has more than a few; where there are more than [#MAX_MARKS], as many at a time are
/// sorted.
public final class Forms {
  /// As many as Unicode's stream-safe format lets stand in a row.
  ///
  /// Source: [UAX #15](https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format).
  private static final int MAX_MARKS = 30;

  private Forms() {}

  /// A text in a normal form.
  public static String of(String text, Normalizer.Form form) {
    if (Letters.isAscii(text)) {
      return text;
    }
    int start = 0;
    int marks = 0;
    StringBuilder pieces = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      marks = combines(character) ? marks + 1 : 0;
      if (marks > MAX_MARKS) {
        pieces.append(Normalizer.normalize(text.substring(start, i), form));
        start = i;
        marks = 1;
      }
      i += Character.charCount(character);
    }
    return start == 0
        ? Normalizer.normalize(text, form)
        : pieces.append(Normalizer.normalize(text.substring(start), form)).toString();
  }

  private static boolean combines(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }
}
