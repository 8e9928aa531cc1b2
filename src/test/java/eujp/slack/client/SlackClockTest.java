package eujp.slack.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SlackClockTest {
  private static final Instant NOON = Instant.parse("2023-07-13T12:00:00Z");

  private final AtomicReference<Instant> machine = new AtomicReference<>(NOON.minusSeconds(9_000));
  private final AtomicLong passed = new AtomicLong(Long.MAX_VALUE - 2_000_000_000L);
  private final SlackClock clock = new SlackClock(machine::get, passed::get);

  @Test
  void beforeSlackHasSaidATimeItIsTheMachines() {
    assertEquals(NOON.minusSeconds(9_000), clock.instant());
  }

  @Test
  void itGoesOnFromWhatSlackSaidAlsoWhenTheMachinesIsSet() {
    hear(NOON);
    pass(Duration.ofMillis(2_500));
    machine.set(NOON.minusSeconds(90_000));

    assertEquals(NOON.plusMillis(2_500), clock.instant());
  }

  @Test
  void whereTheMachinesIsRightItsFractionOfASecondIsTaken() {
    machine.set(NOON.plusMillis(400));

    hear(NOON);

    assertEquals(NOON.plusMillis(400), clock.instant());
  }

  @Test
  void ofDatesInWholeSecondsTheOneThatLeavesOutLeastIsGoneBy() {
    hear(NOON); // it is 12:00:00.9
    pass(Duration.ofMillis(200));
    hear(NOON.plusSeconds(1)); // 12:00:01.1
    pass(Duration.ofMillis(700));
    hear(NOON.plusSeconds(1)); // 12:00:01.8

    assertEquals(NOON.plusMillis(1_700), clock.instant());
  }

  @Test
  void aDateThatWasLongOnTheWaySetsNothingBack() {
    hear(NOON);
    long sent = passed.get();
    pass(Duration.ofSeconds(15));

    clock.heard(NOON.plusSeconds(1), sent);

    assertEquals(NOON.plusSeconds(15), clock.instant());
  }

  @Test
  void whereDatesFarBehindShowThatItIsWrongItIsSet() {
    hear(NOON.plusSeconds(7_200));
    pass(Duration.ofSeconds(5));
    hear(NOON.plusSeconds(5));

    assertEquals(NOON.plusSeconds(5), clock.instant());
  }

  @Test
  void afterTheMachineHasSleptItCatchesUp() {
    hear(NOON);
    pass(Duration.ofSeconds(1)); // by a clock that stood still in between
    hear(NOON.plusSeconds(3_600));

    assertEquals(NOON.plusSeconds(3_600), clock.instant());
  }

  private void hear(Instant date) {
    clock.heard(date, passed.get());
  }

  private void pass(Duration time) {
    passed.addAndGet(time.toNanos());
  }
}
