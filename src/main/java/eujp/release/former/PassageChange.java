package eujp.release.former;

import eujp.release.Passage;
import eujp.text.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A passage of a release that says something else than before, or is somebody else's, or stands
/// under another heading.
///
/// @param before as it was; empty where it is new
/// @param now as it is; empty where it is gone
/// @param sentences those that are others, in their order; none where only the heading is
/// @param heading where another stands above it; told of the first passage below it alone
public record PassageChange(
    Optional<Passage> before,
    Optional<Passage> now,
    List<Sentence> sentences,
    Optional<Heading> heading) {
  /// A sentence that was changed, added or taken out, or sentences in a row that somebody else is
  /// said to speak.
  ///
  /// @param before where it stood in the passage; empty where it is new
  /// @param now where that stands which took its place; empty where nothing did
  /// @param spokenByOther whether somebody else is said to speak, or in another role, or on another
  ///   day
  public record Sentence(Optional<Span> before, Optional<Span> now, boolean spokenByOther) {}

  /// A heading that was changed, added or taken out.
  ///
  /// @param before as it was; empty where it is new
  /// @param now as it is; empty where it is gone
  public record Heading(Optional<String> before, Optional<String> now) {}

  public PassageChange {
    sentences = List.copyOf(sentences);
    Objects.requireNonNull(heading);
  }
}
