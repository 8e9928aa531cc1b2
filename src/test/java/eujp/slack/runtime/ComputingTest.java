package eujp.slack.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ComputingTest {
  @AutoClose private final Computing computing = new Computing();

  @Test
  void itIsDoneOnPlatformThreadsHoweverManyVirtualOnesAsk() throws InterruptedException {
    Set<Thread> used = ConcurrentHashMap.newKeySet();
    List<Thread> askers = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      askers.add(
          Thread.ofVirtual().start(() -> computing.run(() -> used.add(Thread.currentThread()))));
    }
    for (Thread asker : askers) {
      asker.join();
    }

    assertFalse(used.stream().anyMatch(Thread::isVirtual));
    int most = Math.max(2, Runtime.getRuntime().availableProcessors());
    assertTrue(used.size() <= most, used.toString());
  }

  @Test
  void whateverATaskThrowsReachesWhoeverAsked() {
    StackOverflowError error = new StackOverflowError();
    IllegalStateException exception = new IllegalStateException();

    assertSame(error, assertThrows(StackOverflowError.class, () -> fail(error)));
    assertSame(exception, assertThrows(IllegalStateException.class, () -> fail(exception)));
    assertEquals(1, computing.run(() -> 1), "and it goes on");
  }

  @Test
  void interruptionOfWhoeverWaitsLosesNothing() {
    Thread.currentThread().interrupt();

    assertEquals(1, computing.run(() -> 1));
    assertEquals(true, Thread.interrupted());
  }

  private void fail(Throwable thrown) {
    computing.run(() -> {
      switch (thrown) {
        case RuntimeException exception -> throw exception;
        case Error error -> throw error;
        default -> throw new IllegalArgumentException(thrown);
      }
    });
  }
}
