package eujp.release.source;

import java.util.List;
import java.util.Optional;

/// One thing that a release's text is made of, with the line of the file in which it begins,
/// counted from 1.
public sealed interface Block {
  /// The line in which it begins.
  int line();

  /// How words stand on the page.
  enum Form {
    PARAGRAPH,
    ITEM,
    /// A paragraph that is a link and nothing else.
    LINK
  }

  /// What stands above a part of the text.
  record Heading(int line, int level, String text) implements Block {}

  /// Words without markup; line breaks in them are meant.
  record Words(int line, Form form, String text) implements Block {}

  /// What is set apart as somebody's words.
  ///
  /// @param by whose they are, if a line says so
  record Quotation(int line, String text, Optional<AttributionLine> by) implements Block {}

  /// A row of a table.
  ///
  /// @param header the cells above its columns; none where the table has no header
  record Row(int line, List<String> header, List<String> cells) implements Block {
    public Row {
      header = List.copyOf(header);
      cells = List.copyOf(cells);
    }
  }
}
