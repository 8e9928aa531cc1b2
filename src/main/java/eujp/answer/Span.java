package eujp.answer;

/// A piece of a text.
///
/// @param start where it begins
/// @param end where it ends, exclusive
record Span(int start, int end) {
  String of(String text) {
    return text.substring(start, end);
  }
}
