package eujp.workspace.views;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import eujp.workspace.blocks.Surface;
import eujp.workspace.input.Entered;
import eujp.workspace.model.Member;
import eujp.workspace.values.Json;
import java.util.Objects;
import java.util.Optional;

/// A modal that a person has before them, or their App Home, as it stands at one moment.
///
/// @param id such as `V08K3ZQ1XWP`
/// @param user who sees it
/// @param definition what the app gave: `type`, `title`, `blocks` and so on, every block and
///   element named
/// @param values what has been entered in it, as Slack's `state.values`
/// @param hash changes with each change that the app makes
/// @param root the id of the modal at the bottom of its stack
/// @param previous the id of the modal below it
public record View(
    String id,
    Member user,
    JsonObject definition,
    JsonObject values,
    String hash,
    String root,
    Optional<String> previous) {

  public View {
    Objects.requireNonNull(id);
    Objects.requireNonNull(user);
    definition = definition.deepCopy();
    values = values.deepCopy();
    Objects.requireNonNull(hash);
    Objects.requireNonNull(root);
    Objects.requireNonNull(previous);
  }

  /// A copy, so that nobody changes the view's own.
  @Override
  public JsonObject definition() {
    return definition.deepCopy();
  }

  /// A copy, so that nobody changes the view's own.
  @Override
  public JsonObject values() {
    return values.deepCopy();
  }

  /// Its title in plain words; empty for an App Home.
  public String title() {
    return Json.object(definition, "title").flatMap(title -> Json.string(title, "text")).orElse("");
  }

  /// What the app knows it by; may be empty.
  public String callbackId() {
    return text("callback_id");
  }

  /// What the app noted in it for itself; may be empty.
  public String privateMetadata() {
    return text("private_metadata");
  }

  /// The app's own id for it; may be empty.
  public String externalId() {
    return text("external_id");
  }

  /// Block Kit.
  public JsonArray blocks() {
    return Json.array(definition, "blocks").orElseGet(JsonArray::new).deepCopy();
  }

  public Surface surface() {
    return text("type").equals("home") ? Surface.HOME : Surface.MODAL;
  }

  public boolean isFlagged(String name) {
    return definition.has(name) && definition.get(name).getAsBoolean();
  }

  private String text(String name) {
    return Json.string(definition, name).orElse("");
  }

  View withValues(JsonObject newValues) {
    return new View(id, user, definition, newValues, hash, root, previous);
  }

  /// Shows something else in its place. What has been entered stays where a block and an element
  /// keep their ids.
  View withDefinition(JsonObject newDefinition, String newHash) {
    JsonArray blocks = Json.array(newDefinition, "blocks").orElseGet(JsonArray::new);
    JsonObject kept = Entered.in(blocks, values);
    return new View(id, user, newDefinition, kept, newHash, root, previous);
  }
}
