package eujp.workspace.blocks;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A JSON value inside blocks that are checked: it knows where it stands, and notes its faults in
/// Slack's words with that place.
///
/// @param pointer where it stands, as a JSON Pointer (RFC 6901)
/// @param faults what was found so far in all blocks, shared by all nodes
public record BlockNode(JsonElement value, String pointer, List<String> faults) {

  public void fault(String what) {
    faults.add(what + " [json-pointer:" + pointer + "]");
  }

  boolean isObject() {
    return value.isJsonObject();
  }

  /// The member `name`, if there is one.
  public Optional<BlockNode> optional(String name) {
    if (!(value instanceof JsonObject object)
        || !object.has(name)
        || object.get(name).isJsonNull()) {
      return Optional.empty();
    }
    return Optional.of(child(object.get(name), name));
  }

  /// The member `name`; its absence is a fault.
  public Optional<BlockNode> required(String name) {
    Optional<BlockNode> member = optional(name);
    if (member.isEmpty()) {
      new BlockNode(value, pointer + "/" + name, faults).fault("missing required field: " + name);
    }
    return member;
  }

  /// The member `type`, or an empty text.
  public String type() {
    return optional("type").flatMap(BlockNode::string).orElse("");
  }

  /// The text that this is, if it is one.
  Optional<String> string() {
    return value instanceof JsonPrimitive primitive && primitive.isString()
        ? Optional.of(primitive.getAsString())
        : Optional.empty();
  }

  /// Demands a text of at least `least` and at most `most` characters.
  public void text(int least, int most) {
    Optional<String> text = string();
    if (text.isEmpty()) {
      fault("must be a string");
    } else if (text.get().length() < least) {
      fault("must be more than " + (least - 1) + " characters");
    } else if (text.get().length() > most) {
      fault("must be less than " + (most + 1) + " characters");
    }
  }

  /// Demands true or false.
  public void flag() {
    if (!(value instanceof JsonPrimitive primitive && primitive.isBoolean())) {
      fault("must be a boolean");
    }
  }

  /// Demands a text of that form.
  ///
  /// @param form in words, such as `a date like 2023-07-13`
  public void text(Pattern pattern, String form) {
    if (!string().map(text -> pattern.matcher(text).matches()).orElse(false)) {
      fault("must be " + form);
    }
  }

  /// Demands a whole number from `least` to `most`.
  void number(int least, int most) {
    boolean fits =
        value instanceof JsonPrimitive primitive
            && primitive.isNumber()
            && primitive.getAsDouble() >= least
            && primitive.getAsDouble() <= most
            && primitive.getAsDouble() == Math.rint(primitive.getAsDouble());
    if (!fits) {
      fault("must be an integer from " + least + " to " + most);
    }
  }

  /// The items of the list that this must be; fewer than `least` or more than `most` is a fault.
  List<BlockNode> items(int least, int most) {
    if (!(value instanceof JsonArray array)) {
      fault("must be an array");
      return List.of();
    }
    if (array.size() < least) {
      fault("no less than " + least + " items allowed");
    }
    if (array.size() > most) {
      fault("no more than " + most + " items allowed");
    }
    List<BlockNode> items = new ArrayList<>();
    for (int i = 0; i < Math.min(array.size(), most); i++) {
      items.add(child(array.get(i), Integer.toString(i)));
    }
    return items;
  }

  private BlockNode child(JsonElement member, String name) {
    return new BlockNode(member, pointer + "/" + name, faults);
  }
}
