package eujp.check.draft;

import eujp.check.QuoteChecker;
import eujp.search.PassageIndex;

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

  /// Looks up every quotation, date, number with its unit, name and reference in a draft.
  ///
  /// What stands inside a quotation is not looked up apart from it. Not listed is what cannot be
  /// judged: dates such as *last week*, counts in passing such as *both sides* or *three of them*,
  /// a date that says more than the release does, and a translated quotation.
  ///
  /// @throws IllegalArgumentException if the draft is longer than [#LONGEST]
  public DraftReport check(String draft) {
    if (draft.length() > LONGEST) {
      throw new IllegalArgumentException("a draft has at most " + LONGEST + " characters");
    }
    return new DraftReading(draft, index, quotations, sources).report();
  }
}
