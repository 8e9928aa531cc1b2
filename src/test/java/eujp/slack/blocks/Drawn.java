package eujp.slack.blocks;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.util.json.GsonFactory;
import java.util.ArrayList;
import java.util.List;

/// A reply as Slack gets it, in JSON, and the parts of it that tests look at.
public record Drawn(Reply reply, JsonArray blocks) {
  /// One run of rich text.
  record Run(String text, boolean bold) {}

  public static Drawn of(Reply reply) {
    return new Drawn(
        reply, GsonFactory.createSnakeCase().toJsonTree(reply.blocks()).getAsJsonArray());
  }

  /// The runs of each element of rich text of `type`, such as `rich_text_quote`.
  public List<List<Run>> richText(String type) {
    List<List<Run>> found = new ArrayList<>();
    for (JsonObject object : objects()) {
      if (type(object).equals(type)) {
        found.add(runs(object.getAsJsonArray("elements")));
      }
    }
    return found;
  }

  /// The text of each object of `type`, such as `mrkdwn`.
  public List<String> texts(String type) {
    return objects().stream()
        .filter(object -> type(object).equals(type))
        .map(object -> object.get("text").getAsString())
        .toList();
  }

  /// The words on the buttons.
  public List<String> buttons() {
    return objects().stream()
        .filter(object -> type(object).equals("button"))
        .map(object -> object.getAsJsonObject("text").get("text").getAsString())
        .toList();
  }

  /// How many objects there are of `type`.
  public int count(String type) {
    return (int) objects().stream().filter(object -> type(object).equals(type)).count();
  }

  /// All characters in the blocks, as Slack counts them at most: also those of markup, and none of
  /// the values that buttons carry.
  public int size() {
    int values =
        objects().stream()
            .filter(object -> object.has("value"))
            .mapToInt(object -> object.get("value").getAsString().length())
            .sum();
    return blocks.toString().length() - values;
  }

  /// Each run of words in a block.
  static List<String> words(JsonObject block) {
    List<JsonObject> found = new ArrayList<>();
    collect(block, found);
    return found.stream()
        .filter(object -> object.has("text") && object.get("text").isJsonPrimitive())
        .map(object -> object.get("text").getAsString())
        .toList();
  }

  private List<JsonObject> objects() {
    List<JsonObject> found = new ArrayList<>();
    collect(blocks, found);
    return found;
  }

  private static void collect(JsonElement element, List<JsonObject> found) {
    if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(each -> collect(each, found));
    } else if (element.isJsonObject()) {
      found.add(element.getAsJsonObject());
      element.getAsJsonObject().entrySet().forEach(entry -> collect(entry.getValue(), found));
    }
  }

  private static String type(JsonObject object) {
    return object.has("type") ? object.get("type").getAsString() : "";
  }

  private static List<Run> runs(JsonArray elements) {
    List<Run> runs = new ArrayList<>();
    for (JsonElement element : elements) {
      JsonObject object = element.getAsJsonObject();
      if (object.has("text")) {
        runs.add(new Run(object.get("text").getAsString(), object.has("style")));
      }
    }
    return runs;
  }
}
