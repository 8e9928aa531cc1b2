package eujp.workspace;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;

/// A press of something interactive in a message.
///
/// @param value what a choice of two buttons means, where the element is one; else the element's
///   own
/// @param selectedOption the option chosen, where the element is a menu
record Press(
    String blockId, String actionId, Optional<String> value, Optional<JsonElement> selectedOption) {

  /// A press of the first element in `message` that has this action id.
  ///
  /// @throws Refused if there is none
  static Press of(Message message, String actionId) {
    for (JsonElement block : message.blocks()) {
      String blockId = Json.string(block.getAsJsonObject(), "block_id").orElse("");
      Press press = new Press(blockId, actionId, Optional.empty(), Optional.empty());
      if (press.element(message).isPresent()) {
        return press;
      }
    }
    throw gone();
  }

  static Refused gone() {
    return new Refused("That button is no longer there. The message has changed since.");
  }

  /// The `action` that Slack sends for it.
  ///
  /// @throws Refused if the message holds no such element
  JsonObject action(Message message, Timestamp when) {
    JsonObject element = element(message).orElseThrow(Press::gone);
    Json.Builder action =
        Json.object()
            .with("type", Json.string(element, "type").orElse(""))
            .with("block_id", blockId)
            .with("action_id", actionId)
            .with("value", Json.string(element, "value").or(() -> value))
            .with("action_ts", when.value());
    Json.object(element, "text").ifPresent(text -> action.with("text", text));
    selectedOption.ifPresent(option -> action.with("selected_option", option));
    return action.build();
  }

  private Optional<JsonObject> element(Message message) {
    for (JsonElement item : message.blocks()) {
      JsonObject block = item.getAsJsonObject();
      if (Json.string(block, "block_id").filter(blockId::equals).isPresent()) {
        return inBlock(block);
      }
    }
    return Optional.empty();
  }

  private Optional<JsonObject> inBlock(JsonObject block) {
    JsonArray candidates = Json.array(block, "elements").orElseGet(JsonArray::new).deepCopy();
    Json.object(block, "accessory").ifPresent(candidates::add);
    for (JsonElement candidate : candidates) {
      if (candidate instanceof JsonObject element
          && Json.string(element, "action_id").filter(actionId::equals).isPresent()) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }
}
