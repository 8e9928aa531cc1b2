package eujp.extract.commitments;

import java.util.Locale;

/// How firmly somebody commits to something, the firmest first. Of several verbs that govern one
/// another the weakest counts: who *decided to explore* explores.
///
/// The verbs of each are data, in `commitment-words.txt`.
public enum Strength {
  /// It is done and binds: signed, concluded, ratified.
  SIGNED,
  /// Given as a word to others: agreed, committed, pledged, undertook.
  AGREED,
  /// Settled by those who can: decided, adopted, approved, endorsed.
  DECIDED,
  /// Said to happen: will, shall.
  WILL,
  /// Meant to happen: intends, plans, aims, seeks, expects, proposes; *the aim is to*.
  INTEND,
  /// Left open: explores, considers, examines, discusses; could, may, might, would.
  EXPLORE,
  /// An opinion that promises nothing: welcomed, looks forward, confirmed, hopes, noted.
  WELCOMED;

  Strength weaker(Strength other) {
    return compareTo(other) >= 0 ? this : other;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
