package eujp.workspace.input;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import eujp.workspace.values.Json;
import java.util.Optional;

/// What has been entered in blocks, as Slack's `state.values` say it: by block id and action id.
public final class Entered {
  private Entered() {}

  /// The state of every element that holds something: what is `given` for it, or else what it
  /// begins with. What is given for other elements is left out.
  public static JsonObject in(JsonArray blocks, JsonObject given) {
    JsonObject values = new JsonObject();
    for (Element element : Element.in(blocks)) {
      Optional<JsonObject> entered =
          Json.object(given, element.blockId())
              .flatMap(block -> Json.object(block, element.actionId()));
      InputValue.of(element).ifPresent(entry -> put(values, element, entry.draw(element, entered)));
    }
    return values;
  }

  /// `values` with what is `entered` in one element.
  public static JsonObject with(JsonObject values, Element element, JsonObject entered) {
    JsonObject now = values.deepCopy();
    put(now, element, entered);
    return now;
  }

  private static void put(JsonObject values, Element element, JsonObject entered) {
    JsonObject block = Json.object(values, element.blockId()).orElseGet(JsonObject::new);
    block.add(element.actionId(), entered);
    values.add(element.blockId(), block);
  }
}
