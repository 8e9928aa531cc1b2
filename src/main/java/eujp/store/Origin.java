package eujp.store;

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
