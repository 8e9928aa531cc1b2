package eujp.release;

import java.util.List;

/// Words of a passage that are somebody's.
///
/// @param start where in the passage's text they begin
/// @param end where they end, exclusive
/// @param by whose they are: more than one where several say the same; none where the words stand
///   in quotation marks and the release does not tell whose they are
/// @param deniedBy who, as the release tells, did not say them
public record Speech(int start, int end, List<Speaker> by, List<Speaker> deniedBy) {
  public Speech {
    by = List.copyOf(by);
    deniedBy = List.copyOf(deniedBy);
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("no words: " + start + ".." + end);
    }
  }

  /// Words of which nobody is told to deny them.
  public Speech(int start, int end, List<Speaker> by) {
    this(start, end, by, List.of());
  }

  /// Whether the release tells whose words they are, be it without a name.
  public boolean isTold() {
    return !by.isEmpty();
  }

  /// Whether it names somebody whose words they are.
  public boolean isNamed() {
    return by.stream().anyMatch(Speaker::isNamed);
  }

  /// Whether a character of the passage is among the words.
  public boolean holds(int at) {
    return start <= at && at < end;
  }

  /// How many of the characters of a piece are among the words.
  int shared(int from, int to) {
    return Math.max(0, Math.min(end, to) - Math.max(start, from));
  }
}
