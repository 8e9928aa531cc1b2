package eujp.slack.runtime;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.concurrent.Semaphore;

/// Turns at what takes long: one at a time for each person, so that whoever asks for much waits
/// behind whoever asks for little, and a number of persons at a time. Safe for many threads.
public final class Turns {
  private final Semaphore all;

  /// Kept as long as somebody waits or is at work.
  private final LoadingCache<String, Semaphore> people =
      Caffeine.newBuilder().weakValues().build(person -> new Semaphore(1, true));

  /// @param persons how many have a turn at a time
  public Turns(int persons) {
    this.all = new Semaphore(persons, true);
  }

  /// A turn, which whoever has it ends.
  public interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  /// Waits for the turn of `person`. Interruption does not end the wait.
  public Turn take(String person) {
    Semaphore own = people.get(person);
    own.acquireUninterruptibly();
    all.acquireUninterruptibly();
    return () -> {
      all.release();
      own.release();
    };
  }
}
