package eujp.store;

/// A message in which a person asks the bot, and where the reply goes.
///
/// @param key which message it is
/// @param origin how it came in
/// @param thread the message under which the reply goes: the root of the thread, or else the
///   message itself, which becomes the root of one
/// @param user who asks
/// @param conversation what it may follow up: a thread of a channel, or all of the direct messages
/// @param text as Slack sends it
public record OwedMessage(
    QuestionKey key, Origin origin, String thread, String user, String conversation, String text) {
  /// Whether it stands in the direct messages.
  public boolean isDirect() {
    return origin == Origin.DIRECT;
  }

  /// How a question came in. What comes by [#COMMAND] or [#SHORTCUT] is answered on the spot and
  /// never kept.
  public enum Origin {
    /// A message in a channel that mentions the bot.
    MENTION,
    /// A message to the bot alone.
    DIRECT,
    /// A message in a thread that the bot follows.
    THREAD,
    /// A button with a question on it.
    PRESS,
    /// The slash command.
    COMMAND,
    /// A shortcut on a message.
    SHORTCUT;

    boolean isKept() {
      return this != COMMAND && this != SHORTCUT;
    }
  }
}
