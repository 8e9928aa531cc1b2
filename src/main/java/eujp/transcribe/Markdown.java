package eujp.transcribe;

import eujp.text.Visible;
import eujp.transcribe.PageBlock.Footnote;
import eujp.transcribe.PageBlock.Heading;
import eujp.transcribe.PageBlock.Item;
import eujp.transcribe.PageBlock.Paragraph;
import eujp.transcribe.PageBlock.Quotation;
import eujp.transcribe.PageBlock.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes blocks in the Markdown of release files, so that whoever reads it gets back exactly the
/// words that they hold.
final class Markdown {
  /// How deep a list stands in others; a deeper one is written as if it stood so deep.
  static final int MAX_DEPTH = 8;

  /// What would begin a block, or underline the line before.
  private static final Pattern BLOCK_MARK = Pattern.compile("^(?:#|>|[-+](?:[ \\t]|$)|[-=:| ]++$)");

  private static final Pattern NUMBER = Pattern.compile("^(\\d{1,9})([.)])(?=[ \\t]|$)");
  private static final String INLINE_MARKS = "\\`*[]<|~";
  private static final String BREAK = "\\\n";

  private final StringBuilder out = new StringBuilder();

  /// The markers of the lists that are being written, from the outermost.
  private final List<String> markers = new ArrayList<>();

  private Markdown() {}

  /// A text as Markdown that reads as the same text within a line. Control characters are left out,
  /// and what separates lines is a blank.
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\t' || c == '\n') {
        escaped.append(c == '\n' ? '\n' : ' ');
      } else if (!Visible.isControl(c)) {
        if (INLINE_MARKS.indexOf(c) >= 0
            || (c == '_' && !isWithinWord(text, i))
            || (c == '&' && beginsReference(text, i + 1))) {
          escaped.append('\\');
        }
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static boolean isWithinWord(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  private static boolean beginsReference(String text, int at) {
    return at == text.length()
        || text.charAt(at) == '#'
        || (text.charAt(at) < 0x80 && Character.isLetterOrDigit(text.charAt(at)));
  }

  /// The blocks, parted by empty lines.
  static String write(List<PageBlock> blocks) {
    Markdown markdown = new Markdown();
    blocks.forEach(markdown::add);
    return markdown.out.isEmpty() ? "" : markdown.out.append('\n').toString();
  }

  private void add(PageBlock block) {
    boolean goesOn = block instanceof Item item && goesOn(item);
    if (!(block instanceof Item)) {
      markers.clear();
    }
    if (!out.isEmpty()) {
      out.append(goesOn ? "\n" : "\n\n");
    }
    switch (block) {
      case Heading heading ->
          out.append("#".repeat(Math.clamp(heading.level(), 2, 6)))
              .append(' ')
              .append(heading.words().replace("#", "\\#"));
      case Paragraph paragraph -> out.append(lines(paragraph.lines(), ""));
      case Item item -> add(item);
      case Table table -> add(table);
      case Quotation quotation -> add(quotation);
      case Footnote note ->
          out.append("[^").append(note.label()).append("]: ").append(line(note.words()));
    }
  }

  /// Whether an item is a further one of a list that is being written: others begin behind an empty
  /// line, or a number that is not 1 would be no marker.
  private boolean goesOn(Item item) {
    int depth = Math.min(item.depth(), MAX_DEPTH);
    return !item.marker().isEmpty()
        && depth < markers.size()
        && markers.get(depth).equals("-") == item.marker().equals("-");
  }

  private void add(Item item) {
    int depth = Math.min(Math.min(item.depth(), MAX_DEPTH), markers.size());
    if (item.marker().isEmpty()) {
      depth = Math.min(depth, markers.size() - 1);
      int indent = depth < 0 ? 0 : indent(depth + 1);
      out.append(" ".repeat(indent)).append(lines(item.lines(), " ".repeat(indent)));
      return;
    }
    while (markers.size() > depth) {
      markers.removeLast();
    }
    int indent = indent(depth);
    markers.add(item.marker());
    out.append(" ".repeat(indent))
        .append(item.marker())
        .append(' ')
        .append(lines(item.lines(), " ".repeat(indent + item.marker().length() + 1)));
  }

  private int indent(int depth) {
    return markers.stream().limit(depth).mapToInt(marker -> marker.length() + 1).sum();
  }

  private void add(Table table) {
    int columns = table.rows().stream().mapToInt(List::size).max().orElse(0);
    List<List<String>> rows = new ArrayList<>(table.rows());
    if (!table.isHeaded()) {
      rows.addFirst(List.of());
    }
    out.append(row(rows.getFirst(), columns)).append('\n');
    out.append("|").append(" --- |".repeat(columns));
    rows.stream().skip(1).forEach(cells -> out.append('\n').append(row(cells, columns)));
  }

  private static String row(List<String> cells, int columns) {
    StringBuilder row = new StringBuilder("|");
    for (int i = 0; i < columns; i++) {
      row.append(' ').append(i < cells.size() ? cells.get(i) : "").append(" |");
    }
    return row.toString();
  }

  private void add(Quotation quotation) {
    List<String> paragraphs = new ArrayList<>(quotation.paragraphs());
    if (!quotation.attribution().isEmpty()) {
      paragraphs.add("— " + quotation.attribution());
    }
    out.append(
        paragraphs.stream()
            .map(paragraph -> "> " + lines(paragraph.lines().toList(), "> "))
            .collect(Collectors.joining("\n>\n")));
  }

  private static String lines(List<String> lines, String before) {
    return lines.stream().map(Markdown::line).collect(Collectors.joining(BREAK + before));
  }

  /// A line that begins no block.
  private static String line(String words) {
    return BLOCK_MARK.matcher(words).find()
        ? "\\" + words
        : NUMBER.matcher(words).replaceFirst("$1\\\\$2");
  }
}
