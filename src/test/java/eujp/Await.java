package eujp;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;

/// Waits for what other threads bring about: the one way in which tests do.
public final class Await {
  /// Long enough for a machine that has much else to do: on some, a process that could run stands
  /// still for half a minute while others keep all processors busy.
  public static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

  private Await() {}

  /// Something that comes to hold.
  public interface Condition {
    /// Whether it holds now.
    boolean holds() throws Exception;
  }

  /// Returns when `condition` holds, and fails where it does not within [#PATIENCE].
  ///
  /// @param what is waited for, for the message
  public static void until(String what, Condition condition) throws Exception {
    long start = System.nanoTime();
    while (!condition.holds()) {
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        fail("not within " + PATIENCE + ": " + what);
      }
      Thread.sleep(BETWEEN_LOOKS);
    }
  }
}
