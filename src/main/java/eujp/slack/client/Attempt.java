package eujp.slack.client;

import eujp.slack.errors.CallFailure;
import java.time.Duration;

/// What became of one try to post a message.
public sealed interface Attempt permits Posted, Attempt.Later, Attempt.Revoked {
  /// Slack may take it later.
  ///
  /// @param pause how long to wait at least
  /// @param mayStand whether it may stand in Slack nevertheless: nobody knows what became of the
  ///   request
  record Later(CallFailure why, Duration pause, boolean mayStand) implements Attempt {}

  /// The bot's token is not good any more.
  ///
  /// @param error as Slack names it
  record Revoked(String error) implements Attempt {}
}
