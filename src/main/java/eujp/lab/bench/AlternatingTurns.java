package eujp.lab.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Does several kinds of work in turns, item by item, so that whatever else the machine does slows
/// all of them alike. What counts is the processor's time, and not that for which others have it.
///
/// @param warmUp the processor's time before anything counts
/// @param measured the processor's time after that; each item has a turn at least once
record AlternatingTurns(Duration warmUp, Duration measured) {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /// Takes what work returns, so that none is left out as useless.
  @SuppressWarnings("UnusedVariable")
  private static volatile @Nullable Object sink;

  /// Something to do with an item.
  interface Work {
    /// Does it, and returns what came of it.
    ///
    /// @param item its number
    Object done(int item) throws IOException;
  }

  /// What a kind of work takes.
  ///
  /// @param median in nanoseconds
  /// @param high what 99 in 100 take at most, in nanoseconds
  /// @param bytes that are allocated, on average
  record Figure(double median, double high, double bytes) {
    static Figure of(long[] nanos, long bytes) {
      long[] sorted = nanos.clone();
      Arrays.sort(sorted);
      return new Figure(
          sorted[sorted.length / 2],
          sorted[Math.min(sorted.length - 1, sorted.length * 99 / 100)],
          (double) bytes / sorted.length);
    }
  }

  /// Measures kinds of work on some items.
  ///
  /// @return a figure for each
  List<Figure> of(int items, List<Work> works) throws IOException {
    for (long end = now() + warmUp.toNanos(); now() < end; ) {
      round(items, works, new Tally(works.size()));
    }
    Tally tally = new Tally(works.size());
    long end = now() + measured.toNanos();
    do {
      round(items, works, tally);
    } while (now() < end);
    return tally.figures();
  }

  private static long now() {
    return THREADS.getCurrentThreadCpuTime();
  }

  /// Measures one kind of work on each item once.
  static Figure once(int items, Work work) throws IOException {
    Tally tally = new Tally(1);
    round(items, List.of(work), tally);
    return tally.figures().getFirst();
  }

  private static void round(int items, List<Work> works, Tally tally) throws IOException {
    for (int item = 0; item < items; item++) {
      for (int turn = 0; turn < works.size(); turn++) {
        // Who comes second finds the caches filled: each comes first as often.
        int which = (turn + item) % works.size();
        long before = THREADS.getCurrentThreadAllocatedBytes();
        long begin = now();
        sink = works.get(which).done(item);
        long nanos = now() - begin;
        tally.add(which, nanos, THREADS.getCurrentThreadAllocatedBytes() - before);
      }
    }
  }

  private static final class Tally {
    private final List<List<Long>> nanos = new ArrayList<>();
    private final long[] bytes;

    Tally(int works) {
      bytes = new long[works];
      for (int i = 0; i < works; i++) {
        nanos.add(new ArrayList<>());
      }
    }

    void add(int which, long time, long allocated) {
      nanos.get(which).add(time);
      bytes[which] += allocated;
    }

    List<Figure> figures() {
      List<Figure> figures = new ArrayList<>();
      for (int i = 0; i < bytes.length; i++) {
        figures.add(
            Figure.of(nanos.get(i).stream().mapToLong(Long::longValue).toArray(), bytes[i]));
      }
      return figures;
    }
  }
}
