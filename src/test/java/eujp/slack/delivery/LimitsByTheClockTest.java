package eujp.slack.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eujp.slack.delivery.RateLimits.Verdict;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LimitsByTheClockTest {
  /// A moment before its readings run over.
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - Duration.ofSeconds(30).toNanos());

  private final RateLimits limits = new RateLimits(1, 100, now::get);

  @Test
  void whoHasAskedTooMuchMayAskAgainWhenAMinuteHasPassed() {
    assertEquals(Verdict.ADMITTED, limits.admit("U1"));
    assertEquals(Verdict.TOLD, limits.admit("U1"));
    assertEquals(Verdict.SILENT, limits.admit("U1"));

    now.addAndGet(Duration.ofSeconds(61).toNanos());

    assertEquals(Verdict.ADMITTED, limits.admit("U1"));
    assertEquals(Verdict.TOLD, limits.admit("U1"));
  }
}
