package eujp.slack.client;

/// What became of a message, for good.
public sealed interface Posted extends Attempt {
  /// It stands in the conversation.
  ///
  /// @param channel where, also where it was addressed to a person
  /// @param ts its time stamp
  record Sent(String channel, String ts) implements Posted {}

  /// Slack does not take it, now or later.
  ///
  /// @param error as Slack names it
  record Refused(String error) implements Posted {}
}
