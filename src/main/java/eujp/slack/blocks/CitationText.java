package eujp.slack.blocks;

import com.google.gson.JsonParser;
import eujp.cite.Attribution;
import eujp.cite.Citation;
import eujp.cite.CslJson;
import eujp.release.Speaker;
import eujp.slack.labels.Label;
import eujp.slack.labels.Labels;
import eujp.text.Shortened;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A quotation with its source, as an [Attribution] and [CslJson] write it, so that it fits into a
/// field of a window.
///
/// @param labels for names and days
record CitationText(Labels labels, Citation citation) {
  /// The longest text that fits into a field of a window.
  static final int LONGEST = 3_000;

  private static final int MAX_OF_SENTENCE = 1_500;
  private static final int MAX_OF_TITLE = 200;
  private static final int MAX_OF_URL = 400;

  String plain() {
    return fitting(Attribution::plain);
  }

  String markdown() {
    return fitting(Attribution::markdown);
  }

  String html() {
    return fitting(Attribution::html);
  }

  /// For reference managers, in one line; empty where it is longer than a field holds, for half of
  /// it is of no use to them.
  Optional<String> cslJson() {
    String line = JsonParser.parseString(CslJson.write(List.of(citation))).toString();
    return Optional.of(line).filter(json -> json.length() <= LONGEST);
  }

  /// The form with as much of the sentence as fits.
  private String fitting(Function<Attribution, String> form) {
    for (int most = MAX_OF_SENTENCE; ; most /= 2) {
      String text = form.apply(attribution(most));
      if (text.length() <= LONGEST || most < 50) {
        return text;
      }
    }
  }

  private Attribution attribution(int mostOfSentence) {
    return new Attribution(
        Excerpt.ofSentence(citation, mostOfSentence).plain().strip(),
        author(),
        Shortened.of(citation.masthead().title(), MAX_OF_TITLE),
        citation.passage().id().toString(),
        labels.date(citation.masthead().date()),
        Shortened.of(citation.masthead().url().toString(), MAX_OF_URL));
  }

  private String author() {
    String speaker =
        citation.speaker().map(Speaker::inWords).orElseGet(() -> labels.say(Label.COMMISSION));
    return Shortened.of(speaker, MAX_OF_TITLE);
  }
}
