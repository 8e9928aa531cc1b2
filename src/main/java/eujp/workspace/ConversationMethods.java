package eujp.workspace;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/// `conversations.*`: where the app is and what is said there.
final class ConversationMethods {
  private static final int MOST = 999;
  private static final int DEFAULT = 100;

  private final Directory directory;
  private final History history;
  private final Addressing addressing;
  private final Access access;
  private final MessageJson json;

  ConversationMethods(
      Directory directory,
      History history,
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
    List<Message> newestFirst =
        history.in(where).reversed().stream()
            .filter(message -> !message.isReply() && !message.ephemeral())
            .toList();
    return page(newestFirst, arguments);
  }

  Json.Builder replies(Arguments arguments) throws ApiException {
    Conversation where = addressing.readable(arguments);
    Message root =
        Timestamp.parse(arguments.required("ts"))
            .flatMap(ts -> history.find(where, ts))
            .orElseThrow(() -> new ApiException("thread_not_found"));
    return page(history.thread(root), arguments);
  }

  private Json.Builder page(List<Message> messages, Arguments arguments) throws ApiException {
    int limit = limit(arguments);
    boolean all = arguments.flag("include_all_metadata").orElse(false);
    return Json.object()
        .with(
            "messages",
            Json.array(
                messages.stream().limit(limit).toList(), all ? json::withMetadata : json::forApp))
        .with("has_more", messages.size() > limit);
  }

  private static int limit(Arguments arguments) throws ApiException {
    Optional<String> limit = arguments.text("limit");
    if (limit.isEmpty()) {
      return DEFAULT;
    }
    try {
      return Math.clamp(Long.parseLong(limit.get()), 1, MOST);
    } catch (NumberFormatException e) {
      throw new ApiException("invalid_limit");
    }
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
