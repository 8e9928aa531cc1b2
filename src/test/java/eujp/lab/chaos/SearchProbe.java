package eujp.lab.chaos;

import eujp.cluster.Cluster;
import eujp.cluster.SearchUnavailableException;
import eujp.search.opensearch.ClusterIndex;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/// Searches again and again, and measures how long each search takes until it is answered or given
/// up.
final class SearchProbe implements AutoCloseable {
  private static final Duration BETWEEN_SEARCHES = Duration.ofMillis(100);

  private final Cluster cluster;
  private final Map<String, Waits> waits = new TreeMap<>();
  private final Thread thread = Thread.ofVirtual().unstarted(this::run);
  private volatile String phase = "";

  /// What came of the searches while one thing went wrong.
  private record Waits(Duration longest, int answered, int givenUp) {
    private static final Waits NONE = new Waits(Duration.ZERO, 0, 0);

    Waits with(Duration wait, boolean isAnswered) {
      return new Waits(
          wait.compareTo(longest) > 0 ? wait : longest,
          answered + (isAnswered ? 1 : 0),
          givenUp + (isAnswered ? 0 : 1));
    }
  }

  /// @param cluster is closed with this
  SearchProbe(Cluster cluster) {
    this.cluster = cluster;
  }

  void begin() {
    thread.start();
  }

  private void run() {
    try {
      while (true) {
        long start = System.nanoTime();
        String now = phase;
        boolean answered = isAnswered();
        note(now, Duration.ofNanos(System.nanoTime() - start), answered);
        Thread.sleep(BETWEEN_SEARCHES);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isAnswered() {
    try {
      var _ =
          cluster.ask(
              client -> client.search(search -> search.index(ClusterIndex.NAME), JsonObject.class));
      return true;
    } catch (SearchUnavailableException away) {
      return false;
    }
  }

  private synchronized void note(String now, Duration wait, boolean answered) {
    waits.merge(now, Waits.NONE.with(wait, answered), (before, _) -> before.with(wait, answered));
  }

  /// From now on something else goes wrong.
  void phase(String next) {
    phase = next;
  }

  /// The longest of all waits.
  synchronized Duration longest() {
    return waits.values().stream()
        .map(Waits::longest)
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  /// Searches no more.
  void end() throws InterruptedException {
    thread.interrupt();
    thread.join();
  }

  @Override
  public void close() {
    try {
      end();
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
    cluster.close();
  }

  @Override
  public synchronized String toString() {
    return waits.toString();
  }
}
