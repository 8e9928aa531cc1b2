package eujp.workspace;

/// What happened to a message.
sealed interface Change {

  record Posted(Message message) implements Change {}

  record Edited(Message before, Message now) implements Change {}

  record Deleted(Message message) implements Change {}
}
