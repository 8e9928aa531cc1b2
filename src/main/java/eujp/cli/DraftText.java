package eujp.cli;

import eujp.answer.Citation;
import eujp.check.Omission;
import eujp.check.QuoteVerdict.Elided;
import eujp.check.draft.DraftReport;
import eujp.check.draft.Finding;
import eujp.check.draft.Finding.Quoted;
import eujp.check.draft.Finding.Stated;
import eujp.check.draft.Outcome.Difference;
import eujp.check.draft.Outcome.Different;
import eujp.check.draft.Outcome.Elsewhere;
import eujp.check.draft.Outcome.Found;
import eujp.check.draft.Outcome.NotInReleases;
import java.util.List;

/// Draws the report on a draft for a terminal: a line that counts, then each finding in the order
/// of the draft, its outcome in capitals, what the release says, and where. Nothing is told by
/// colour alone.
record DraftText(Terminal terminal) {
  /// Longer words are shown by their beginning and end.
  private static final int LONGEST = 160;

  String draw(DraftReport report) {
    StringBuilder page = new StringBuilder();
    List<Finding> findings = report.findings();
    if (findings.isEmpty()) {
      page.append("Nothing in the draft could be looked up: no quotation, date, number, name or ")
          .append("reference that the releases can judge.\n");
    } else {
      page.append(
          "%d looked up: %d found, %d different, %d elsewhere, %d not in the releases.\n\n"
              .formatted(
                  findings.size(),
                  report.with("found").size(),
                  report.with("different").size(),
                  report.with("elsewhere").size(),
                  report.with("not-in-releases").size()));
      findings.forEach(finding -> finding(page, finding));
    }
    if (!report.isWhole()) {
      page.append(
          "Not everything was looked up: after character %,d there is too much. Check the rest apart.\n"
              .formatted(report.checkedUpTo()));
    }
    return page.toString();
  }

  private void finding(StringBuilder page, Finding finding) {
    String label = label(finding);
    terminal.wrap(
        page, "", label + "  " + finding.kind() + ": " + shown(finding.words()), 0, label.length());
    switch (finding) {
      case Quoted quoted when quoted.verdict() instanceof Elided elided ->
          elided.omissions().forEach(omission -> omission(page, omission));
      case Quoted _, Stated _ -> {}
    }
    switch (finding.outcome()) {
      case Found found -> terminal.sentence(page, found.citation());
      case Different different -> {
        different.differences().forEach(difference -> difference(page, difference));
        different.differences().stream()
            .map(Difference::citation)
            .distinct()
            .limit(1)
            .forEach(citation -> terminal.sentence(page, citation));
      }
      case Elsewhere elsewhere -> {
        note(page, "The release has it in another sentence. See whether the same is meant:");
        terminal.sentence(page, elsewhere.citation());
      }
      case NotInReleases absent -> {
        if (absent.nearest().isEmpty()) {
          page.append('\n');
        } else {
          note(page, "Near, but not the same:");
          Citation first = absent.nearest().getFirst();
          terminal.sentence(page, first);
        }
      }
    }
  }

  private static String label(Finding finding) {
    return switch (finding.outcome()) {
      case Found _ -> "FOUND";
      case Different _ -> "DIFFERENT";
      case Elsewhere _ -> "ELSEWHERE";
      case NotInReleases _ -> "NOT IN THE RELEASES";
    };
  }

  private void difference(StringBuilder page, Difference difference) {
    String said = difference.said().isEmpty() ? "(nothing)" : shown(difference.said());
    String claimed = difference.claimed().isEmpty() ? "(left out)" : shown(difference.claimed());
    note(page, "release → draft: " + said + " → " + claimed);
  }

  private void omission(StringBuilder page, Omission omission) {
    note(
        page,
        (omission.isGrave() ? "Warning, this changes what was said; left out: " : "left out: ")
            + shown(omission.said().text()));
  }

  private void note(StringBuilder page, String text) {
    terminal.wrap(page, Terminal.MARGIN, text, 0, 0);
  }

  private static String shown(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= LONGEST
        ? "“" + line + "”"
        : "“"
            + line.substring(0, LONGEST / 2).strip()
            + " […] "
            + line.substring(line.length() - LONGEST / 2).strip()
            + "”";
  }
}
