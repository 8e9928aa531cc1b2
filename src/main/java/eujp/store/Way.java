package eujp.store;

/// How a question came in.
public enum Way {
  /// A message in a channel that mentions the bot.
  MENTION,
  /// A message to the bot alone.
  DIRECT,
  /// A message in a thread that the bot follows.
  THREAD,
  /// A button with a question on it.
  PRESS
}
