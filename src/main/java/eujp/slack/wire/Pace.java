package eujp.slack.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/// Spaces out messages in each channel, so that Slack need not refuse any: it takes about one a
/// second in a channel.
///
/// Whoever wants to post takes the channel's next turn and waits until it comes. Safe for use by
/// many threads.
public final class Pace {
  private static final int SMALLEST_TO_SWEEP = 1_000;

  private final Duration interval;
  private final InstantSource clock;
  private final Map<String, Instant> nextTurns = new HashMap<>();
  private final Map<String, Instant> held = new HashMap<>();
  private int sizeToSweep = SMALLEST_TO_SWEEP;

  public Pace(Duration interval, InstantSource clock) {
    this.interval = interval;
    this.clock = clock;
  }

  /// Takes the next turn in `channel`.
  ///
  /// @return how long to wait for it
  synchronized Duration takeTurn(String channel) {
    Instant now = clock.instant();
    if (nextTurns.size() > sizeToSweep) {
      nextTurns.values().removeIf(turn -> !turn.isAfter(now));
      sizeToSweep = Math.max(SMALLEST_TO_SWEEP, 2 * nextTurns.size());
    }
    Instant next = nextTurns.getOrDefault(channel, now);
    Instant turn = later(next, now);
    nextTurns.put(channel, turn.plus(interval));
    return Duration.between(now, turn);
  }

  /// Gives no turn in `channel` before `pause` is over; turns that were given are void.
  synchronized void hold(String channel, Duration pause) {
    Instant until = clock.instant().plus(pause);
    held.merge(channel, until, Pace::later);
    nextTurns.merge(channel, until, Pace::later);
  }

  /// Whether a turn in `channel` that has come is void, so that another must be taken.
  synchronized boolean isHeld(String channel) {
    Instant until = held.get(channel);
    if (until == null) {
      return false;
    }
    if (until.isAfter(clock.instant())) {
      return true;
    }
    held.remove(channel);
    return false;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
