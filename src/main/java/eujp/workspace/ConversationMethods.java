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
  private final MessageJson json;

  ConversationMethods(
      Directory directory, History history, Addressing addressing, MessageJson json) {
    this.directory = directory;
    this.history = history;
    this.addressing = addressing;
    this.json = json;
  }

  Json.Builder info(Arguments arguments) throws ApiException {
    return Json.object().with("channel", draw(addressing.conversation(arguments)));
  }

  Json.Builder open(Arguments arguments) throws ApiException {
    Optional<String> channel = arguments.text("channel");
    if (channel.isEmpty() && !arguments.required("users").equals(directory.you().id())) {
      throw new ApiException("user_not_found");
    }
    if (channel.isPresent() && !channel.get().equals(directory.direct().id())) {
      throw new ApiException("channel_not_found");
    }
    return Json.object()
        .with("no_op", true)
        .with("already_open", true)
        .with("channel", draw(directory.direct()));
  }

  /// Newest first, without replies in threads, as Slack gives them.
  Json.Builder history(Arguments arguments) throws ApiException {
    Conversation where = addressing.conversation(arguments);
    List<Message> newestFirst =
        history.in(where).reversed().stream()
            .filter(message -> !message.isReply() && !message.ephemeral())
            .toList();
    return page(newestFirst, arguments);
  }

  Json.Builder replies(Arguments arguments) throws ApiException {
    Conversation where = addressing.conversation(arguments);
    Message root =
        Timestamp.parse(arguments.required("ts"))
            .flatMap(ts -> history.find(where, ts))
            .orElseThrow(() -> new ApiException("thread_not_found"));
    return page(history.thread(root), arguments);
  }

  private Json.Builder page(List<Message> messages, Arguments arguments) throws ApiException {
    int limit = limit(arguments);
    return Json.object()
        .with("messages", Json.array(messages.stream().limit(limit).toList(), json::forApp))
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
            .with("is_archived", false)
            .with("is_channel", !conversation.isDirect())
            .with("is_group", false)
            .with("is_im", conversation.isDirect())
            .with("is_mpim", false)
            .with("is_private", conversation.isDirect())
            .with("is_org_shared", false)
            .with("context_team_id", directory.team().id());
    if (conversation.isDirect()) {
      drawn.with("user", directory.you().id()).with("is_open", true);
    } else {
      drawn
          .with("name", conversation.name())
          .with("name_normalized", conversation.name())
          .with("is_general", conversation.name().equals("general"))
          .with("is_member", true)
          .with("creator", directory.you().id())
          .with("num_members", directory.members().size())
          .with("topic", Json.object().with("value", conversation.topic()))
          .with("purpose", Json.object().with("value", ""));
    }
    return drawn.build();
  }
}
