package eujp.check;

/// Words of a release and the words that a quotation has in their place, both by number, ends
/// exclusive. Where one side has none, its place is still told.
record Edit(int said, int saidEnd, int claimed, int claimedEnd) {
  boolean isEmpty() {
    return said == saidEnd && claimed == claimedEnd;
  }

  int saidWords() {
    return saidEnd - said;
  }

  int claimedWords() {
    return claimedEnd - claimed;
  }

  /// Whether another begins where this ends, or before, on both sides.
  boolean touches(Edit next) {
    return said <= next.said
        && next.said <= saidEnd
        && claimed <= next.claimed
        && next.claimed <= claimedEnd;
  }

  /// This with the other, which it touches.
  Edit and(Edit next) {
    return new Edit(
        said, Math.max(saidEnd, next.saidEnd), claimed, Math.max(claimedEnd, next.claimedEnd));
  }
}
