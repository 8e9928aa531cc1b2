package eujp.slack.runtime;

import java.util.concurrent.atomic.AtomicBoolean;

/// Something that is worth a line in the log the first time and not again.
public final class OncePerStart {
  private final AtomicBoolean done = new AtomicBoolean();

  /// Runs `task` the first time.
  public void run(Runnable task) {
    if (done.compareAndSet(false, true)) {
      task.run();
    }
  }
}
