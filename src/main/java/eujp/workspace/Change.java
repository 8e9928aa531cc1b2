package eujp.workspace;

/// What happened to a message.
sealed interface Change {
  /// The message, as it is now or last was.
  Message message();

  record Posted(Message message) implements Change {}

  record Edited(Message before, Message now) implements Change {
    @Override
    public Message message() {
      return now;
    }
  }

  record Deleted(Message message) implements Change {}

  /// Somebody put an emoji under it; what it says is as it was.
  record Reacted(Message message) implements Change {}
}
