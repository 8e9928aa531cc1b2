package eujp.trial;

import java.time.Duration;

/// What was asked while the clock stood at one offset.
///
/// @param way by which Slack delivers
/// @param clock where it stood, in words
/// @param answered in time
/// @param slowest of those that were answered, be it in time or not
public record ClockPhase(String way, String clock, int asked, int answered, Duration slowest) {
  static final String HEAD =
      "way          clock                        asked  in time  slowest, s\n";

  /// Whether all were answered in time.
  public boolean isClean() {
    return answered == asked;
  }

  /// A line of a table.
  @Override
  public String toString() {
    return "%-12s %-26s %,7d %,8d %11.1f\n"
        .formatted(way, clock, asked, answered, slowest.toMillis() / 1e3);
  }
}
