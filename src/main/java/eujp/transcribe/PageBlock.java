package eujp.transcribe;

import java.util.List;

/// A piece of a text that stands by itself on its page. Its words are Markdown: every mark that the
/// text has is escaped by [Markdown#escape].
sealed interface PageBlock {
  /// A heading.
  ///
  /// @param level 1 to 6
  record Heading(int level, String words) implements PageBlock {}

  /// A paragraph.
  ///
  /// @param lines parted where the page breaks the line
  /// @param isBold whether all of it is printed bold
  record Paragraph(List<String> lines, boolean isBold) implements PageBlock {
    public Paragraph {
      lines = List.copyOf(lines);
    }

    String words() {
      return String.join(" ", lines);
    }
  }

  /// An item of a list, or a further paragraph of one.
  ///
  /// @param depth 0 in a list that stands in no other
  /// @param marker `-` or a number with its dot; empty for a further paragraph
  record Item(int depth, String marker, List<String> lines) implements PageBlock {
    public Item {
      lines = List.copyOf(lines);
    }
  }

  /// A table; a row may be shorter than others.
  ///
  /// @param isHeaded whether the first row is the header of the others
  record Table(List<List<String>> rows, boolean isHeaded) implements PageBlock {
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /// A quotation that is set apart.
  ///
  /// @param paragraphs its words
  /// @param attribution who signs it, as `Name, role`; empty where nobody does
  record Quotation(List<String> paragraphs, String attribution) implements PageBlock {
    public Quotation {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /// A footnote.
  ///
  /// @param label letters and digits, by which the text refers to it
  record Footnote(String label, String words) implements PageBlock {}
}
