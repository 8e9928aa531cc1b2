package eujp.transcribe;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import eujp.speech.QuotationMarks;
import eujp.text.Japanese;
import eujp.transcribe.PageBlock.Heading;
import eujp.transcribe.PageBlock.Item;
import eujp.transcribe.PageBlock.Paragraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads plain text: mends lines that were torn at a width, and words that were torn at a hyphen.
///
/// A line is taken for torn where the first word of the next would not have found room on it. What
/// is no heading and no item of a list is a paragraph.
final class TextReader {
  /// The width at which texts are wrapped, in columns; wider lines are paragraphs of their own.
  private static final int MIN_WIDTH = 40;

  private static final int MAX_WIDTH = 160;

  /// Columns by which a line of Japanese may be shorter, since some signs must not begin a line.
  private static final int HANGING = 4;

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
  private final int width;

  private TextReader(List<String> lines, Optional<BitSet> torn, String language) {
    this.lines = lines;
    this.torn = torn;
    this.hyphens = new Hyphens(lines, language);
    this.width = torn.isPresent() ? MAX_WIDTH : wrapped(lines);
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

  /// The width at which lines are torn; 0 where they are not.
  private static int wrapped(List<String> lines) {
    int[] widths =
        lines.stream().filter(line -> !line.isBlank()).mapToInt(TextReader::columns).toArray();
    int widest = 0;
    for (int one : widths) {
      widest = Math.max(widest, one);
    }
    return widest >= MIN_WIDTH && widest <= MAX_WIDTH && widths.length > 2 ? widest : 0;
  }

  private static int columns(String line) {
    return line.stripTrailing().codePoints().map(TextReader::columns).sum();
  }

  private static int columns(int c) {
    int wide = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
    return wide == UCharacter.EastAsianWidth.WIDE || wide == UCharacter.EastAsianWidth.FULLWIDTH
        ? 2
        : 1;
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
      boolean torn = !begins && i > from && isTorn(i - 1);
      if (torn && !paragraph.isEmpty()) {
        paragraph.add(joined(paragraph.removeLast(), line, i + 1));
      } else {
        if (i > from && !begins && endsSentence(lines.get(i - 1)) && width > 0) {
          end(paragraph, marker);
          paragraph.clear();
          marker = "";
        } else if (width == 0 && !begins) {
          end(paragraph, marker);
          paragraph.clear();
          marker = "";
        }
        paragraph.add(line);
      }
    }
    end(paragraph, marker);
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
        && (width == 0 || columns(line) < width || at == 0)
        && ENDS.indexOf(line.charAt(line.length() - 1)) < 0
        && Character.isLetterOrDigit(line.codePointAt(0))
        && !BULLET.matcher(line).lookingAt()
        && (torn.isPresent() || columns(lines.get(next).strip()) > columns(line))
        && line.codePoints().anyMatch(Character::isLetter);
  }

  /// Whether a line goes on in the next: the first word of that would not have found room on it.
  private boolean isTorn(int at) {
    if (torn.isPresent()) {
      return torn.get().get(at);
    }
    String line = lines.get(at).stripTrailing();
    if (width == 0) {
      return Hyphens.isAtEndOf(line);
    }
    String next = lines.get(at + 1).strip();
    if (Hyphens.isAtEndOf(line) || (2 * columns(line) >= width && goesOn(line, next))) {
      return true;
    }
    if (Japanese.is(line.codePointBefore(line.length())) || isWide(next.codePointAt(0))) {
      return columns(line) + HANGING >= width;
    }
    int end = 0;
    while (end < next.length() && !Character.isWhitespace(next.charAt(end))) {
      end++;
    }
    return columns(line) + 1 + columns(next.substring(0, end)) > width;
  }

  /// Whether a sentence goes on in the next line: that begins with a small letter.
  private static boolean goesOn(String line, String next) {
    return Character.isLowerCase(next.codePointAt(0))
        && !endsSentence(line)
        && ":;".indexOf(line.charAt(line.length() - 1)) < 0;
  }

  private static boolean isWide(int c) {
    return columns(c) == 2;
  }

  private static boolean endsSentence(String line) {
    String words = line.strip();
    return ".!?。！？”»」".indexOf(words.charAt(words.length() - 1)) >= 0;
  }

  /// Two torn lines as one.
  private String joined(String line, String next, int number) {
    if (Hyphens.isAtEndOf(line)) {
      return mended(line, next, number);
    }
    boolean wide = isWide(line.codePointBefore(line.length())) && isWide(next.codePointAt(0));
    return wide ? line + next : line + " " + next;
  }

  private String mended(String line, String next, int number) {
    Hyphens.Mended mended = hyphens.mended(line, next);
    mended.remark().ifPresent(what -> remarks.add(new Remark(number, what)));
    return mended.line();
  }
}
