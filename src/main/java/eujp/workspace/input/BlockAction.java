package eujp.workspace.input;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import eujp.workspace.model.Member;
import eujp.workspace.model.Timestamp;
import eujp.workspace.values.Json;
import eujp.workspace.values.RefusedToPerson;
import java.util.Optional;

/// A press of something interactive in a message or a view.
///
/// @param chosen what was chosen, by the members of the action that say it, such as `value` of two
///   feedback buttons or `selected_option` of a menu
public record BlockAction(String blockId, String actionId, JsonObject chosen) {

  /// A press of the first element in `blocks` that has this action id.
  ///
  /// @throws Refused if there is none
  public static BlockAction of(JsonArray blocks, String actionId) {
    Element element = first(blocks, actionId);
    return new BlockAction(element.blockId(), actionId, new JsonObject());
  }

  /// A press of what means `value`: one of two feedback buttons, an option, or a button of which it
  /// is the value.
  ///
  /// @throws Refused if there is nothing of that kind
  public static BlockAction of(JsonArray blocks, String actionId, String value) {
    for (Element element : Element.in(blocks)) {
      if (element.actionId().equals(actionId)) {
        JsonObject chosen = new JsonObject();
        if (element.side(value).isPresent()) {
          chosen.addProperty("value", value);
          return new BlockAction(element.blockId(), actionId, chosen);
        }
        if (element.option(value).isPresent()) {
          chosen.add("selected_option", element.option(value).get());
          return new BlockAction(element.blockId(), actionId, chosen);
        }
        if (Json.string(element.json(), "value").filter(value::equals).isPresent()) {
          return new BlockAction(element.blockId(), actionId, chosen);
        }
      }
    }
    throw gone();
  }

  private static Element first(JsonArray blocks, String actionId) {
    return Element.in(blocks).stream()
        .filter(element -> element.actionId().equals(actionId))
        .findFirst()
        .orElseThrow(BlockAction::gone);
  }

  private static RefusedToPerson gone() {
    return new RefusedToPerson(
        "That button is no longer there. What it stood in has changed since.");
  }

  /// The element that is pressed.
  ///
  /// @throws Refused if it is not there, or not for that person
  public Element element(JsonArray blocks, Member who) {
    return Element.in(blocks).stream()
        .filter(element -> element.isNamed(blockId, actionId) && element.isShownTo(who))
        .findFirst()
        .orElseThrow(BlockAction::gone);
  }

  /// The `action` that Slack sends for it.
  ///
  /// @throws Refused if two feedback buttons mean nothing of the kind
  public JsonObject action(Element element, Timestamp when) {
    Json.Builder action =
        Json.object()
            .with("type", element.type())
            .with("block_id", blockId)
            .with("action_id", actionId);
    text(element).ifPresent(text -> action.with("text", text));
    chosen.entrySet().forEach(each -> action.with(each.getKey(), each.getValue()));
    Json.string(element.json(), "value").ifPresent(value -> action.with("value", value));
    return action.with("action_ts", when.value()).build();
  }

  private Optional<JsonObject> text(Element element) {
    JsonElement value = chosen.get("value");
    boolean twoSided = element.type().equals("feedback_buttons");
    JsonObject face =
        twoSided && value != null
            ? element.side(value.getAsString()).orElseThrow(BlockAction::gone)
            : element.json();
    return Json.object(face, "text");
  }
}
