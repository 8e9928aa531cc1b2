package eujp.release.source;

import eujp.text.Japanese;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Lets `**` begin and end emphasis where Japanese has it: between a letter and a mark.
///
/// CommonMark tells a `**` that begins from one that ends by the blanks and punctuation around it,
/// and Japanese writes no blanks: in `**協力「計画」**に` the second would begin. Where one side is a
/// letter, the other punctuation and either of them is East Asian, it may be both, as between two
/// marks; so a mark that the text does not have is put on the side of the letter, and taken out of
/// the words when they are read. A single `*` is left as it is: in Japanese it hardly means
/// emphasis, and may point to a note.
///
/// Source: [markdown-cjk-friendly](https://github.com/tats-u/markdown-cjk-friendly), which changes
/// the rule so.
final class EastAsianEmphasis {
  /// Punctuation that hardly any text has, to choose from.
  private static final int FIRST_RARE = 0x2E00;

  private static final int LAST_RARE = 0x2E2D;

  private static final int FIRST_EAST_ASIAN = 0x2E80;
  private static final String EAST_ASIAN_QUOTES = "“”‘’";

  private final String marked;
  private final String mark;

  private EastAsianEmphasis(String marked, String mark) {
    this.marked = marked;
    this.mark = mark;
  }

  /// Marks a text.
  static EastAsianEmphasis in(String text) {
    OptionalInt rare =
        IntStream.rangeClosed(FIRST_RARE, LAST_RARE).filter(c -> text.indexOf(c) < 0).findFirst();
    return rare.isPresent() && Japanese.isIn(text)
        ? new EastAsianEmphasis(
            marked(text, (char) rare.getAsInt()), Character.toString(rare.getAsInt()))
        : new EastAsianEmphasis(text, "");
  }

  /// The text with its marks, to be parsed.
  String marked() {
    return marked;
  }

  /// Words of the parsed text, without them.
  String words(String parsed) {
    return mark.isEmpty() ? parsed : parsed.replace(mark, "");
  }

  private static String marked(String text, char mark) {
    StringBuilder marked = new StringBuilder();
    int end = 0;
    for (int i = 0; i < text.length(); i = Math.max(i + 1, end)) {
      if (text.charAt(i) != '*') {
        marked.append(text.charAt(i));
        continue;
      }
      end = i;
      while (end < text.length() && text.charAt(end) == '*') {
        end++;
      }
      boolean parted = end - i > 1 && end < text.length() && i > 0 && text.charAt(i - 1) != '\\';
      int before = parted ? text.codePointBefore(i) : '\n';
      int after = parted ? text.codePointAt(end) : '\n';
      String stars = text.substring(i, end);
      if (!isBetween(before, after)) {
        marked.append(stars);
      } else if (isPunctuation(before)) {
        marked.append(stars).append(mark);
      } else {
        marked.append(mark).append(stars);
      }
    }
    return marked.toString();
  }

  /// Whether one is a letter, the other punctuation and either East Asian.
  private static boolean isBetween(int before, int after) {
    return !isBlank(before)
        && !isBlank(after)
        && isPunctuation(before) != isPunctuation(after)
        && (isEastAsian(before) || isEastAsian(after));
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isEastAsian(int c) {
    return c >= FIRST_EAST_ASIAN || EAST_ASIAN_QUOTES.indexOf(c) >= 0;
  }

  /// As CommonMark has it: the general categories P and S.
  private static boolean isPunctuation(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          true;
      default -> false;
    };
  }
}
