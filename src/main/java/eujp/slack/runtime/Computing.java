package eujp.slack.runtime;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.MDC;

/// Where the bot computes: a platform thread for each processor, and two at least, so that one long
/// task does not hold up all others. What a task logs is logged as its caller's. Safe for many
/// threads.
public final class Computing implements AutoCloseable {
  private static final int MIN_THREADS = 2;

  /// Bound while a task runs, to where it does.
  private static final ScopedValue<Computing> RUNNING = ScopedValue.newInstance();

  private final ThreadPoolExecutor pool;

  /// How often a task was begun or ended.
  private final AtomicLong steps = new AtomicLong();

  /// With a thread for each processor.
  public Computing() {
    int threads = Math.max(MIN_THREADS, Runtime.getRuntime().availableProcessors());
    pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("eujp-computing-", 0).daemon().factory());
  }

  /// Computes, and returns when it is done; tasks are begun in the order in which they come, but a
  /// task of a task is done with it. It does not heed interruption: what is computed is soon done,
  /// or the [Watchdog] sees that it is not.
  ///
  /// @return what the task returned
  /// @throws java.util.concurrent.RejectedExecutionException if this is closed
  /// @throws RuntimeException or an Error: whatever the task threw
  public <T> T run(Supplier<T> task) {
    if (RUNNING.isBound() && RUNNING.get() == this) {
      return task.get();
    }
    Map<String, String> context = Objects.requireNonNullElse(MDC.getCopyOfContextMap(), Map.of());
    try {
      return CompletableFuture.supplyAsync(() -> counted(task, context), pool).join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RuntimeException thrown -> throw thrown;
        case Error thrown -> throw thrown;
        case null, default -> throw e;
      }
    }
  }

  private <T> T counted(Supplier<T> task, Map<String, String> context) {
    steps.incrementAndGet();
    MDC.setContextMap(context);
    try {
      return ScopedValue.where(RUNNING, this).call(task::get);
    } finally {
      MDC.clear();
      steps.incrementAndGet();
    }
  }

  /// How far it has come: a number that grows as long as there is progress, and does not while
  /// nothing is to be done.
  long steps() {
    return steps.get();
  }

  /// Whether there is something to do.
  boolean isBusy() {
    return pool.getActiveCount() > 0 || !pool.getQueue().isEmpty();
  }

  /// Takes no more tasks.
  @Override
  public void close() {
    pool.shutdown();
  }
}
