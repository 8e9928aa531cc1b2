package eujp.check;

/// What may be spent on checking one quotation, so that no quotation, however long and however
/// made, takes much longer than others. A comparison that would take more is left out, and what it
/// would have found counts as not found.
final class ComparisonBudget {
  /// About a tenth of a second's work; a quotation of 300 words takes up to a third of it for each
  /// release.
  private static final long MAX_PAIRS = 6_000_000;

  private long left = MAX_PAIRS;

  /// Spends a part, where that much is left.
  ///
  /// @param pairs of words that are to be compared
  /// @return whether they may be
  boolean spend(long pairs) {
    if (pairs > left) {
      return false;
    }
    left -= pairs;
    return true;
  }
}
