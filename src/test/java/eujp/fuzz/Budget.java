package eujp.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.Supplier;

/// The time that one answer may take.
///
/// What counts is the processor's time of the thread, in the better of two tries: neither a busy
/// machine nor code that is not compiled yet makes an answer late.
final class Budget {
  static final Duration MOST = Duration.ofMillis(250);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Budget() {}

  /// @throws AssertionError if it takes longer twice
  static <T> T within(Supplier<T> work) {
    long before = THREADS.getCurrentThreadCpuTime();
    T result = work.get();
    long first = THREADS.getCurrentThreadCpuTime() - before;
    if (first <= MOST.toNanos()) {
      return result;
    }
    before = THREADS.getCurrentThreadCpuTime();
    result = work.get();
    long second = THREADS.getCurrentThreadCpuTime() - before;
    if (second > MOST.toNanos()) {
      throw new AssertionError(
          "took %d ms and then %d ms, and may take %d"
              .formatted(first / 1_000_000, second / 1_000_000, MOST.toMillis()));
    }
    return result;
  }
}
