package eujp.slack.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ChannelThrottleTest {
  /// A moment before its readings run over.
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_500_000_000L);

  private final ChannelThrottle pace = new ChannelThrottle(Duration.ofSeconds(1), now::get);

  @Test
  void theFirstMessageInAChannelDoesNotWait() {
    assertEquals(Duration.ZERO, pace.takeTurn("C1"));
    assertEquals(Duration.ZERO, pace.takeTurn("C2"));
  }

  @Test
  void laterOnesInAChannelWaitOneSecondMoreEach() {
    pace.takeTurn("C1");

    assertEquals(Duration.ofSeconds(1), pace.takeTurn("C1"));
    assertEquals(Duration.ofSeconds(2), pace.takeTurn("C1"));
  }

  @Test
  void aTurnThatHasPassedIsForgotten() {
    pace.takeTurn("C1");
    now.addAndGet(1_000_000_000L);

    assertEquals(Duration.ZERO, pace.takeTurn("C1"));
  }

  @Test
  void whileAChannelIsHeldItsTurnsAreVoidAndOtherChannelsGoOn() {
    pace.takeTurn("C1");
    pace.hold("C1", Duration.ofSeconds(5));

    assertTrue(pace.isHeld("C1"));
    assertFalse(pace.isHeld("C2"));
    assertEquals(Duration.ofSeconds(5), pace.takeTurn("C1"));
    assertEquals(Duration.ZERO, pace.takeTurn("C2"));

    now.addAndGet(5_000_000_000L);

    assertFalse(pace.isHeld("C1"));
  }
}
