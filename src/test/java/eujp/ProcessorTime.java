package eujp;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.function.ThrowingSupplier;

/// Bounds what a test computes: the one way in which tests do.
///
/// What is measured is the time for which a processor worked for the thread. On a machine that has
/// much else to do that is the same, however long it takes by a clock.
public final class ProcessorTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  /// By a clock, for what waits instead of computing.
  private static final Duration MAX_WAIT = Duration.ofMinutes(5);

  private ProcessorTime() {}

  /// A result and the nanoseconds of a processor that it took.
  private record Computed<T>(T result, long nanos) {}

  /// Computes in a thread of its own, which no one else waits for.
  ///
  /// @throws AssertionError if it takes more than `most` of a processor's time; where it still goes
  ///   on then, the cause says where
  public static <T> T within(Duration most, ThrowingSupplier<T> what) {
    CompletableFuture<Computed<T>> computed = new CompletableFuture<>();
    Thread thread =
        Thread.ofPlatform().daemon().name("computing").start(() -> complete(computed, what));
    long start = System.nanoTime();
    while (true) {
      try {
        Computed<T> done = computed.get(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        check(done.nanos(), most, thread);
        return done.result();
      } catch (TimeoutException goesOn) {
        check(THREADS.getThreadCpuTime(thread.threadId()), most, thread);
        if (System.nanoTime() - start > MAX_WAIT.toNanos()) {
          throw failure("it waits for something", thread);
        }
      } catch (ExecutionException e) {
        throw thrown(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw failure("nobody waits for it any more", thread);
      }
    }
  }

  /// As the other, for what has no result.
  public static void within(Duration most, Executable what) {
    var _ =
        within(
            most,
            () -> {
              what.execute();
              return true;
            });
  }

  private static <T> void complete(
      CompletableFuture<Computed<T>> computed, ThrowingSupplier<T> what) {
    try {
      T result = what.get();
      computed.complete(new Computed<>(result, THREADS.getCurrentThreadCpuTime()));
    } catch (Throwable e) {
      computed.completeExceptionally(e);
    }
  }

  private static void check(long nanos, Duration most, Thread thread) {
    if (nanos > most.toNanos()) {
      throw failure(
          "it took a processor %.1f s: more than %s".formatted(nanos / 1e9, most), thread);
    }
  }

  private static AssertionError failure(String what, Thread thread) {
    Exception where = new Exception("where it is");
    where.setStackTrace(thread.getStackTrace());
    thread.interrupt();
    return new AssertionError(what, where);
  }

  private static RuntimeException thrown(ExecutionException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e.getCause() instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException(e);
  }
}
