package eujp.workspace.views;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import eujp.workspace.blocks.BlockKitCheck;
import eujp.workspace.blocks.BlockNames;
import eujp.workspace.blocks.BlockNode;
import eujp.workspace.blocks.Surface;
import eujp.workspace.blocks.TextRules;
import eujp.workspace.values.ApiException;
import eujp.workspace.values.Arguments;
import eujp.workspace.values.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes what the app gives as a view, after Slack's *View object reference*, and refuses what
/// Slack would not show.
public final class ViewDefinition {
  static final int MAX_BYTES = 250_000;
  static final int MAX_BLOCKS = 100;
  static final int MAX_TITLE = 24;
  static final int MAX_METADATA = 3_000;

  private ViewDefinition() {}

  /// The definition in the argument `view`, with each block and element named.
  ///
  /// @throws ApiException `invalid_arguments` or `view_too_large`
  public static JsonObject read(Arguments arguments, Surface surface) throws ApiException {
    return accept(
        arguments
            .object("view", "invalid_arguments")
            .orElseThrow(() -> ApiException.missing("view")),
        surface);
  }

  /// As [#read], of the definition itself.
  static JsonObject accept(JsonObject given, Surface surface) throws ApiException {
    if (given.toString().getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      throw new ApiException("view_too_large");
    }
    JsonObject definition = given.deepCopy();
    definition.entrySet().removeIf(member -> member.getValue() instanceof JsonNull);
    List<String> faults = faults(definition, surface);
    if (!faults.isEmpty()) {
      throw new ApiException("invalid_arguments", faults);
    }
    BlockNames.complete(definition.getAsJsonArray("blocks"));
    return definition;
  }

  private static List<String> faults(JsonObject definition, Surface surface) {
    List<String> faults = new ArrayList<>();
    BlockNode view = new BlockNode(definition, "/view", faults);
    view.required("type")
        .filter(_ -> !view.type().equals(surface.viewType()))
        .ifPresent(type -> type.fault("must be one of: " + surface.viewType()));
    if (surface == Surface.MODAL) {
      view.required("title").ifPresent(title -> TextRules.plain(title, MAX_TITLE));
      view.optional("submit").ifPresent(submit -> TextRules.plain(submit, MAX_TITLE));
      view.optional("close").ifPresent(close -> TextRules.plain(close, MAX_TITLE));
      if (view.optional("submit").isEmpty() && hasInput(definition)) {
        view.fault("submit is required when an input block is in the blocks array");
      }
    }
    view.optional("private_metadata").ifPresent(text -> text.text(0, MAX_METADATA));
    view.optional("callback_id").ifPresent(id -> id.text(0, BlockKitCheck.MAX_ID));
    view.optional("external_id").ifPresent(id -> id.text(0, BlockKitCheck.MAX_ID));
    List.of("clear_on_close", "notify_on_close", "submit_disabled")
        .forEach(name -> view.optional(name).ifPresent(BlockNode::flag));
    view.required("blocks").ifPresent(blocks -> BlockKitCheck.check(blocks, MAX_BLOCKS, surface));
    return faults;
  }

  private static boolean hasInput(JsonObject definition) {
    JsonArray blocks = Json.array(definition, "blocks").orElseGet(JsonArray::new);
    return blocks.asList().stream()
        .filter(JsonElement::isJsonObject)
        .map(block -> Json.string(block.getAsJsonObject(), "type"))
        .anyMatch(Optional.of("input")::equals);
  }
}
