package eujp.check.draft;

import eujp.check.QuoteChecker;
import eujp.check.draft.DraftReading.Allowance;
import eujp.search.PassageIndex;
import eujp.text.sentences.WrappedLines;
import java.util.ArrayList;
import java.util.List;

/// Checks drafts against the releases of an index. Safe for many threads; no draft makes it throw
/// that is not too long.
public final class DraftCheck {
  /// Characters of the longest draft that is checked.
  public static final int LONGEST = 200_000;

  private final PassageIndex index;
  private final QuoteChecker quotations;
  private final ReleaseFactsStore sources;

  public DraftCheck(PassageIndex index, QuoteChecker quotations) {
    this.index = index;
    this.quotations = quotations;
    this.sources = new ReleaseFactsStore(index);
  }

  /// Looks up every quotation, date, number with its unit, ordinal, name, city, reference,
  /// telephone number and address in a draft.
  ///
  /// What stands inside a quotation is not looked up apart from it. What cannot be judged is passed
  /// over, and told: dates such as *last week*, counts in passing such as *two sides*, a date that
  /// says more than the release does, a translated quotation, and the many rows of a table that
  /// differ only in their numbers.
  ///
  /// @throws IllegalArgumentException if the draft is longer than [#LONGEST]
  public DraftReport check(String draft) {
    if (draft.length() > LONGEST) {
      throw new IllegalArgumentException("a draft has at most " + LONGEST + " characters");
    }
    String text = WrappedLines.joined(draft);
    List<DraftReport> reports = new ArrayList<>();
    Allowance left = Allowance.ALL;
    for (DraftLanguage.Section section : DraftLanguage.sections(text, index)) {
      DraftReport report = report(section.span().of(text), section.language(), left);
      reports.add(report);
      left = left.behind(report);
      if (!report.isWhole()) {
        break;
      }
    }
    return DraftReport.joined(draft, reports);
  }

  private DraftReport report(String text, String language, Allowance left) {
    Abridged abridged = Abridged.of(text, language);
    return abridged
        .inDraft(reading(abridged.text(), language, left))
        .orElseGet(() -> reading(text, language, left));
  }

  private DraftReport reading(String text, String language, Allowance left) {
    return new DraftReading(text, language, index, quotations, sources, left).report();
  }
}
