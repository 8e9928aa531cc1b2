package eujp.check.draft;

import eujp.check.draft.Finding.Quoted;

/// How much more of a draft is looked up.
///
/// @param things other than quotations. No press text has so many; a table may
/// @param quotations each takes some milliseconds
record Room(int things, int quotations) {
  /// Before anything is.
  static final Room ALL = new Room(1_000, 100);

  /// What is left behind a part of the draft.
  Room behind(DraftReport part) {
    int quoted = (int) part.findings().stream().filter(Quoted.class::isInstance).count();
    int stated = part.findings().size() - quoted;
    return new Room(Math.max(0, things - stated), Math.max(0, quotations - quoted));
  }
}
