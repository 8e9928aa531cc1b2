package eujp.workspace.input;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import eujp.workspace.model.Member;
import eujp.workspace.values.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Something interactive in a block: a button, a menu, a field.
///
/// @param block that it stands in; it has a name
/// @param json the element itself
public record Element(JsonObject block, JsonObject json) {

  /// The elements of all blocks that have a name, in order.
  public static List<Element> in(JsonArray blocks) {
    List<Element> elements = new ArrayList<>();
    for (JsonElement item : blocks) {
      JsonObject block = item.getAsJsonObject();
      Stream.of(
              Json.array(block, "elements").stream().flatMap(all -> all.asList().stream()),
              Json.object(block, "accessory").stream(),
              Json.object(block, "element").stream())
          .flatMap(each -> each)
          .filter(each -> each instanceof JsonObject object && object.has("action_id"))
          .forEach(each -> elements.add(new Element(block, each.getAsJsonObject())));
    }
    return elements;
  }

  public String blockId() {
    return Json.string(block, "block_id").orElse("");
  }

  public String actionId() {
    return Json.string(json, "action_id").orElse("");
  }

  public String type() {
    return Json.string(json, "type").orElse("");
  }

  boolean isNamed(String blockId, String actionId) {
    return blockId().equals(blockId) && actionId().equals(actionId);
  }

  /// Whether it is a field of a form, and not beside or under a text.
  public boolean isInput() {
    return Json.string(block, "type").filter("input"::equals).isPresent();
  }

  /// Whether it is shown to that person: an icon button may be for some people only.
  boolean isShownTo(Member person) {
    return Json.array(json, "visible_to_user_ids")
        .map(ids -> ids.asList().stream().anyMatch(id -> id.getAsString().equals(person.id())))
        .orElse(true);
  }

  /// The options of a menu or of boxes to tick, those in groups among them.
  List<JsonObject> options() {
    Stream<JsonElement> grouped =
        items(json, "option_groups").flatMap(group -> items(group.getAsJsonObject(), "options"));
    return Stream.concat(items(json, "options"), grouped)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  /// The option with that value.
  Optional<JsonObject> option(String value) {
    return options().stream()
        .filter(option -> Json.string(option, "value").filter(value::equals).isPresent())
        .findFirst();
  }

  /// The side of two feedback buttons that means `value`.
  Optional<JsonObject> side(String value) {
    return Stream.of("positive_button", "negative_button")
        .flatMap(side -> Json.object(json, side).stream())
        .filter(side -> Json.string(side, "value").filter(value::equals).isPresent())
        .findFirst();
  }

  private static Stream<JsonElement> items(JsonObject object, String name) {
    return Json.array(object, name).stream().flatMap(all -> all.asList().stream());
  }
}
