package eujp.cite;

import eujp.release.Masthead;
import eujp.release.Speaker;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/// A quotation with its source, ready to be copied into a text: the one place that makes such
/// words.
///
/// In each form it holds the quotation, whose words they are, the title, the reference with the
/// paragraph, the date and the address. Each form escapes what it would take for markup.
///
/// @param quotation the words, without quotation marks around them
/// @param author whose words they are
/// @param title of the release
/// @param place reference and paragraph: `IP/23/3831 ¶7`
/// @param date of the release, as the reader's language writes it
/// @param url where it can be read
public record Attribution(
    String quotation, String author, String title, String place, String date, String url) {
  /// Who publishes the releases, and says what nobody in them says.
  static final String PUBLISHER = "European Commission";

  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>#|~&]");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.UK);

  /// Takes away the quotation marks around the quotation, and one that stands at an end only
  /// because it is the first or the last of somebody's words.
  public Attribution {
    Objects.requireNonNull(author);
    Objects.requireNonNull(title);
    Objects.requireNonNull(place);
    Objects.requireNonNull(date);
    Objects.requireNonNull(url);
    quotation = withoutOuterMarks(quotation);
  }

  /// The sentence of a citation, in English but for the quoted words; its link opens the page where
  /// the release is published at the sentence.
  public static Attribution of(Citation citation) {
    Masthead masthead = citation.masthead();
    return new Attribution(
        citation.sentence().strip(),
        author(citation),
        masthead.title(),
        citation.passage().id().toString(),
        masthead.date().format(DATE),
        citation.sourceLink().toString());
  }

  private static String withoutOuterMarks(String text) {
    int closed = mate(text);
    boolean opens = text.startsWith("“") && (closed < 0 || closed == text.length() - 1);
    boolean closes = text.endsWith("”") && (opens || isUnopened(text));
    return text.substring(opens ? 1 : 0, closes ? text.length() - 1 : text.length());
  }

  /// Where the mark is closed that a text begins with; negative where it is not.
  private static int mate(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += depth(text.charAt(i));
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /// Whether the last mark closes none that the text opens.
  private static boolean isUnopened(String text) {
    return text.chars().map(c -> depth((char) c)).sum() < 0;
  }

  private static int depth(char c) {
    return c == '“' ? 1 : c == '”' ? -1 : 0;
  }

  /// The quotation in quotation marks: in single ones where it holds double ones, so that both are
  /// told apart.
  public String marked() {
    boolean holdsDouble = quotation.indexOf('“') >= 0 || quotation.indexOf('”') >= 0;
    return holdsDouble ? "‘" + quotation + "’" : "“" + quotation + "”";
  }

  private static String author(Citation citation) {
    return citation.speaker().map(Speaker::inWords).orElse(PUBLISHER);
  }

  /// Four lines of plain text.
  public String plain() {
    return "%s\n— %s\n%s\n%s".formatted(marked(), author, publication(title), url);
  }

  /// A block quotation in Markdown.
  public String markdown() {
    return "> %s\n>\n> — %s, %s".formatted(markdown(marked()), markdown(author), placeInMarkdown());
  }

  /// A `blockquote` in HTML.
  public String html() {
    return """
    <blockquote cite="%2$s">
      <p>%1$s</p>
      <footer>— %3$s, <cite><a href="%2$s">%4$s</a></cite>, %5$s</footer>
    </blockquote>\
    """
        .formatted(html(marked()), html(url), html(author), html(title), html(place + ", " + date));
  }

  /// Where it stands, without the words, in Markdown.
  public String placeInMarkdown() {
    return publication("[%s](<%s>)".formatted(markdown(title), url));
  }

  /// Where it stands, without the words, in HTML.
  public String placeInHtml() {
    return "<p><cite><a href=\"%s\">%s</a></cite>, %s</p>"
        .formatted(html(url), html(title), html(place + ", " + date));
  }

  /// An address with what would end it in Markdown or HTML written in numbers.
  public static String address(String target) {
    return target.replace("<", "%3C").replace(">", "%3E").replace("\"", "%22").replace(" ", "%20");
  }

  private String publication(String linked) {
    return linked + ", " + place + ", " + date;
  }

  /// Escapes what Markdown would take for markup.
  public static String markdown(String text) {
    return BLANKS.matcher(MARKUP.matcher(text).replaceAll("\\\\$0")).replaceAll(" ");
  }

  /// Escapes what HTML would take for markup.
  public static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
