package eujp.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.slack.delivery.RateLimits;
import eujp.slack.runtime.Computing;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class BoundsTest {
  private static final Duration SOON = Duration.ofMillis(200);

  private final Computing computing = new Computing();

  @Test
  void whoAsksTooOftenIsToldToWaitAndNobodyElse() {
    RateLimits rates = new RateLimits(2, 100, () -> 0);
    Bounds bounds = new Bounds(computing, Optional.of(rates));
    Optional<String> one = Optional.of("192.0.2.1");

    assertEquals("done", bounds.run(one, () -> "done"));
    assertEquals("done", bounds.run(one, () -> "done"));
    assertTrue(refusal(bounds, one, () -> "done").contains("Wait a minute"));
    assertEquals("done", bounds.run(Optional.of("192.0.2.2"), () -> "done"));
  }

  @Test
  void whatTakesTooLongIsGivenUpAndItsPlaceIsFreeWhenItHasEnded() {
    Bounds bounds = new Bounds(computing, Optional.empty(), SOON);
    CountDownLatch end = new CountDownLatch(1);

    String late = refusedAlone(bounds, () -> waited(end));
    String busy = refusedAlone(bounds, () -> "another");
    assertTrue(late.contains("took longer"), late);
    assertTrue(busy.contains("Another draft"), busy);
    end.countDown();
    assertEquals("third", eventually(() -> bounds.runAlone(Optional.empty(), () -> "third")));
  }

  @Test
  void aDraftThatIsCheckedHoldsUpNoQuestion() {
    Bounds bounds = new Bounds(computing, Optional.empty());
    CountDownLatch end = new CountDownLatch(1);
    CompletableFuture<String> draft =
        CompletableFuture.supplyAsync(() -> bounds.runAlone(Optional.empty(), () -> waited(end)));

    assertEquals("answer", bounds.run(Optional.empty(), () -> "answer"));
    end.countDown();
    assertEquals("waited", draft.join());
  }

  @Test
  void aFaultIsToldWithoutItsWords() {
    Bounds bounds = new Bounds(computing, Optional.empty());

    String told =
        refusal(
            bounds,
            Optional.empty(),
            () -> {
              throw new IllegalStateException("words of somebody");
            });

    assertTrue(told.startsWith("Something went wrong"), told);
  }

  @Test
  void whatIsClosedSaysThatItStops() {
    Bounds bounds = new Bounds(computing, Optional.empty());
    computing.close();

    assertTrue(refusal(bounds, Optional.empty(), () -> "done").startsWith("The server stops."));
  }

  private static String refusal(Bounds bounds, Optional<String> caller, Supplier<String> task) {
    Refused refused = assertThrows(Refused.class, () -> bounds.run(caller, task));
    return String.valueOf(refused.getMessage());
  }

  private static String refusedAlone(Bounds bounds, Supplier<String> task) {
    Refused refused = assertThrows(Refused.class, () -> bounds.runAlone(Optional.empty(), task));
    return String.valueOf(refused.getMessage());
  }

  private static String eventually(Supplier<String> task) {
    for (int i = 0; i < 100; i++) {
      try {
        return task.get();
      } catch (Refused busy) {
        // The one before has not ended yet.
      }
    }
    return task.get();
  }

  private static String waited(CountDownLatch end) {
    try {
      boolean _ = end.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "waited";
  }
}
