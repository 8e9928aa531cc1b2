package eujp.transcribe;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// Parses HTML that may be anything.
final class HtmlPage {
  /// How deep elements may stand in each other: the parser looks through those that are open at
  /// each new one. No page has a tenth of it.
  private static final int MAX_DEPTH = 500;

  /// Elements that hold nothing, or end where the next of their kind begins.
  private static final Set<String> SHALLOW =
      Set.of(
          "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link",
          "meta", "option", "p", "param", "source", "tbody", "td", "tfoot", "th", "thead", "tr",
          "track", "wbr");

  private static final int MAX_NAME = 20;

  private HtmlPage() {}

  /// A piece of a page.
  static Document fragment(String html) throws UnreadableSourceException {
    checkDepth(html);
    return Jsoup.parseBodyFragment(html);
  }

  /// A page, whose elements know their lines.
  static Document whole(String html) throws UnreadableSourceException {
    checkDepth(html);
    return Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
  }

  private static void checkDepth(String html) throws UnreadableSourceException {
    int depth = 0;
    int at = html.indexOf('<');
    while (at >= 0) {
      boolean closes = html.startsWith("/", at + 1);
      String name = name(html, at + (closes ? 2 : 1));
      if (!name.isEmpty() && !SHALLOW.contains(name)) {
        depth = closes ? Math.max(0, depth - 1) : depth + 1;
      }
      if (depth > MAX_DEPTH) {
        throw new UnreadableSourceException(
            "the elements of the page stand deeper than %d in each other".formatted(MAX_DEPTH));
      }
      at = html.indexOf('<', at + 1);
    }
  }

  private static String name(String html, int from) {
    int end = from;
    while (end < html.length() && end < from + MAX_NAME && isOfName(html.charAt(end))) {
      end++;
    }
    return html.substring(from, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isOfName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
