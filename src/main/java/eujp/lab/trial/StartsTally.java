package eujp.lab.trial;

import eujp.lab.trial.Started.Fate;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/// What became of starts of one kind.
///
/// @param kind in a few words
/// @param ended how often the bot ended by itself, as its watchdog has it when it is frozen
/// @param ready median and slowest time until it was at work, in seconds
/// @param replies median and slowest time from then until all replies were there, in seconds
public record StartsTally(
    String kind, int starts, int frozen, int late, int ended, Times ready, Times replies) {
  static final String HEAD =
      "              starts  frozen   late  ended by itself   to ready, s        to replies, s\n";

  /// A median and the slowest; 0 where there are none.
  public record Times(double median, double slowest) {
    static Times of(List<Duration> all) {
      List<Double> sorted = all.stream().map(one -> one.toNanos() / 1e9).sorted().toList();
      return sorted.isEmpty()
          ? new Times(0, 0)
          : new Times(sorted.get(sorted.size() / 2), sorted.getLast());
    }
  }

  static StartsTally of(String kind, List<Started> all) {
    return new StartsTally(
        kind,
        all.size(),
        count(all, Fate.FROZEN),
        count(all, Fate.LATE),
        count(all, Fate.ENDED),
        times(all, Started::toReady),
        times(all, Started::toReplies));
  }

  private static int count(List<Started> all, Fate fate) {
    return (int) all.stream().filter(one -> one.fate() == fate).count();
  }

  private static Times times(List<Started> all, Function<Started, Duration> which) {
    return Times.of(all.stream().filter(one -> one.fate() == Fate.ANSWERED).map(which).toList());
  }

  /// Whether none froze and none was late.
  public boolean isClean() {
    return frozen == 0 && late == 0;
  }

  /// A line of a table.
  @Override
  public String toString() {
    return "%-12s  %,6d %,7d %,6d %,16d   %5.1f (to %4.1f)   %5.1f (to %4.1f)\n"
        .formatted(
            kind,
            starts,
            frozen,
            late,
            ended,
            ready.median,
            ready.slowest,
            replies.median,
            replies.slowest);
  }
}
