package eujp.workspace.delivery;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs short tasks later, on one thread named `workspace-timer`; what waits is done on others.
public final class Timer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Timer.class);

  private final ScheduledThreadPoolExecutor executor =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("workspace-timer").factory());

  public Timer() {
    executor.setRemoveOnCancelPolicy(true);
  }

  /// Runs `task` once after `delay`, unless the timer is closed before.
  public void after(Duration delay, Runnable task) {
    try {
      var _ = executor.schedule(guarded(task), delay.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("not scheduled: the workspace is closing");
    }
  }

  /// Runs `task` again and again, until the timer is closed.
  public void every(Duration period, Runnable task) {
    long millis = period.toMillis();
    var _ = executor.scheduleAtFixedRate(guarded(task), millis, millis, TimeUnit.MILLISECONDS);
  }

  private static Runnable guarded(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (RuntimeException e) {
        LOG.warn("a timed task of the workspace failed", e);
      }
    };
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
