package eujp.slack.draw;

import eujp.answer.Citation;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A quotation with its source, ready to be copied into a text, in three forms. Each holds the
/// sentence, who said it or else the Commission, the title, the reference with the paragraph, the
/// date and the address.
///
/// @param labels for names and days
record CitationText(Labels labels, Citation citation) {
  /// The longest text that fits into a field of a window.
  static final int LONGEST = 3_000;

  private static final int MOST_OF_SENTENCE = 1_500;
  private static final int MOST_OF_TITLE = 200;
  private static final int MOST_OF_URL = 400;

  /// How a form writes words and puts them together.
  private interface Form {
    String write(String quotation);
  }

  String plain() {
    return fitting(quotation ->
        "“%s”\n— %s\n%s\n%s".formatted(quotation, author(), publication(title()), url()));
  }

  String markdown() {
    return fitting(quotation ->
        "> “%s”\n>\n> — %s, %s"
            .formatted(
                markdown(quotation),
                markdown(author()),
                publication("[%s](<%s>)".formatted(markdown(title()), url()))));
  }

  String html() {
    return fitting(quotation ->
        """
        <blockquote cite="%2$s">
          <p>“%1$s”</p>
          <footer>— %3$s, <cite><a href="%2$s">%4$s</a></cite>, %5$s</footer>
        </blockquote>\
        """
            .formatted(
                html(quotation), html(url()), html(author()), html(title()), html(details())));
  }

  /// The form with as much of the sentence as fits.
  private String fitting(Form form) {
    for (int most = MOST_OF_SENTENCE; ; most /= 2) {
      String text = form.write(quotation(most));
      if (text.length() <= LONGEST || most < 50) {
        return text;
      }
    }
  }

  /// The sentence without the quotation marks that stand at one of its ends only because it is the
  /// first or the last of somebody's words.
  private String quotation(int most) {
    String sentence = Excerpt.ofSentence(citation, most).plain().strip();
    String opened = sentence.startsWith("“") ? sentence.substring(1) : sentence;
    return opened.endsWith("”") ? opened.substring(0, opened.length() - 1) : opened;
  }

  private String author() {
    String speaker =
        citation
            .passage()
            .speaker()
            .map(who -> who.role().isEmpty() ? who.name() : who.name() + ", " + who.role())
            .orElseGet(() -> labels.say(Label.COMMISSION));
    return Parts.bounded(speaker, MOST_OF_TITLE);
  }

  private String publication(String title) {
    return title + ", " + details();
  }

  /// `IP/23/3831 ¶7, 13 July 2023`
  private String details() {
    return Stream.of(citation.passage().id().toString(), labels.date(citation.masthead().date()))
        .collect(Collectors.joining(", "));
  }

  private String title() {
    return Parts.bounded(citation.masthead().title(), MOST_OF_TITLE);
  }

  private String url() {
    return Parts.bounded(citation.masthead().url().toString(), MOST_OF_URL);
  }

  /// Escapes what Markdown would take for markup.
  private static String markdown(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<>#|~])", "\\\\$1").replaceAll("\\s+", " ");
  }

  private static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
