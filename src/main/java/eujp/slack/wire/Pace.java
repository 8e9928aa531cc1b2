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
  private final Duration interval;
  private final InstantSource clock;
  private final Map<String, Instant> nextTurns = new HashMap<>();

  public Pace(Duration interval, InstantSource clock) {
    this.interval = interval;
    this.clock = clock;
  }

  /// Takes the next turn in `channel`.
  ///
  /// @return how long to wait for it
  synchronized Duration takeTurn(String channel) {
    Instant now = clock.instant();
    nextTurns.values().removeIf(turn -> !turn.isAfter(now));
    Instant turn = nextTurns.getOrDefault(channel, now);
    nextTurns.put(channel, turn.plus(interval));
    return Duration.between(now, turn);
  }
}
