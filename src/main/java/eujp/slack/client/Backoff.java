package eujp.slack.client;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// How long to wait before something is tried again: longer each time up to a bound, and by chance,
/// so that not all come at once when Slack is back.
///
/// Source: equal jitter, in [Exponential Backoff And
/// Jitter](https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).
public final class Backoff {
  static final Duration LONGEST = Duration.ofMinutes(1);

  private static final Duration FIRST = Duration.ofMillis(500);
  private static final int MAX_DOUBLINGS = 7;

  private final Duration longest;
  private int failures;

  /// Waits up to [#LONGEST].
  public Backoff() {
    this(LONGEST);
  }

  /// @param longest no pause is longer, where nobody asks for more
  public Backoff(Duration longest) {
    this.longest = longest;
  }

  /// The pause after one more failure.
  ///
  /// @param atLeast as Slack asks for
  public Duration next(Duration atLeast) {
    long most = FIRST.toMillis() << Math.min(failures++, MAX_DOUBLINGS);
    long pause = Math.min(most, longest.toMillis());
    Duration jittered =
        Duration.ofMillis(pause / 2 + ThreadLocalRandom.current().nextLong(pause / 2 + 1));
    return jittered.compareTo(atLeast) > 0 ? jittered : atLeast;
  }
}
