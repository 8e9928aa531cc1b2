package eujp.workspace.api;

import com.google.gson.JsonObject;
import eujp.workspace.model.Access;
import eujp.workspace.model.Conversation;
import eujp.workspace.model.Directory;
import eujp.workspace.model.Member;
import eujp.workspace.model.Message;
import eujp.workspace.model.MessageJson;
import eujp.workspace.model.MessageStore;
import eujp.workspace.model.Timestamp;
import eujp.workspace.values.ApiException;
import eujp.workspace.values.Arguments;
import eujp.workspace.values.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// `conversations.*`: where the app is and what is said there.
public final class ConversationMethods {
  private static final int MAX_OF_HISTORY = 999;
  private static final int USUAL_OF_HISTORY = 100;
  private static final int MAX_REPLIES = 1_000;

  private final Directory directory;
  private final MessageStore history;
  private final Addressing addressing;
  private final Access access;
  private final MessageJson json;

  public ConversationMethods(
      Directory directory,
      MessageStore history,
      Addressing addressing,
      Access access,
      MessageJson json) {
    this.directory = directory;
    this.history = history;
    this.addressing = addressing;
    this.access = access;
    this.json = json;
  }

  Json.Builder info(Arguments arguments) throws ApiException {
    return Json.object().with("channel", draw(addressing.conversation(arguments)));
  }

  Json.Builder open(Arguments arguments) throws ApiException {
    Optional<String> channel = arguments.text("channel");
    Conversation direct =
        channel.isPresent()
            ? directory
                .conversation(channel.get())
                .filter(Conversation::isDirect)
                .orElseThrow(() -> new ApiException("channel_not_found"))
            : directory
                .people()
                .person(arguments.required("users"))
                .map(directory.people()::direct)
                .orElseThrow(() -> new ApiException("user_not_found"));
    return Json.object()
        .with("no_op", true)
        .with("already_open", true)
        .with("channel", draw(direct));
  }

  /// Puts the app into a channel; where it is there already, a warning says so.
  Json.Builder join(Arguments arguments) throws ApiException {
    Conversation where = addressing.conversation(arguments);
    if (where.isDirect()) {
      throw new ApiException("method_not_supported_for_channel_type");
    }
    if (access.isArchived(where)) {
      throw new ApiException("is_archived");
    }
    boolean there = access.isMember(where);
    access.join(where);
    Json.Builder joined = Json.object().with("channel", draw(where));
    return there ? joined.with("warning", "already_in_channel") : joined;
  }

  /// Newest first, without replies in threads, as Slack gives them.
  Json.Builder history(Arguments arguments) throws ApiException {
    Conversation where = addressing.readable(arguments);
    MessageRange window = MessageRange.read(arguments, USUAL_OF_HISTORY, MAX_OF_HISTORY);
    List<Message> roots =
        history.in(where).stream()
            .filter(message -> !message.isReply() && !message.ephemeral())
            .toList();
    MessageRange.Page page = window.cut(roots, !window.beginsAtOldest());
    return draw(
        window.beginsAtOldest() ? page.messages().reversed() : page.messages(),
        page.next(),
        arguments);
  }

  /// Oldest first; every page begins with the message that the thread hangs on, be it in the window
  /// or not. A reply has no replies of its own and is given alone.
  Json.Builder replies(Arguments arguments) throws ApiException {
    Conversation where = addressing.readable(arguments);
    Message root =
        Timestamp.parse(arguments.required("ts"))
            .flatMap(ts -> history.find(where, ts))
            .filter(message -> !message.ephemeral())
            .orElseThrow(() -> new ApiException("thread_not_found"));
    List<Message> replies = history.thread(root).stream().skip(1).toList();
    MessageRange.Page page =
        MessageRange.read(arguments, MAX_REPLIES, MAX_REPLIES).cut(replies, false);
    return draw(
        Stream.concat(Stream.of(root), page.messages().stream()).toList(), page.next(), arguments);
  }

  private Json.Builder draw(List<Message> messages, Optional<String> next, Arguments arguments) {
    boolean all = arguments.flag("include_all_metadata").orElse(false);
    Json.Builder page =
        Json.object()
            .with("messages", Json.array(messages, message -> draw(message, all)))
            .with("has_more", next.isPresent());
    next.ifPresent(
        cursor -> page.with("response_metadata", Json.object().with("next_cursor", cursor)));
    return page;
  }

  private JsonObject draw(Message message, boolean withMetadata) {
    Json.Builder drawn =
        Json.object().withAll(withMetadata ? json.withMetadata(message) : json.forApp(message));
    List<Message> thread = message.isReply() ? List.of() : history.thread(message);
    if (thread.size() > 1) {
      drawn
          .with("thread_ts", message.ts().value())
          .with("reply_count", thread.size() - 1)
          .with("latest_reply", thread.getLast().ts().value());
    }
    return drawn.build();
  }

  private JsonObject draw(Conversation conversation) {
    Json.Builder drawn =
        Json.object()
            .with("id", conversation.id())
            .with("is_archived", access.isArchived(conversation))
            .with("is_channel", !conversation.isDirect())
            .with("is_group", false)
            .with("is_im", conversation.isDirect())
            .with("is_mpim", false)
            .with("is_private", conversation.isDirect())
            .with("is_org_shared", false)
            .with("context_team_id", directory.team().id());
    Optional<Member> owner = directory.people().owner(conversation);
    if (owner.isPresent()) {
      drawn.with("user", owner.get().id()).with("is_open", true);
    } else {
      drawn
          .with("name", conversation.name())
          .with("name_normalized", conversation.name())
          .with("is_general", conversation.name().equals("general"))
          .with("is_member", access.isMember(conversation))
          .with("creator", directory.you().id())
          .with("num_members", directory.members().size())
          .with("topic", Json.object().with("value", conversation.topic()))
          .with("purpose", Json.object().with("value", ""));
    }
    return drawn.build();
  }
}
