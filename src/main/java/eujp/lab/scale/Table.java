package eujp.lab.scale;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Figures in Markdown, as the files of `docs/performance` hold them: a row says what was measured
/// and in what, and has a cell for each column.
public final class Table {
  private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,]*(?:\\.[0-9]+)?");

  private static final double LEAST = .01;

  private final List<String> columns;
  private final Map<String, List<String>> rows = new LinkedHashMap<>();

  /// @param columns after the two that name a row
  public Table(List<String> columns) {
    this.columns = List.copyOf(columns);
  }

  /// Reads the table of which this is the text.
  ///
  /// @throws IllegalArgumentException if it is none
  public static Table parse(String markdown) {
    List<List<String>> lines =
        markdown.lines().filter(line -> line.startsWith("|")).map(Table::cells).toList();
    if (lines.size() < 2 || lines.getFirst().size() < 3) {
      throw new IllegalArgumentException("it holds no table of figures");
    }
    Table table = new Table(lines.getFirst().subList(2, lines.getFirst().size()));
    for (List<String> line : lines.subList(2, lines.size())) {
      table.rows.put(name(line.get(0), line.get(1)), line.subList(2, line.size()));
    }
    return table;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.substring(1, line.lastIndexOf('|')).split("\\|", -1)) {
      cells.add(cell.strip());
    }
    return cells;
  }

  private static String name(String what, String in) {
    return what + ", " + in;
  }

  public List<String> columns() {
    return columns;
  }

  /// Adds a row, given as `what, in`, with a figure for each column; what is not a number stays
  /// empty.
  void add(String row, double... figures) {
    List<String> cells = new ArrayList<>();
    for (double figure : figures) {
      cells.add(Double.isNaN(figure) ? "" : rounded(figure));
    }
    rows.put(row, cells);
  }

  /// Adds a row with a text for each column.
  void addTexts(String what, String in, List<String> texts) {
    rows.put(name(what, in), List.copyOf(texts));
  }

  /// The figure of a row, given as `what, in`, in a column.
  ///
  /// @throws IllegalArgumentException if there is none
  double figure(String row, String column) {
    int at = columns.indexOf(column);
    List<String> cells = rows.getOrDefault(row, List.of());
    OptionalDouble figure =
        at < 0 || at >= cells.size() ? OptionalDouble.empty() : number(cells.get(at));
    return figure.orElseThrow(() ->
        new IllegalArgumentException("it has no figure for “%s” at “%s”".formatted(row, column)));
  }

  private static OptionalDouble number(String cell) {
    Matcher number = NUMBER.matcher(cell);
    return number.find()
        ? OptionalDouble.of(Double.parseDouble(number.group().replace(",", "")))
        : OptionalDouble.empty();
  }

  /// With about two significant digits; what is next to nothing is told as that.
  static String rounded(double figure) {
    if (figure > 0 && figure < LEAST) {
      return "<.01";
    }
    boolean whole = figure >= 10 || figure == Math.rint(figure);
    return String.format(Locale.ROOT, whole ? "%,.0f" : figure >= 1 ? "%.1f" : "%.2f", figure);
  }

  /// In Markdown.
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("| | in |");
    columns.forEach(column -> text.append(' ').append(column).append(" |"));
    text.append("\n|---|---|").append("---|".repeat(columns.size())).append('\n');
    rows.forEach((name, cells) -> {
      int comma = name.lastIndexOf(", ");
      text.append("| ").append(name, 0, comma).append(" | ").append(name.substring(comma + 2));
      cells.forEach(cell -> text.append(" | ").append(cell));
      text.append(" |\n");
    });
    return text.toString();
  }
}
