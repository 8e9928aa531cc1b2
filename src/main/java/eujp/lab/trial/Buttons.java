package eujp.lab.trial;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/// The buttons in blocks.
public final class Buttons {
  private Buttons() {}

  /// A button, or one of two sides of one.
  ///
  /// @param action its `action_id`
  /// @param value what it carries, by which it is pressed
  public record Button(String action, String value) {
    /// The action without the number that several of it have.
    public String name() {
      return action.replaceAll("-\\d+$", "");
    }
  }

  public static List<Button> in(JsonArray blocks) {
    List<Button> all = new ArrayList<>();
    blocks.forEach(block -> collect(block, all));
    return all;
  }

  private static void collect(JsonElement element, List<Button> all) {
    if (element instanceof JsonArray array) {
      array.forEach(each -> collect(each, all));
    } else if (element instanceof JsonObject object) {
      if (object.has("action_id")) {
        add(object, all);
      }
      object.asMap().values().forEach(each -> collect(each, all));
    }
  }

  private static void add(JsonObject element, List<Button> all) {
    String action = element.get("action_id").getAsString();
    for (String side : List.of("positive_button", "negative_button")) {
      if (element.get(side) instanceof JsonObject half && half.has("value")) {
        all.add(new Button(action, half.get("value").getAsString()));
      }
    }
    if (element.has("value")) {
      all.add(new Button(action, element.get("value").getAsString()));
    }
  }
}
