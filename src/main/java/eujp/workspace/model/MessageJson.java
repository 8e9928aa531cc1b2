package eujp.workspace.model;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import eujp.workspace.values.Json;

/// Draws messages as JSON: as Slack's API and events carry them, and as the page reads them.
public final class MessageJson {
  private final Directory directory;

  public MessageJson(Directory directory) {
    this.directory = directory;
  }

  /// The message object of Slack's API.
  public JsonObject forApp(Message message) {
    Json.Builder json =
        Json.object()
            .with("type", "message")
            .with("user", message.author().id())
            .with("team", directory.team().id())
            .with("ts", message.ts().value())
            .with("text", message.text())
            .withAll(message.content().more());
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
  public JsonObject withMetadata(Message message) {
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
  public JsonObject forPage(Message message) {
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
