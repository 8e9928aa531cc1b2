package eujp.workspace.delivery;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// How long the workspace waits for what; a test shortens it.
///
/// @param acknowledgement how long the app may take to acknowledge a delivery
/// @param hold how long an event waits for the app to connect before it is lost
/// @param ping how often a connection is asked for a sign of life
/// @param trigger how long the app may show a view for what a person did
/// @param redeliveries the pauses before an event that was not acknowledged is delivered again, one
///   for each time; may be of no length
public record Timing(
    Duration acknowledgement,
    Duration hold,
    Duration ping,
    Duration trigger,
    List<Duration> redeliveries) {

  public Timing {
    if (Stream.of(acknowledgement, hold, ping, trigger).anyMatch(time -> !time.isPositive())) {
      throw new IllegalArgumentException("all waiting times must be longer than nothing");
    }
    if (redeliveries.stream().anyMatch(Duration::isNegative)) {
      throw new IllegalArgumentException("a pause cannot be shorter than nothing");
    }
    redeliveries = List.copyOf(redeliveries);
  }

  /// Slack's own, after its *Events API* and *Modals*: three seconds; five minutes (the last
  /// redelivery comes then); five seconds; three seconds; and redeliveries at once, after a minute,
  /// and after five minutes more.
  public static Timing slack() {
    return new Timing(
        Duration.ofSeconds(3),
        Duration.ofMinutes(5),
        Duration.ofSeconds(5),
        Duration.ofSeconds(3),
        List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5)));
  }

  public Timing withAcknowledgement(Duration newAcknowledgement) {
    return new Timing(newAcknowledgement, hold, ping, trigger, redeliveries);
  }

  public Timing withHold(Duration newHold) {
    return new Timing(acknowledgement, newHold, ping, trigger, redeliveries);
  }

  public Timing withPing(Duration newPing) {
    return new Timing(acknowledgement, hold, newPing, trigger, redeliveries);
  }

  public Timing withTrigger(Duration newTrigger) {
    return new Timing(acknowledgement, hold, ping, newTrigger, redeliveries);
  }

  /// With the pauses before redeliveries divided by `speed`.
  ///
  /// @param speed at least 1
  public Timing withRedeliveriesFaster(int speed) {
    return new Timing(
        acknowledgement,
        hold,
        ping,
        trigger,
        redeliveries.stream().map(pause -> pause.dividedBy(speed)).toList());
  }
}
