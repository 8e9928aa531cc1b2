package eujp.release.source;

import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// The quotation marks of a language, which a page shows around `<q>` without having them in its
/// text.
///
/// @param opening of a quotation, and of one inside
/// @param closing of a quotation, and of one inside
public record LanguageQuotes(List<String> opening, List<String> closing) {
  private static final String MARKS = "\"“”„«»‹›「」『』‘‚";

  public LanguageQuotes {
    opening = List.copyOf(opening);
    closing = List.copyOf(closing);
  }

  /// Those of a language, ISO 639-1; where it is not known, those of English.
  static LanguageQuotes of(String language) {
    LocaleData data = LocaleData.getInstance(new ULocale(language.isBlank() ? "en" : language));
    return new LanguageQuotes(
        List.of(
            data.getDelimiter(LocaleData.QUOTATION_START),
            data.getDelimiter(LocaleData.ALT_QUOTATION_START)),
        List.of(
            data.getDelimiter(LocaleData.QUOTATION_END),
            data.getDelimiter(LocaleData.ALT_QUOTATION_END)));
  }

  /// What opens a quotation.
  ///
  /// @param depth how many others it stands in
  String opening(int depth) {
    return opening.get(depth % 2);
  }

  /// What closes a quotation.
  ///
  /// @param depth how many others it stands in
  String closing(int depth) {
    return closing.get(depth % 2);
  }

  /// Whether words begin with a mark of their own.
  static boolean begins(String words) {
    return !words.isEmpty() && MARKS.indexOf(words.charAt(0)) >= 0;
  }

  /// Whether words end with a mark.
  static boolean ends(CharSequence words) {
    return !words.isEmpty() && MARKS.indexOf(words.charAt(words.length() - 1)) >= 0;
  }

  /// Writes the marks around each quotation of a page that has none of its own.
  ///
  /// @param language that of the page, where no element says another
  public static void write(Element root, String language) {
    for (Element quotation : root.select("q")) {
      if (quotation.hasText() && !hasOwn(quotation)) {
        int depth = (int) quotation.parents().stream().filter(one -> one.nameIs("q")).count();
        LanguageQuotes marks = of(language(quotation, language));
        quotation.prependChild(new TextNode(marks.opening(depth)));
        quotation.appendChild(new TextNode(marks.closing(depth)));
      }
    }
  }

  private static boolean hasOwn(Element quotation) {
    boolean nested = quotation.parent() != null && quotation.parent().nameIs("q");
    return begins(quotation.wholeText().strip())
        || (!nested
            && quotation.previousSibling() instanceof TextNode before
            && ends(before.getWholeText()));
  }

  private static String language(Element quotation, String otherwise) {
    Element said = quotation.closest("[lang]");
    return said == null ? otherwise : said.attr("lang");
  }
}
