package eujp.transcribe;

import eujp.speech.QuotationMarks;
import eujp.transcribe.PageBlock.Heading;
import eujp.transcribe.PageBlock.Item;
import eujp.transcribe.PageBlock.Paragraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads plain text: mends lines that were torn, and words that were torn at a hyphen.
///
/// What is no heading and no item of a list is a paragraph.
final class TextReader {
  private static final int MAX_HEADING = 100;

  private static final Pattern BULLET =
      Pattern.compile("^([-*•‣▪◦·○●■–]|\\d{1,3}[.)]|[・])(?:[ \\t\\u00A0]++|(?<=[・●○■]))");

  private static final Pattern UNDERLINE = Pattern.compile("^(?:=={2,}+|--{2,}+)$");

  /// Wide gaps within a line, as between the columns of a table.
  private static final Pattern COLUMNS =
      Pattern.compile("\\S(?: {3,}+|\\t++|[ \\t]?+\\|)[ \\t]*+\\S");

  private static final String ENDS = ".!?:;,。！？、”“»」』)";

  private final Hyphens hyphens;
  private final List<PageBlock> blocks = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();
  private final List<String> lines;
  private final Optional<BitSet> torn;
  private final TornLines tears;

  private TextReader(List<String> lines, Optional<BitSet> torn, String language) {
    this.lines = lines;
    this.torn = torn;
    this.hyphens = new Hyphens(lines, language);
    this.tears = new TornLines(lines, language);
  }

  /// The blocks of a text; what was done to it is added to the remarks.
  ///
  /// @param language ISO 639-1, or empty where it is not known
  static List<PageBlock> read(String text, String language, List<Remark> remarks) {
    List<String> lines = text.lines().map(line -> line.replace('\f', ' ')).toList();
    return read(new TextReader(lines, Optional.empty(), language), remarks);
  }

  /// The same of lines of which is known which are torn.
  static List<PageBlock> read(
      List<String> lines, BitSet torn, String language, List<Remark> remarks) {
    return read(new TextReader(lines, Optional.of(torn), language), remarks);
  }

  private static List<PageBlock> read(TextReader reader, List<Remark> remarks) {
    reader.read();
    remarks.addAll(reader.remarks);
    return Attributions.joined(reader.blocks);
  }

  private void read() {
    int at = 0;
    while (at < lines.size()) {
      if (lines.get(at).isBlank()) {
        at++;
        continue;
      }
      int end = at;
      while (end < lines.size() && !lines.get(end).isBlank()) {
        end++;
      }
      readPiece(at, end);
      at = end;
    }
  }

  /// Reads lines between empty ones.
  private void readPiece(int from, int to) {
    boolean underlined = to - from == 2 && UNDERLINE.matcher(lines.get(from + 1).strip()).matches();
    if (underlined || (to - from == 1 && isHeading(from))) {
      blocks.add(new Heading(2, Markdown.escape(lines.get(from).strip())));
      return;
    }
    List<String> paragraph = new ArrayList<>();
    if (isTabular(from, to)) {
      remarks.add(new Remark(from + 1, "what looks like a table is kept as a paragraph"));
      end(lines.subList(from, to).stream().map(String::strip).toList(), "");
      return;
    }
    String marker = "";
    boolean prose = torn.isEmpty() && tears.isProse(from, to);
    for (int i = from; i < to; i++) {
      String line = lines.get(i).strip();
      Matcher bullet = BULLET.matcher(line);
      boolean begins = bullet.lookingAt() && bullet.end() < line.length() && !isSignature(line, i);
      if (begins) {
        end(paragraph, marker);
        paragraph.clear();
        marker = Character.isDigit(line.charAt(0)) ? bullet.group(1).replace(')', '.') : "-";
        line = line.substring(bullet.end());
      }
      if (!begins
          && !paragraph.isEmpty()
          && isTorn(i - 1, paragraph.getLast(), prose || !marker.isEmpty())) {
        paragraph.add(joined(paragraph.removeLast(), line, i + 1));
        continue;
      }
      if (!begins && i > from && (!isWrapped() || TornLines.endsSentence(lines.get(i - 1)))) {
        end(paragraph, marker);
        paragraph.clear();
        marker = "";
      }
      paragraph.add(line);
    }
    end(paragraph, marker);
  }

  /// Whether lines stand in paragraphs that are wrapped, and not each by itself.
  private boolean isWrapped() {
    return torn.isPresent() || tears.width() > 0;
  }

  /// Whether most of several lines have wide gaps in them.
  private boolean isTabular(int from, int to) {
    long gapped =
        lines.subList(from, to).stream()
            .filter(line -> COLUMNS.matcher(line.strip()).find())
            .count();
    return gapped >= 2 && 2 * gapped >= to - from;
  }

  /// Whether a dash at the head of a line signs the quotation that ends before it.
  private boolean isSignature(String line, int at) {
    int before = at - 1;
    while (before >= 0 && lines.get(before).isBlank()) {
      before--;
    }
    if (before < 0 || Attributions.of(Markdown.escape(line)).isEmpty()) {
      return false;
    }
    String quotation = lines.get(before).strip();
    return QuotationMarks.isMark(quotation.codePointBefore(quotation.length()));
  }

  private void end(List<String> paragraph, String marker) {
    if (paragraph.isEmpty()) {
      return;
    }
    List<String> escaped = paragraph.stream().map(Markdown::escape).toList();
    blocks.add(marker.isEmpty() ? new Paragraph(escaped, false) : new Item(0, marker, escaped));
  }

  private boolean isHeading(int at) {
    String line = lines.get(at).strip();
    boolean before = at == 0 || lines.get(at - 1).isBlank();
    int next = at + 1;
    while (next < lines.size() && lines.get(next).isBlank()) {
      next++;
    }
    return before
        && next < lines.size()
        && line.length() <= MAX_HEADING
        && (torn.isPresent()
            || tears.width() == 0
            || TornLines.columns(line) < tears.width()
            || at == 0)
        && ENDS.indexOf(line.charAt(line.length() - 1)) < 0
        && Character.isLetterOrDigit(line.codePointAt(0))
        && !BULLET.matcher(line).lookingAt()
        && (torn.isPresent()
            || TornLines.columns(lines.get(next).strip()) > TornLines.columns(line))
        && line.codePoints().anyMatch(Character::isLetter);
  }

  /// Whether a line goes on in the next; where that is not clear it does not, and is remarked.
  ///
  /// @param before what goes before the next without a break
  private boolean isTorn(int at, String before, boolean runs) {
    if (torn.isPresent()) {
      return torn.get().get(at);
    }
    TornLines.Tear tear = tears.tear(at, before, runs);
    if (tear == TornLines.Tear.UNCLEAR) {
      remarks.add(new Remark(at + 1, "the line ends like a heading, and may go on in the next"));
    }
    return tear == TornLines.Tear.TORN;
  }

  /// Two torn lines as one.
  private String joined(String line, String next, int number) {
    if (Hyphens.isAtEndOf(line)) {
      return mended(line, next, number);
    }
    boolean wide =
        TornLines.isWide(line.codePointBefore(line.length()))
            && TornLines.isWide(next.codePointAt(0));
    return wide ? line + next : line + " " + next;
  }

  private String mended(String line, String next, int number) {
    Hyphens.Mended mended = hyphens.mended(line, next);
    mended.remark().ifPresent(what -> remarks.add(new Remark(number, what)));
    return mended.line();
  }
}
