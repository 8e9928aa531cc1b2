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
}
