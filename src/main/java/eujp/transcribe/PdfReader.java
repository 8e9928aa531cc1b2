package eujp.transcribe;

import eujp.release.source.NoteMark;
import eujp.release.source.RaisedFigure;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Reads the text of a PDF by where it stands: lines, paragraphs by the gaps between lines,
/// headings by the size of their letters. What repeats at the edges of pages is left out and
/// remarked.
final class PdfReader extends PDFTextStripper {
  private static final int MAX_PAGES = 300;
  private static final int MAX_CHARS = 2_000_000;
  private static final long MAX_MEMORY = 64L << 20;
  private static final long MAX_STORAGE = 256L << 20;

  /// Lines at the top and the bottom of a page that may be a header or a footer.
  private static final int EDGE = 2;

  private static final int MAX_PAGE_NUMBER = 12;

  /// How much wider than usual a gap between paragraphs is, and how much larger the letters of a
  /// heading.
  private static final double PARAGRAPH_GAP = 1.35;

  private static final double HEADING_SIZE = 1.12;

  /// How much smaller than its line a mark of a footnote is, and how much of its size it is raised.
  private static final double SMALL = .8;

  private static final double RAISED = .15;

  /// Characters at the end of which a unit is seen.
  private static final int MAX_UNIT = 6;

  /// What has a power behind it: a unit, or a ten that multiplies; *EU* is no unit.
  private static final Pattern POWER =
      Pattern.compile("(?:(?:^|[^\\p{L}])(?:\\p{L}?\\p{Ll}|\\p{Lu})|[×·x*] ?10)$");

  private static final Pattern DIGITS = Pattern.compile("\\d++");

  /// A line on its page, in points from the left and the top.
  private record Line(int page, String text, double left, double right, double y, double size) {
    double perChar() {
      return (right - left) / Math.max(1, text.length());
    }
  }

  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Remark> remarks;
  private double left = Double.MAX_VALUE;
  private double right;
  private double y;
  private double size;
  private int chars;

  /// What stands at a place of a line in letters of a size, and its baseline from the top.
  private record Piece(int start, int end, double y, double size) {}

  private PdfReader(List<Remark> remarks) {
    this.remarks = remarks;
    setSortByPosition(true);
  }

  /// The lines of a PDF, ready to be read as text.
  ///
  /// @param lines with empty ones between paragraphs
  /// @param torn which of them go on in the next
  record Text(List<String> lines, BitSet torn) {}

  static Text read(byte[] pdf, List<Remark> remarks) throws UnreadableSourceException {
    try (PDDocument document =
        Loader.loadPDF(
            new RandomAccessReadBuffer(pdf),
            MemoryUsageSetting.setupMixed(MAX_MEMORY, MAX_STORAGE).streamCache)) {
      int pages = document.getNumberOfPages();
      if (pages > MAX_PAGES) {
        throw new UnreadableSourceException(
            "the PDF has more than %d pages; divide it".formatted(MAX_PAGES));
      }
      PdfReader reader = new PdfReader(remarks);
      reader.writeText(document, Writer.nullWriter());
      if (reader.lines.isEmpty()) {
        throw new UnreadableSourceException(
            "the PDF has no text, only pictures; recognise its text first");
      }
      for (int page = 1; page <= pages; page++) {
        int number = page;
        if (reader.lines.stream().noneMatch(line -> line.page() == number)) {
          remarks.add(new Remark(0, "page %d has no text".formatted(page)));
        }
      }
      return text(withoutEdges(reader.lines, pages, remarks));
    } catch (InvalidPasswordException locked) {
      throw new UnreadableSourceException("the PDF needs a password; save it without one");
    } catch (IOException | IllegalArgumentException | IllegalStateException damaged) {
      throw new UnreadableSourceException(
          "the PDF cannot be read; save it anew, or bring its text in as a text file");
    }
  }

  @Override
  protected void writeString(String words, List<TextPosition> positions) throws IOException {
    chars += words.length();
    if (chars > MAX_CHARS) {
      throw new IOException("too much text");
    }
    for (TextPosition position : positions) {
      left = Math.min(left, position.getXDirAdj());
      right = Math.max(right, position.getXDirAdj() + position.getWidthDirAdj());
      if (position.getFontSizeInPt() >= size) {
        size = position.getFontSizeInPt();
        y = position.getYDirAdj();
      }
    }
    addPieces(words, positions);
    text.append(words);
  }

  @Override
  protected void writeWordSeparator() {
    text.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void writePageEnd() throws IOException {
    endLine();
    super.writePageEnd();
  }

  /// Notes where each run of letters of one size and baseline stands in the line.
  private void addPieces(String words, List<TextPosition> positions) {
    int at = text.length();
    int length = positions.stream().mapToInt(one -> one.getUnicode().length()).sum();
    if (length != words.length()) {
      return; // what was written otherwise cannot be told apart
    }
    for (TextPosition one : positions) {
      int end = at + one.getUnicode().length();
      Piece piece = new Piece(at, end, one.getYDirAdj(), one.getFontSizeInPt());
      Piece last = pieces.isEmpty() ? piece : pieces.getLast();
      if (last.end() == at && last.y() == piece.y() && last.size() == piece.size()) {
        pieces.removeLast();
        piece = new Piece(last.start(), end, piece.y(), piece.size());
      }
      pieces.add(piece);
      at = end;
    }
  }

  /// Takes the marks of footnotes out of the line, and writes powers as they are raised.
  private void dropMarks() {
    for (Piece piece : pieces.reversed()) {
      String words = text.substring(piece.start(), piece.end());
      String before =
          text.substring(Math.max(0, piece.start() - MAX_UNIT), piece.start()).stripTrailing();
      boolean isRaised = piece.size() < SMALL * size && piece.y() < y - RAISED * size;
      if (!isRaised || before.isEmpty()) {
        continue;
      }
      if (POWER.matcher(before).find()) {
        text.replace(piece.start(), piece.end(), RaisedFigure.behind(before, words));
      } else if (NoteMark.mayBe(words)) {
        text.delete(piece.start(), piece.end());
        remarks.add(
            new Remark(
                0,
                "page %d: the mark of a footnote is left out: %s"
                    .formatted(getCurrentPageNo(), words)));
      }
    }
    pieces.clear();
  }

  private void endLine() {
    dropMarks();
    String words = text.toString().strip();
    if (!words.isEmpty()) {
      lines.add(new Line(getCurrentPageNo(), words, left, right, y, size));
    }
    text.setLength(0);
    left = Double.MAX_VALUE;
    right = 0;
    size = 0;
  }

  /// The lines without those at the edges of pages that repeat, or are numbers of pages.
  private static List<Line> withoutEdges(List<Line> lines, int pages, List<Remark> remarks) {
    Map<String, Integer> seen = new HashMap<>();
    BitSet atEdge = new BitSet();
    for (int i = 0; i < lines.size(); i++) {
      int page = lines.get(i).page();
      boolean top = i < EDGE || lines.get(i - EDGE).page() != page;
      boolean bottom = i + EDGE >= lines.size() || lines.get(i + EDGE).page() != page;
      if (top || bottom) {
        atEdge.set(i);
        seen.merge(key(lines.get(i)), 1, Integer::sum);
      }
    }
    Map<String, Integer> dropped = new LinkedHashMap<>();
    List<Line> kept = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      int times = seen.getOrDefault(key(line), 0);
      if (atEdge.get(i) && ((times > 1 && 2 * times >= pages) || isPageNumber(line))) {
        dropped.merge(isPageNumber(line) ? "the numbers of pages" : line.text(), 1, Integer::sum);
      } else {
        kept.add(line);
      }
    }
    dropped.forEach((words, times) ->
        remarks.add(
            new Remark(
                0, "left out at the edge of %d pages: %s".formatted(times, shortened(words)))));
    return kept.isEmpty() ? lines : kept;
  }

  private static String shortened(String words) {
    return words.length() > 80 ? words.substring(0, 80) + "…" : words;
  }

  private static String key(Line line) {
    return DIGITS.matcher(line.text().toLowerCase(Locale.ROOT)).replaceAll("#")
        + "@"
        + Math.round(line.y() / 2);
  }

  private static boolean isPageNumber(Line line) {
    return line.text().length() <= MAX_PAGE_NUMBER
        && line.text().codePoints().noneMatch(Character::isLetter)
        && DIGITS
            .matcher(line.text())
            .results()
            .anyMatch(digits -> digits.group().equals(Integer.toString(line.page())));
  }

  private static Text text(List<Line> lines) {
    double usual = median(lines.stream().mapToDouble(Line::size).toArray());
    double gap = usualGap(lines);
    double margin = lines.stream().mapToDouble(Line::right).max().orElse(0);
    List<String> out = new ArrayList<>();
    BitSet torn = new BitSet();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      StringBuilder heading = new StringBuilder(line.text());
      boolean large = line.size() > HEADING_SIZE * usual;
      while (large
          && i + 1 < lines.size()
          && Math.abs(lines.get(i + 1).size() - line.size()) < 0.1
          && lines.get(i + 1).page() == line.page()) {
        i++;
        heading.append(' ').append(lines.get(i).text());
      }
      if (large) {
        out.add("");
        out.add(heading.toString());
        out.add("====");
        out.add("");
        continue;
      }
      out.add(line.text());
      if (i + 1 == lines.size()) {
        break;
      }
      Line next = lines.get(i + 1);
      boolean full = isFull(line, next, margin);
      boolean near =
          next.page() == line.page()
              ? next.y() - line.y() <= PARAGRAPH_GAP * gap && next.y() > line.y()
              : full && Character.isLowerCase(next.text().codePointAt(0));
      if (!near) {
        out.add("");
      } else if (full) {
        torn.set(out.size() - 1);
      }
    }
    return new Text(out, torn);
  }

  /// Whether the first word of the next line would not have found room on a line.
  private static boolean isFull(Line line, Line next, double margin) {
    int word = next.text().indexOf(' ');
    int chars = 1 + (word < 0 ? Math.min(3, next.text().length()) : word);
    return line.right() + chars * next.perChar() > margin;
  }

  private static double usualGap(List<Line> lines) {
    List<Double> gaps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      double gap = lines.get(i).y() - lines.get(i - 1).y();
      if (lines.get(i).page() == lines.get(i - 1).page() && gap > 0) {
        gaps.add(gap);
      }
    }
    // Of the gaps between lines of a paragraph there are most, and they are the smaller ones.
    double[] sorted = gaps.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[sorted.length / 3];
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
