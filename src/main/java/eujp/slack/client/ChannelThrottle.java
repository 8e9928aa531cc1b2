package eujp.slack.client;

import eujp.slack.runtime.NanoClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// Spaces out messages in each channel, so that Slack need not refuse any: it takes about one a
/// second in a channel.
///
/// Whoever wants to post takes the channel's next turn and waits until it comes. Safe for use by
/// many threads.
public final class ChannelThrottle {
  private static final int SMALLEST_TO_SWEEP = 1_000;

  private final Duration interval;
  private final NanoClock clock;

  /// When the next turn of a channel is, by the clock.
  private final Map<String, Long> nextTurns = new HashMap<>();

  private final Map<String, Long> held = new HashMap<>();
  private int sizeToSweep = SMALLEST_TO_SWEEP;

  public ChannelThrottle(Duration interval, NanoClock clock) {
    this.interval = interval;
    this.clock = clock;
  }

  /// Takes the next turn in `channel`.
  ///
  /// @return how long to wait for it
  synchronized Duration takeTurn(String channel) {
    long now = clock.nanos();
    if (nextTurns.size() > sizeToSweep) {
      nextTurns.values().removeIf(turn -> turn - now <= 0);
      sizeToSweep = Math.max(SMALLEST_TO_SWEEP, 2 * nextTurns.size());
    }
    long turn = later(nextTurns.getOrDefault(channel, now), now);
    nextTurns.put(channel, turn + interval.toNanos());
    return Duration.ofNanos(turn - now);
  }

  /// Gives no turn in `channel` before `pause` is over; turns that were given are void.
  synchronized void hold(String channel, Duration pause) {
    long until = clock.nanos() + pause.toNanos();
    held.merge(channel, until, ChannelThrottle::later);
    nextTurns.merge(channel, until, ChannelThrottle::later);
  }

  /// Whether a turn in `channel` that has come is void, so that another must be taken.
  synchronized boolean isHeld(String channel) {
    Long until = held.get(channel);
    if (until == null) {
      return false;
    }
    if (until - clock.nanos() > 0) {
      return true;
    }
    held.remove(channel);
    return false;
  }

  private static long later(long one, long other) {
    return one - other > 0 ? one : other;
  }
}
