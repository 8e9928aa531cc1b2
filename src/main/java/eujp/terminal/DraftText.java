package eujp.terminal;

import eujp.check.LineColumns;
import eujp.check.Omission;
import eujp.check.QuoteVerdict.Elided;
import eujp.check.draft.DraftReport;
import eujp.check.draft.FactOutcome.Difference;
import eujp.check.draft.FactOutcome.Different;
import eujp.check.draft.FactOutcome.Elsewhere;
import eujp.check.draft.FactOutcome.Found;
import eujp.check.draft.FactOutcome.Misnamed;
import eujp.check.draft.FactOutcome.NotInReleases;
import eujp.check.draft.Finding;
import eujp.check.draft.Finding.Quoted;
import eujp.cite.Citation;
import eujp.terminal.Listing.Group;
import eujp.terminal.Listing.Item;
import eujp.text.Shortened;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Draws the report on a draft for a terminal: a line that counts, then each finding in the order
/// of the draft, behind `file:line:column` as compilers have it, its outcome in capitals, what the
/// release says, and where. Nothing is told by colour alone.
///
/// @param file what the draft is called
public record DraftText(Terminal terminal, String file) {
  /// Longer words are shown by their beginning and end.
  private static final int LONGEST = 160;

  private static final String NOTHING =
      "Nothing in the draft could be looked up: no quotation, date, number, name, place, reference"
          + " or contact that the releases can judge.";

  private static final String NEVER =
      "what a sentence says beside its dates, numbers, names, places, references and contacts; a"
          + " person’s role in another language than the release’s.";

  /// More are counted.
  private static final int MAX_PASSED_OVER = 6;

  /// The report, in any format.
  public String write(DraftReport report, Format format) {
    return format == Format.TEXT ? draw(report) : listing(report, file).write(format, terminal);
  }

  private String draw(DraftReport report) {
    StringBuilder page = new StringBuilder();
    List<Finding> findings = report.findings();
    if (findings.isEmpty()) {
      page.append(NOTHING).append('\n');
    } else {
      page.append(counts(report)).append("\n\n");
      LineColumns positions = new LineColumns(report.draft());
      findings.forEach(finding -> finding(page, finding, place(file, finding, positions)));
    }
    terminal.wrap(page, "", limits(report), 0, 0);
    rest(report).ifPresent(rest -> page.append(rest).append('\n'));
    return page.toString();
  }

  /// The report as a list of its findings. What is only near is not cited.
  ///
  /// @param file what the draft is called
  public static Listing listing(DraftReport report, String file) {
    List<Item> items = new ArrayList<>();
    LineColumns positions = new LineColumns(report.draft());
    for (Finding finding : report.findings()) {
      List<String> notes = new ArrayList<>(List.of(place(file, finding, positions)));
      notes.addAll(notes(finding));
      items.add(new Item(title(finding), notes, citations(finding)));
    }
    items.add(new Item("Not looked at", List.of(limits(report)), List.of()));
    rest(report).ifPresent(rest -> items.add(new Item("The rest", List.of(rest), List.of())));
    return new Listing("Draft", NOTHING, List.of(new Group(counts(report), items)));
  }

  private static String place(String file, Finding finding, LineColumns positions) {
    return file + ":" + positions.of(finding.span().start());
  }

  private static String counts(DraftReport report) {
    return ("%d looked up: %d found, %d different, %d elsewhere, %d not in the releases."
            + " To look at: %d.")
        .formatted(
            report.findings().size(),
            report.with("found").size(),
            report.with("different").size(),
            report.with("elsewhere").size(),
            report.with("not-in-releases").size(),
            report.toLookAt().size());
  }

  /// What was not looked at: what was passed over, by its words, and what never is.
  private static String limits(DraftReport report) {
    List<String> words = report.passedOverWords();
    StringBuilder line = new StringBuilder("Not looked at: ");
    words.stream().limit(MAX_PASSED_OVER).forEach(one -> line.append(shown(one)).append(", "));
    if (words.size() > MAX_PASSED_OVER) {
      line.append(words.size() - MAX_PASSED_OVER).append(" more, ");
    }
    if (!words.isEmpty()) {
      line.replace(line.length() - 2, line.length(), "; ");
    }
    return line.append(NEVER).toString();
  }

  private static Optional<String> rest(DraftReport report) {
    return report.isWhole()
        ? Optional.empty()
        : Optional.of(
            "Not everything was looked up: after character %,d there is too much. Check the rest apart."
                .formatted(report.checkedUpTo()));
  }

  private void finding(StringBuilder page, Finding finding, String place) {
    String label = label(finding) + "  " + finding.kind() + ":";
    terminal.line(page, place + ": ", label, shown(finding.words()));
    notes(finding).forEach(note -> note(page, note));
    citations(finding).forEach(citation -> terminal.sentence(page, citation));
    if (finding.outcome() instanceof NotInReleases(List<Citation> nearest)) {
      if (nearest.isEmpty()) {
        page.append('\n');
      } else {
        note(page, "Near, but not the same:");
        terminal.sentence(page, nearest.getFirst());
      }
    }
  }

  private static String title(Finding finding) {
    return label(finding) + "  " + finding.kind() + ": " + shown(finding.words());
  }

  private static List<String> notes(Finding finding) {
    List<String> notes = new ArrayList<>();
    if (finding instanceof Quoted(_, _, Elided(_, List<Omission> omissions))) {
      omissions.forEach(omission -> notes.add(omission(omission)));
    }
    switch (finding.outcome()) {
      case Different(List<Difference> differences) ->
          differences.forEach(difference -> notes.add(difference(difference)));
      case Elsewhere _ ->
          notes.add("The release has it in another sentence. See whether the same is meant:");
      case Misnamed(LocalDate day) -> notes.add(weekday(day));
      case Found _, NotInReleases _ -> {}
    }
    return notes;
  }

  private static String weekday(LocalDate day) {
    return "%s was a %s."
        .formatted(
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.UK).format(day),
            day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK));
  }

  private static List<Citation> citations(Finding finding) {
    return switch (finding.outcome()) {
      case Found(Citation citation) -> List.of(citation);
      case Different(List<Difference> differences) ->
          differences.stream().map(Difference::citation).distinct().limit(1).toList();
      case Elsewhere(Citation citation) -> List.of(citation);
      case Misnamed _, NotInReleases _ -> List.of();
    };
  }

  private static String label(Finding finding) {
    return switch (finding.outcome()) {
      case Found _ -> finding.needsLook() ? "FOUND, BUT LOOK" : "FOUND";
      case Different _, Misnamed _ -> "DIFFERENT";
      case Elsewhere _ -> "ELSEWHERE";
      case NotInReleases _ -> "NOT IN THE RELEASES";
    };
  }

  private static String difference(Difference difference) {
    String said = difference.said().isEmpty() ? "(nothing)" : shown(difference.said());
    String claimed = difference.claimed().isEmpty() ? "(left out)" : shown(difference.claimed());
    return "release → draft: " + said + " → " + claimed;
  }

  private static String omission(Omission omission) {
    String label =
        omission.isGrave() ? "Warning, this changes what was said; left out: " : "left out: ";
    return label + shown(omission.said().text());
  }

  private void note(StringBuilder page, String text) {
    terminal.wrap(page, Terminal.MARGIN, text, 0, 0);
  }

  private static String shown(String text) {
    String line = Shortened.toOneLine(text);
    return line.length() <= LONGEST
        ? "“" + line + "”"
        : "“"
            + line.substring(0, LONGEST / 2).strip()
            + " […] "
            + line.substring(line.length() - LONGEST / 2).strip()
            + "”";
  }
}
