package eujp.workspace;

import java.time.Duration;
import java.util.Optional;

/// Turns away as many of the next posts as it was told to.
final class RateLimit {
  private int left;
  private Duration retryAfter = Duration.ofSeconds(1);

  synchronized void turnAwayNext(int calls, Duration newRetryAfter) {
    left = calls;
    retryAfter = newRetryAfter;
  }

  /// How long the caller shall wait, if it is turned away.
  synchronized Optional<Duration> turnAway() {
    if (left == 0) {
      return Optional.empty();
    }
    left--;
    return Optional.of(retryAfter);
  }
}
