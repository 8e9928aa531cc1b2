package eujp.workspace.model;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A message as it stands in a conversation at one moment.
///
/// @param ts its name within the conversation
/// @param thread the time stamp of the thread's first message, where it is a reply
/// @param content what it says
/// @param edited when it was last changed, where it was
/// @param onlyFor the person who alone sees it, where it is ephemeral
/// @param command the command and its text that it answers, such as `/eujp chips`, where it does
/// @param tombstone whether it stands in for a deleted message that has replies
public record Message(
    Conversation conversation,
    Timestamp ts,
    Optional<Timestamp> thread,
    Member author,
    MessageContent content,
    Optional<Timestamp> edited,
    Optional<Member> onlyFor,
    Optional<String> command,
    List<Reaction> reactions,
    boolean tombstone) {

  public Message {
    Objects.requireNonNull(conversation);
    Objects.requireNonNull(ts);
    Objects.requireNonNull(thread);
    Objects.requireNonNull(author);
    Objects.requireNonNull(content);
    Objects.requireNonNull(edited);
    Objects.requireNonNull(onlyFor);
    Objects.requireNonNull(command);
    reactions = List.copyOf(reactions);
  }

  public static Message of(
      Conversation conversation, Timestamp ts, Member author, MessageContent content) {
    return new Message(
        conversation,
        ts,
        Optional.empty(),
        author,
        content,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        false);
  }

  /// Its text as Slack carries it on the wire: `&`, `<` and `>` escaped, mentions as `<@U…>`.
  public String text() {
    return content.text();
  }

  /// Block Kit, as a copy, so that nobody changes the message's own; empty where it has none.
  public JsonArray blocks() {
    return content.blocks().deepCopy();
  }

  /// What the app noted on it, where it did: `event_type` and `event_payload`.
  public Optional<JsonObject> metadata() {
    return content.metadata().map(JsonObject::deepCopy);
  }

  /// Whether one person alone sees it.
  public boolean ephemeral() {
    return onlyFor.isPresent();
  }

  /// The names of the emoji under it, such as `eyes`, in the order in which they were added.
  public List<String> reactionNames() {
    return reactions.stream().map(Reaction::name).toList();
  }

  /// The time stamp of the thread that it belongs to or would begin.
  public Timestamp root() {
    return thread.orElse(ts);
  }

  public boolean isReply() {
    return thread.isPresent();
  }

  public Message inThread(Optional<Timestamp> newThread) {
    return new Message(
        conversation, ts, newThread, author, content, edited, onlyFor, command, reactions, false);
  }

  public Message onlyFor(Member person) {
    return new Message(
        conversation,
        ts,
        thread,
        author,
        content,
        edited,
        Optional.of(person),
        command,
        reactions,
        false);
  }

  /// The same message as the answer to another command.
  public Message answering(Optional<String> newCommand) {
    return new Message(
        conversation, ts, thread, author, content, edited, onlyFor, newCommand, reactions, false);
  }

  Message withContent(MessageContent now, Timestamp when) {
    return new Message(
        conversation,
        ts,
        thread,
        author,
        now.keepingMetadataOf(content),
        Optional.of(when),
        onlyFor,
        command,
        reactions,
        false);
  }

  /// With the emoji `name` put under it by `member`; the same message if they have done so before.
  Message withReaction(String name, Member member) {
    List<Reaction> now = new ArrayList<>(reactions);
    int at = reactionNames().indexOf(name);
    if (at < 0) {
      now.add(new Reaction(name, List.of(member)));
    } else if (!now.get(at).by().contains(member)) {
      now.set(at, now.get(at).and(member));
    } else {
      return this;
    }
    return new Message(
        conversation, ts, thread, author, content, edited, onlyFor, command, now, tombstone);
  }

  Message buried() {
    return new Message(
        conversation,
        ts,
        thread,
        author,
        MessageContent.ofText("This message was deleted."),
        Optional.empty(),
        onlyFor,
        Optional.empty(),
        List.of(),
        true);
  }
}
