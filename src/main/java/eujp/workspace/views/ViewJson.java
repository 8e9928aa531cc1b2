package eujp.workspace.views;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import eujp.workspace.model.Directory;
import eujp.workspace.values.Json;

/// Draws views as Slack's API, its events and the page carry them.
public final class ViewJson {
  private final Directory directory;

  public ViewJson(Directory directory) {
    this.directory = directory;
  }

  public JsonObject draw(View view) {
    JsonObject definition = view.definition();
    Json.Builder json =
        Json.object()
            .with("id", view.id())
            .with("team_id", directory.team().id())
            .with("type", member(definition, "type"));
    if (definition.has("title")) {
      json.with("title", member(definition, "title"));
    }
    return json.with("submit", member(definition, "submit"))
        .with("close", member(definition, "close"))
        .with("blocks", view.blocks())
        .with("private_metadata", view.privateMetadata())
        .with("callback_id", view.callbackId())
        .with("external_id", view.externalId())
        .with("state", Json.object().with("values", view.values()))
        .with("hash", view.hash())
        .with("clear_on_close", view.isFlagged("clear_on_close"))
        .with("notify_on_close", view.isFlagged("notify_on_close"))
        .with("root_view_id", view.root())
        .with(
            "previous_view_id",
            view.previous().<JsonElement>map(JsonPrimitive::new).orElse(JsonNull.INSTANCE))
        .with("app_id", directory.appId())
        .with("app_installed_team_id", directory.team().id())
        .with("bot_id", directory.botId())
        .build();
  }

  private static JsonElement member(JsonObject definition, String name) {
    return definition.has(name) ? definition.get(name) : JsonNull.INSTANCE;
  }
}
