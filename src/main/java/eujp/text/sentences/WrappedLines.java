package eujp.text.sentences;

import eujp.text.Japanese;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Lines of plain text that were cut at a width, as mail and documents in fixed width have them.
///
/// Lines without an empty one between belong together. One was cut where the next word would not
/// have fitted into the widest of them, or where the next goes on in small letters. Of two lines
/// the first may be a heading over the second, which is no sentence then. What ends a sentence, and
/// what begins an item or a quoted line, stays apart.
public final class WrappedLines {
  /// Characters of the narrowest and the widest text that is cut at a width.
  private static final int MIN_WIDTH = 30;

  private static final int MAX_WIDTH = 120;

  private static final Pattern APART =
      Pattern.compile("^\\s*+(?:[-*•▪‣–—>#|]|\\d{1,3}[.)]\\s|\\p{L}[.)]\\s)");
  private static final String ENDS = ".!?:;…。！？」』：；";

  private WrappedLines() {}

  /// A line without its break.
  private record Line(int start, int end) {
    String of(String text) {
      return text.substring(start, end);
    }
  }

  /// A text of the same length in which the breaks of lines that were cut are blanks.
  public static String joined(String text) {
    if (text.indexOf('\n') < 0) {
      return text;
    }
    StringBuilder joined = new StringBuilder(text);
    List<Line> together = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); start <= text.length(); end = text.indexOf('\n', start)) {
      Line line = new Line(start, end < 0 ? text.length() : end);
      if (line.of(text).isBlank()) {
        join(text, together, joined);
        together.clear();
      } else {
        together.add(line);
      }
      start = line.end + 1;
    }
    join(text, together, joined);
    return joined.toString();
  }

  private static void join(String text, List<Line> lines, StringBuilder joined) {
    int width = lines.stream().mapToInt(line -> line.end - line.start).max().orElse(0);
    for (int i = 0; i + 1 < lines.size(); i++) {
      String line = lines.get(i).of(text).stripTrailing();
      String next = lines.get(i + 1).of(text).strip();
      boolean prose = lines.size() > 2 || ends(next) || goesOn(line);
      if (isCut(line, next, width, prose)) {
        joined.setCharAt(lines.get(i).end, ' ');
        if (text.charAt(lines.get(i).end - 1) == '\r') {
          joined.setCharAt(lines.get(i).end - 1, ' ');
        }
      }
    }
  }

  private static boolean isCut(String line, String next, int width, boolean prose) {
    if (ends(line)
        || Japanese.is(line.codePointBefore(line.length()))
        || APART.matcher(next).find()) {
      return false;
    }
    boolean full = line.length() + 1 + firstWord(next) > width;
    return Character.isLowerCase(next.codePointAt(0))
        || (full && prose && width >= MIN_WIDTH && width <= MAX_WIDTH);
  }

  private static boolean ends(String line) {
    return ENDS.indexOf(line.codePointBefore(line.length())) >= 0;
  }

  /// Whether a line ends with a comma or a word in small letters.
  private static boolean goesOn(String line) {
    int word = line.lastIndexOf(' ') + 1;
    return line.endsWith(",") || Character.isLowerCase(line.codePointAt(word));
  }

  private static int firstWord(String line) {
    int end = 0;
    while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
      end++;
    }
    return end;
  }
}
