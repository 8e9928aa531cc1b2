package eujp.workspace;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/// Draws messages as JSON: as Slack's API and events carry them, and as the page reads them.
final class MessageJson {
  private final Directory directory;

  MessageJson(Directory directory) {
    this.directory = directory;
  }

  /// The message object of Slack's API.
  JsonObject forApp(Message message) {
    Json.Builder json =
        Json.object()
            .with("type", "message")
            .with("user", message.author().id())
            .with("team", directory.team().id())
            .with("ts", message.ts().value())
            .with("text", message.text());
    if (message.tombstone()) {
      json.with("subtype", "tombstone").with("hidden", true);
    }
    if (message.author().bot()) {
      json.with("bot_id", directory.botId())
          .with("app_id", directory.appId())
          .with("bot_profile", botProfile());
    }
    message.thread().ifPresent(thread -> json.with("thread_ts", thread.value()));
    if (!message.blocks().isEmpty()) {
      json.with("blocks", message.blocks());
    }
    if (!message.reactions().isEmpty()) {
      json.with("reactions", Json.array(message.reactions(), MessageJson::draw));
    }
    message
        .edited()
        .ifPresent(when ->
            json.with(
                "edited",
                Json.object().with("user", message.author().id()).with("ts", when.value())));
    return json.build();
  }

  /// The same with what the app noted on it.
  JsonObject withMetadata(Message message) {
    Json.Builder json = Json.object().withAll(forApp(message));
    message.metadata().ifPresent(metadata -> json.with("metadata", metadata));
    return json.build();
  }

  private static JsonObject draw(Reaction reaction) {
    return Json.object()
        .with("name", reaction.name())
        .with("users", Json.array(reaction.by(), member -> new JsonPrimitive(member.id())))
        .with("count", reaction.by().size())
        .build();
  }

  /// The same with what the page needs besides.
  JsonObject forPage(Message message) {
    return Json.object()
        .withAll(forApp(message))
        .with("channel", message.conversation().id())
        .with("ephemeral", message.ephemeral())
        .with("command", message.command())
        .build();
  }

  private Json.Builder botProfile() {
    return Json.object()
        .with("id", directory.botId())
        .with("app_id", directory.appId())
        .with("user_id", directory.bot().id())
        .with("name", directory.bot().name())
        .with("deleted", false)
        .with("team_id", directory.team().id());
  }
}
