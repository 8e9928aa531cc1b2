package eujp.workspace;

import com.google.gson.JsonArray;
import java.util.Objects;
import java.util.Optional;

/// A message as it stands in a conversation at one moment.
///
/// @param ts its name within the conversation
/// @param thread the time stamp of the thread's first message, where it is a reply
/// @param text as Slack carries it on the wire: `&`, `<` and `>` escaped, mentions as `<@U…>`
/// @param blocks Block Kit; empty where the message has none
/// @param edited when it was last changed, where it was
/// @param ephemeral whether only the person sees it
/// @param command the command and its text that it answers, such as `/eujp chips`, where it does
/// @param tombstone whether it stands in for a deleted message that has replies
public record Message(
    Conversation conversation,
    Timestamp ts,
    Optional<Timestamp> thread,
    Member author,
    String text,
    JsonArray blocks,
    Optional<Timestamp> edited,
    boolean ephemeral,
    Optional<String> command,
    boolean tombstone) {

  public Message {
    Objects.requireNonNull(conversation);
    Objects.requireNonNull(ts);
    Objects.requireNonNull(thread);
    Objects.requireNonNull(author);
    Objects.requireNonNull(text);
    blocks = blocks.deepCopy();
    Objects.requireNonNull(edited);
    Objects.requireNonNull(command);
  }

  static Message of(Conversation conversation, Timestamp ts, Member author, Content content) {
    return new Message(
        conversation,
        ts,
        Optional.empty(),
        author,
        content.text(),
        content.blocks(),
        Optional.empty(),
        false,
        Optional.empty(),
        false);
  }

  /// A copy of the blocks, so that nobody changes the message's own.
  @Override
  public JsonArray blocks() {
    return blocks.deepCopy();
  }

  /// The time stamp of the thread that it belongs to or would begin.
  public Timestamp root() {
    return thread.orElse(ts);
  }

  boolean isReply() {
    return thread.isPresent();
  }

  Message inThread(Optional<Timestamp> newThread) {
    return new Message(
        conversation, ts, newThread, author, text, blocks, edited, ephemeral, command, tombstone);
  }

  Message onlyForYou() {
    return new Message(
        conversation, ts, thread, author, text, blocks, edited, true, command, tombstone);
  }

  Message answering(Optional<String> newCommand) {
    return new Message(
        conversation, ts, thread, author, text, blocks, edited, ephemeral, newCommand, tombstone);
  }

  Message withContent(Content content, Timestamp when) {
    return new Message(
        conversation,
        ts,
        thread,
        author,
        content.text(),
        content.blocks(),
        Optional.of(when),
        ephemeral,
        command,
        tombstone);
  }

  Message buried() {
    return new Message(
        conversation,
        ts,
        thread,
        author,
        "This message was deleted.",
        new JsonArray(),
        Optional.empty(),
        ephemeral,
        Optional.empty(),
        true);
  }
}
