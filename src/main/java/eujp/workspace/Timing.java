package eujp.workspace;

import java.time.Duration;

/// How long the workspace waits for what; a test shortens it.
///
/// @param acknowledgement how long the app may take to acknowledge a delivery
/// @param hold how long an event waits for the app to connect before it is lost
/// @param ping how often a connection is asked for a sign of life
public record Timing(Duration acknowledgement, Duration hold, Duration ping) {

  public Timing {
    if (!acknowledgement.isPositive() || !hold.isPositive() || !ping.isPositive()) {
      throw new IllegalArgumentException("all waiting times must be longer than nothing");
    }
  }

  /// Slack's own: three seconds, five minutes (its last retry comes then), five seconds.
  public static Timing slack() {
    return new Timing(Duration.ofSeconds(3), Duration.ofMinutes(5), Duration.ofSeconds(5));
  }

  public Timing withAcknowledgement(Duration newAcknowledgement) {
    return new Timing(newAcknowledgement, hold, ping);
  }
}
