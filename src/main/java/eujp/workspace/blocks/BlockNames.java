package eujp.workspace.blocks;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import eujp.workspace.values.Json;
import eujp.workspace.values.SlackId;

/// Names the blocks, and the elements in them, that the app left without a name, as Slack does: so
/// that every press can say what was pressed. The same blocks get the same names, and need not be
/// drawn anew where they are published once more.
public final class BlockNames {
  private final int of;
  private int named;

  private BlockNames(JsonArray blocks) {
    of = blocks.hashCode();
  }

  /// Names what the app left without a name.
  ///
  /// @param blocks that have passed [BlockKitCheck]; they are changed
  public static void complete(JsonArray blocks) {
    new BlockNames(blocks).nameAll(blocks);
  }

  private void nameAll(JsonArray blocks) {
    for (JsonElement item : blocks) {
      JsonObject block = item.getAsJsonObject();
      name(block, "block_id");
      switch (Json.string(block, "type").orElse("")) {
        case "actions", "context_actions" ->
            Json.array(block, "elements")
                .ifPresent(elements ->
                    elements.forEach(element -> name(element.getAsJsonObject(), "action_id")));
        case "section" ->
            Json.object(block, "accessory")
                .filter(accessory -> !Json.string(accessory, "type").orElse("").equals("image"))
                .ifPresent(accessory -> name(accessory, "action_id"));
        case "input" ->
            Json.object(block, "element").ifPresent(element -> name(element, "action_id"));
        default -> {}
      }
    }
  }

  private void name(JsonObject object, String id) {
    if (!object.has(id)) {
      object.addProperty(id, SlackId.derived(5, 31L * of + named));
      named++;
    }
  }
}
