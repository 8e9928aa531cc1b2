package eujp.slack.runtime;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Turns at what takes long: one at a time for each person, and one at a time for all, so that
/// whoever asks for much waits behind whoever asks for little. Safe for many threads.
public final class Turns {
  private final Semaphore all = new Semaphore(1, true);

  /// Kept as long as somebody waits or is at work.
  private final LoadingCache<String, Semaphore> people =
      Caffeine.newBuilder().weakValues().build(person -> new Semaphore(1, true));

  /// Does `task` when the person's turn has come. Interruption does not end the wait.
  public <T> T take(String person, Supplier<T> task) {
    Semaphore own = people.get(person);
    own.acquireUninterruptibly();
    try {
      all.acquireUninterruptibly();
      try {
        return task.get();
      } finally {
        all.release();
      }
    } finally {
      own.release();
    }
  }
}
