package eujp.terminal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// What ends a command that runs until it is told to stop: Ctrl-C, a signal, or an interrupt of its
/// thread.
///
/// It is opened before all that the command opens, and so closed after it. Thus on Ctrl-C the
/// process lives until everything is closed in order, though not longer than [#PATIENCE_SECONDS].
///
/// ```java
/// try (Stop stop = Stop.onSignal(); Bot bot = …) {
///   stop.await();
/// }
/// ```
public final class Stop implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 20;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stopAndWait, "eujp-stop");

  private volatile @Nullable Thread atWork;

  private Stop() {}

  public static Stop onSignal() {
    Stop stop = new Stop();
    Runtime.getRuntime().addShutdownHook(stop.hook);
    return stop;
  }

  /// Something that may take long.
  public interface Task<T, E extends Exception> {
    T run() throws E;
  }

  /// Does it on this thread, which is interrupted if the command is to stop meanwhile.
  public <T, E extends Exception> T interrupting(Task<T, E> task) throws E {
    atWork = Thread.currentThread();
    try {
      return task.run();
    } finally {
      atWork = null;
    }
  }

  /// Returns when the command is to stop.
  public void await() {
    try {
      asked.await();
    } catch (InterruptedException interrupted) {
      asked.countDown();
    }
  }

  /// Has the command stop.
  public void now() {
    asked.countDown();
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException exiting) {
      // The process ends already, and the hook with it.
    }
  }

  private void stopAndWait() {
    now();
    Thread working = atWork;
    if (working != null) {
      working.interrupt();
    }
    try {
      boolean inTime = closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!inTime) {
        Runtime.getRuntime().halt(1);
      }
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }
}
