package eujp.terminal;

import eujp.cite.Citation;
import eujp.release.Passage;
import eujp.release.Speaker;
import eujp.text.Visible;
import java.text.BreakIterator;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;

/// Draws on a terminal: passages wrapped to its width with the words marked that matter, and the
/// source under each.
///
/// @param width in columns
/// @param colour whether it shows bold and dim text
public record Terminal(int width, boolean colour) {
  private static final int USUAL_WIDTH = 80;
  private static final int NARROWEST = 40;
  private static final int WIDEST = 100;
  public static final String MARGIN = "  ";

  /// Stand around the words that answer where they cannot be bold.
  private static final String OPENS = "▸";

  private static final String CLOSES = "◂";

  private static final String DEEPER = MARGIN + MARGIN;
  static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private static final Pattern COLUMNS = Pattern.compile("\\d{1,4}");
  private static final String BOLD = "\033[1m";
  private static final String DIM = "\033[2m";
  private static final String PLAIN = "\033[0m";

  /// The terminal that the program runs in; the launcher passes its width in `COLUMNS`.
  public static Terminal detect() {
    int columns =
        Optional.ofNullable(System.getenv("COLUMNS"))
            .filter(value -> COLUMNS.matcher(value).matches())
            .map(Integer::parseInt)
            .orElse(USUAL_WIDTH);
    return new Terminal(Math.clamp(columns, NARROWEST, WIDEST), Ansi.AUTO.enabled());
  }

  /// A listing: its groups under headings, each item with its sentences and their sources.
  public String draw(Listing listing) {
    StringBuilder page = new StringBuilder();
    for (Listing.Group group : listing.groups()) {
      page.append(bold(Visible.line(group.heading()))).append("\n\n");
      for (Listing.Item item : group.items()) {
        wrap(page, MARGIN, item.label(), 0, item.label().length());
        for (String note : item.notes()) {
          wrap(page, MARGIN, note, 0, 0);
        }
        for (Listing.Link link : item.links()) {
          page.append(MARGIN).append(Visible.line(link.plain())).append('\n');
        }
        for (Citation citation : item.citations()) {
          if (item.quoted()) {
            wrap(
                page,
                DEEPER,
                citation.sentence(),
                citation.markStart() - citation.start(),
                citation.markEnd() - citation.start());
          }
          place(page, DEEPER, citation);
        }
        page.append('\n');
      }
    }
    return page.toString();
  }

  private String bold(String words) {
    return colour ? BOLD + words + PLAIN : words;
  }

  /// The whole passage with the cited words marked, in bold or by a sign, and its source.
  public void passage(StringBuilder page, Citation citation) {
    String text = citation.passage().text();
    boolean all = citation.markEnd() - citation.markStart() == text.length();
    String opens = colour ? BOLD : all ? "" : OPENS;
    String closes = colour ? PLAIN : all ? "" : CLOSES;
    wrap(page, MARGIN, text, citation.markStart(), citation.markEnd(), opens, closes);
    source(page, citation);
  }

  /// The cited sentence with the one that it points back to, and its source.
  public void sentence(StringBuilder page, Citation citation) {
    wrap(page, MARGIN, citation.quotable(), 0, 0);
    source(page, citation);
  }

  void source(StringBuilder page, Citation citation) {
    citation
        .speaker()
        .ifPresent(speaker -> page.append(MARGIN).append(Visible.line(said(speaker))).append('\n'));
    place(page, MARGIN, citation);
    page.append('\n');
  }

  private void place(StringBuilder page, String margin, Citation citation) {
    Passage passage = citation.passage();
    String place =
        passage.section().isEmpty()
            ? passage.id().toString()
            : passage.id() + " · " + passage.section();
    StringBuilder wrapped = new StringBuilder();
    wrap(wrapped, margin, place + " · " + citation.masthead().date().format(DATE), 0, 0);
    wrapped.toString().lines().forEach(line -> dim(page, line));
    dim(page, margin + Visible.line(citation.link().toString()));
  }

  /// `— Ursula von der Leyen, President of the European Commission, 13 July 2023`
  public static String said(Speaker speaker) {
    StringBuilder said = new StringBuilder("— ").append(speaker.inWords());
    speaker.date().ifPresent(date -> said.append(", ").append(date.format(DATE)));
    return said.toString();
  }

  private void dim(StringBuilder page, String line) {
    page.append(colour ? DIM : "").append(line).append(colour ? PLAIN : "").append('\n');
  }

  /// Breaks a text at the width, without what could act on the terminal, with the characters from
  /// `start` to `end` in bold. No line ends in a blank.
  public void wrap(StringBuilder page, String margin, String text, int start, int end) {
    wrap(page, margin, text, start, end, colour ? BOLD : "", colour ? PLAIN : "");
  }

  /// One line that is not broken, so that a program finds it in one piece: the place in a file, a
  /// label in bold, words.
  void line(StringBuilder page, String place, String label, String words) {
    page.append(Visible.line(place)).append(bold(label)).append(' ');
    page.append(Visible.line(words)).append('\n');
  }

  /// @param opens what stands before these characters
  /// @param closes what stands behind them
  private void wrap(
      StringBuilder page,
      String margin,
      String text,
      int start,
      int end,
      String opens,
      String closes) {
    String shown = Visible.text(text);
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    page.append(margin);
    int column = margin.length();
    int written = 0;
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      String blanks = shown.substring(written, from);
      int wordEnd = from + text.substring(from, to).stripTrailing().length();
      int signs =
          (start >= from && start < wordEnd ? signColumns(opens) : 0)
              + (end > from && end <= wordEnd ? signColumns(closes) : 0);
      int needed = columns(blanks) + columns(text.substring(from, wordEnd)) + signs;
      boolean first = column == margin.length();
      if (blanks.indexOf('\n') >= 0 || (!first && column + needed > width)) {
        page.append('\n').append(margin);
        column = margin.length() + needed - columns(blanks);
      } else {
        page.append(blanks);
        column += needed;
      }
      for (int i = from; i < wordEnd; i++) {
        page.append(i == start && end > start ? opens : "");
        page.append(shown.charAt(i));
        page.append(i == end - 1 && end > start ? closes : "");
      }
      written = wordEnd;
      from = to;
    }
    page.append('\n');
  }

  /// How many columns a sign takes; what only changes the colour takes none.
  private static int signColumns(String sign) {
    return sign.startsWith("\033") ? 0 : sign.length();
  }

  private static int columns(String piece) {
    return piece.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
  }

  /// Whether a character takes two columns: what Unicode calls wide or fullwidth, as far as
  /// Chinese, Japanese and Korean texts hold it.
  ///
  /// Source: [East Asian Width](https://www.unicode.org/reports/tr11/).
  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE4F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }
}
