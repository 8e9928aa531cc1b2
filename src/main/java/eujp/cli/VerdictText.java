package eujp.cli;

import eujp.answer.Citation;
import eujp.check.Change;
import eujp.check.Extract;
import eujp.check.Omission;
import eujp.check.QuoteVerdict;
import eujp.check.QuoteVerdict.Absent;
import eujp.check.QuoteVerdict.Altered;
import eujp.check.QuoteVerdict.Elided;
import eujp.check.QuoteVerdict.Match;
import eujp.check.QuoteVerdict.Misattributed;
import eujp.check.QuoteVerdict.Verbatim;
import eujp.release.Speaker;
import java.util.List;
import java.util.stream.Collectors;

/// Draws the verdict on a quotation for a terminal: the verdict in a word, what is wrong, then the
/// release's words with their source. Nothing is told by colour alone.
record VerdictText(Terminal terminal) {
  /// Longer extracts are shown by their beginning and end.
  private static final int LONGEST = 240;

  String draw(QuoteVerdict verdict) {
    StringBuilder page = new StringBuilder();
    switch (verdict) {
      case Verbatim verbatim -> {
        page.append("VERBATIM: the release has these words.\n\n");
        source(page, verbatim.match());
      }
      case Elided elided -> {
        page.append("ELIDED: right but for what is marked as left out.\n\n");
        elided.omissions().forEach(omission -> omission(page, omission));
        source(page, elided.match());
      }
      case Altered altered -> {
        page.append("ALTERED: the release has other words.\n\n");
        altered.changes().forEach(change -> change(page, change));
        altered.moved().forEach(moved -> line(page, "stands elsewhere", shown(moved)));
        altered.omissions().forEach(omission -> omission(page, omission));
        if (!altered.match().attribution().right()) {
          line(page, "and not of", named(altered.match()));
        }
        page.append('\n');
        source(page, altered.match());
      }
      case Misattributed other -> {
        page.append(
            other.match().speakers().isEmpty()
                ? "MISATTRIBUTED: these are the release's own words, and nobody's quotation.\n\n"
                : "MISATTRIBUTED: the words are right, and somebody else's.\n\n");
        line(page, "said to be of", named(other.match()));
        line(page, "are of", speakers(other.match()));
        other.omissions().forEach(omission -> omission(page, omission));
        page.append('\n');
        source(page, other.match());
      }
      case Absent absent -> absent(page, absent);
    }
    return page.toString();
  }

  private void absent(StringBuilder page, Absent absent) {
    page.append("ABSENT: no release has these words.\n");
    if (!absent.nearest().isEmpty()) {
      page.append("Near, but not the quotation:\n\n");
      absent.nearest().forEach(citation -> terminal.sentence(page, citation));
    }
  }

  private void change(StringBuilder page, Change change) {
    String said = change.said().isEmpty() ? "(nothing)" : quoted(shown(change.said()));
    String claimed = change.claimed().isEmpty() ? "(left out)" : quoted(change.claimed());
    line(page, "said → claimed", said + " → " + claimed);
  }

  private void omission(StringBuilder page, Omission omission) {
    String said = omission.said().isEmpty() ? "(nothing)" : quoted(shown(omission.said()));
    line(
        page,
        "left out",
        omission.instead().isEmpty() ? said : said + ", for " + quoted(omission.instead()));
    if (omission.isGrave()) {
      line(
          page,
          "Warning",
          "this changes what was said: "
              + omission.cautions().stream()
                  .map(VerdictText::quoted)
                  .collect(Collectors.joining(", ")));
    }
    page.append('\n');
  }

  /// The whole passage with the words marked; further passages by their words alone.
  private void source(StringBuilder page, Match match) {
    Citation main = match.mainPiece();
    List<Citation> pieces =
        match.words().pieces().stream()
            .filter(piece -> piece.passage().equals(main.passage()))
            .toList();
    terminal.passage(
        page,
        new Citation(
            main.passage(), main.masthead(), pieces.getFirst().start(), pieces.getLast().end(), 0));
    match.words().pieces().stream()
        .filter(piece -> !piece.passage().equals(main.passage()))
        .forEach(piece -> terminal.sentence(page, piece));
  }

  private void line(StringBuilder page, String label, String text) {
    String line = label + ": " + text;
    terminal.wrap(page, Terminal.MARGIN, line, 0, label.length() + 1);
  }

  private static String named(Match match) {
    return match.attribution().claimed().orElse("");
  }

  private static String speakers(Match match) {
    return match.speakers().isEmpty()
        ? "the release itself"
        : match.speakers().stream().map(Speaker::name).distinct().collect(Collectors.joining(", "));
  }

  private static String shown(Extract extract) {
    String text = extract.text();
    return text.length() <= LONGEST
        ? text
        : text.substring(0, LONGEST / 2).strip()
            + " […] "
            + text.substring(text.length() - LONGEST / 2).strip();
  }

  private static String quoted(String words) {
    return "“" + words + "”";
  }
}
