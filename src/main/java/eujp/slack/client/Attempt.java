package eujp.slack.client;

import java.time.Duration;

/// What became of one try to post a message.
public sealed interface Attempt {
  /// Slack has spoken.
  record Final(Posted posted) implements Attempt {}

  /// Slack may take it later.
  ///
  /// @param why for the log
  /// @param pause how long to wait at least
  /// @param mayStand whether it may stand in Slack nevertheless: nobody knows what became of the
  ///   request
  record Later(String why, Duration pause, boolean mayStand) implements Attempt {}

  /// The bot's token is not good any more.
  ///
  /// @param error as Slack names it
  record Revoked(String error) implements Attempt {}
}
