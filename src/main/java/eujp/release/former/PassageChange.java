package eujp.release.former;

import eujp.release.Passage;
import eujp.text.Span;
import java.util.List;
import java.util.Optional;

/// A passage of a release that says something else than before.
///
/// @param before as it was; empty where it is new
/// @param now as it is; empty where it is gone
/// @param sentences those that are others, in their order, at least one
public record PassageChange(
    Optional<Passage> before, Optional<Passage> now, List<Sentence> sentences) {
  /// A sentence that was changed, added or taken out.
  ///
  /// @param before where it stood in the passage; empty where it is new
  /// @param now where that stands which took its place; empty where nothing did
  public record Sentence(Optional<Span> before, Optional<Span> now) {}

  public PassageChange {
    sentences = List.copyOf(sentences);
  }
}
