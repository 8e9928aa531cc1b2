package eujp.release;

import eujp.text.Span;
import java.util.ArrayList;
import java.util.List;

/// How a passage of the kind [Passage.Kind#ROW] has its words: the cells of the header in a line,
/// where the table has one, and the cells of the row in the line below; tabs part the cells. So
/// each line has the words in the order of the page.
///
/// @param header where the cells of the header stand in the passage's text
/// @param cells where those of the row stand
public record RowText(List<Span> header, List<Span> cells) {
  private static final char CELL_END = '\t';

  public RowText {
    header = List.copyOf(header);
    cells = List.copyOf(cells);
  }

  /// Finds the cells in the text of a row.
  public static RowText of(String text) {
    int line = text.indexOf('\n') + 1;
    return new RowText(
        line == 0 ? List.of() : cells(text, 0, line - 1), cells(text, line, text.length()));
  }

  /// The text of a row.
  static String join(List<String> header, List<String> cells) {
    String row = String.join("\t", cells);
    return header.isEmpty() ? row : String.join("\t", header) + "\n" + row;
  }

  private static List<Span> cells(String text, int start, int end) {
    List<Span> cells = new ArrayList<>();
    int from = start;
    for (int i = start; i <= end; i++) {
      if (i == end || text.charAt(i) == CELL_END) {
        if (i > from) {
          cells.add(new Span(from, i));
        }
        from = i + 1;
      }
    }
    return cells;
  }
}
