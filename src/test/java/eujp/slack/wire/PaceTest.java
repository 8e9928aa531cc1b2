package eujp.slack.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PaceTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2023-07-13T09:00:00Z"));
  private final Pace pace = new Pace(Duration.ofSeconds(1), now::get);

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
    now.updateAndGet(instant -> instant.plusMillis(1_000));

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

    now.updateAndGet(instant -> instant.plusMillis(5_000));

    assertFalse(pace.isHeld("C1"));
  }
}
