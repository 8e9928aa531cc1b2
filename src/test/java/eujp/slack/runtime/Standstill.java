package eujp.slack.runtime;

import java.util.concurrent.CountDownLatch;

/// A program that comes to a standstill, for [WatchdogTest] to start as a process of its own.
public final class Standstill {
  private static final int THREADS = 64;

  private Standstill() {}

  /// Comes to a standstill in the way that the argument names.
  public static void main(String[] arguments) throws InterruptedException {
    Computing computing = new Computing();
    try (Watchdog _ = new Watchdog(computing, Watchdog::endProcess)) {
      switch (arguments[0]) {
        case "class" -> allCarriersWaitForAClass();
        case "computing" -> nothingIsComputedAnyMore(computing);
        default -> throw new IllegalArgumentException(arguments[0]);
      }
      new CountDownLatch(1).await();
    }
  }

  /// Initialised by nobody before, and never done with it.
  private static final class Waiting {
    static final int NEVER = await();

    private static int await() {
      awaitForEver();
      return 0;
    }
  }

  private static void allCarriersWaitForAClass() {
    for (int i = 0; i < THREADS; i++) {
      Thread.ofVirtual().start(() -> System.out.println(Waiting.NEVER));
    }
  }

  private static void nothingIsComputedAnyMore(Computing computing) {
    for (int i = 0; i < THREADS; i++) {
      Thread.ofVirtual().start(() -> computing.run(Standstill::awaitForEver));
    }
  }

  private static boolean awaitForEver() {
    try {
      new CountDownLatch(1).await();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
