package eujp.text;

/// A piece of a text.
///
/// @param start where it begins
/// @param end where it ends, exclusive
public record Span(int start, int end) {
  /// The piece of `text` that it names.
  public String of(String text) {
    return text.substring(start, end);
  }

  /// A piece as long as this, so many characters behind it.
  public Span movedBy(int characters) {
    return new Span(start + characters, end + characters);
  }

  /// Whether both have a character in common.
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }
}
