package eujp.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Where something stands in a text, as compilers and editors tell it.
public final class LineColumns {
  private final List<Integer> lineStarts = new ArrayList<>(List.of(0));

  /// By offset: how many characters of Unicode stand before it.
  private final int[] before;

  /// Reads a text of which a line ends in LF, CR LF or CR.
  public LineColumns(String text) {
    this.before = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean inPair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      before[i + 1] = before[i] + (inPair ? 0 : 1);
      if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
        lineStarts.add(i + 1);
      }
    }
  }

  /// A place in a text.
  ///
  /// @param line from 1
  /// @param column in characters of Unicode, from 1
  public record Position(int line, int column) {
    /// `3:14`.
    @Override
    public String toString() {
      return line + ":" + column;
    }
  }

  /// The place of an offset in UTF-16 units.
  public Position of(int offset) {
    int found = Collections.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Position(line + 1, before[offset] - before[lineStarts.get(line)] + 1);
  }
}
