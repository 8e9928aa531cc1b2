package eujp.slack.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class BackoffTest {
  @RepeatedTest(20)
  void pausesGrowUpToAMinuteAndAreNeverAllTheSame() {
    Backoff backoff = new Backoff();
    for (int failures = 0; failures < 100; failures++) {
      long most = Math.min(500L << Math.min(failures, 7), 60_000);
      long pause = backoff.next(Duration.ZERO).toMillis();

      assertTrue(pause >= most / 2 && pause <= most, failures + ": " + pause);
    }
  }

  @Test
  void noPauseIsLongerThanItsBound() {
    Backoff backoff = new Backoff(Duration.ofSeconds(8));
    for (int failures = 0; failures < 100; failures++) {
      assertTrue(backoff.next(Duration.ZERO).toSeconds() <= 8);
    }
  }

  @Test
  void whatSlackAsksForIsTheLeast() {
    assertEquals(Duration.ofSeconds(30), new Backoff().next(Duration.ofSeconds(30)));
  }
}
