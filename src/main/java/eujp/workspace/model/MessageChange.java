package eujp.workspace.model;

/// What happened to a message.
public sealed interface MessageChange {
  /// The message, as it is now or last was.
  Message message();

  record Posted(Message message) implements MessageChange {}

  record Edited(Message before, Message now) implements MessageChange {
    @Override
    public Message message() {
      return now;
    }
  }

  record Deleted(Message message) implements MessageChange {}

  /// Somebody put an emoji under it; what it says is as it was.
  record Reacted(Message message) implements MessageChange {}
}
