package eujp.workspace.blocks;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds what Slack would refuse in blocks, after Slack's *Block Kit reference*.
///
/// A fault reads as Slack writes it: `must be less than 3001 characters
/// [json-pointer:/blocks/0/text/text]`.
public final class BlockKitCheck {
  static final int MAX_BLOCKS = 50;
  public static final int MAX_ID = 255;

  private BlockKitCheck() {}

  /// All faults in the blocks of a message, in their order; none if Slack would take them.
  public static List<String> faults(JsonArray blocks) {
    List<String> faults = new ArrayList<>();
    check(new BlockNode(blocks, "/blocks", faults), MAX_BLOCKS, Surface.MESSAGE);
    return List.copyOf(faults);
  }

  /// Notes all faults in blocks that are shown on a surface, of which there may be `most`.
  public static void check(BlockNode blocks, int most, Surface surface) {
    Set<String> ids = new HashSet<>();
    for (BlockNode block : blocks.items(0, most)) {
      if (!block.isObject()) {
        block.fault("must be an object");
        continue;
      }
      block
          .optional("block_id")
          .ifPresent(id -> {
            id.text(1, MAX_ID);
            if (!id.string().map(ids::add).orElse(true)) {
              id.fault("block_id already exists");
            }
          });
      BlockRules.check(block, surface);
    }
  }

  /// How many characters the texts in the blocks hold together.
  public static int textLength(JsonElement blocks) {
    int length = 0;
    if (blocks instanceof JsonArray array) {
      for (JsonElement item : array) {
        length += textLength(item);
      }
    } else if (blocks instanceof JsonObject object) {
      for (String name : object.keySet()) {
        JsonElement member = object.get(name);
        boolean isText = name.equals("text") && member.isJsonPrimitive();
        length += isText ? member.getAsString().length() : textLength(member);
      }
    }
    return length;
  }
}
