package eujp.terminal.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/// In which languages beside the one that is shown a release has something.
///
/// @param languages that one first, ISO 639-1
public record LanguagesNote(List<String> languages) {
  /// As a line; none where there are no others.
  public List<String> lines() {
    return languages.size() <= 1
        ? List.of()
        : List.of("Also in " + String.join(", ", languages.subList(1, languages.size())));
  }

  /// Adds all of them to an item, where they are several.
  public JsonObject addTo(JsonObject item) {
    if (languages.size() > 1) {
      JsonArray array = new JsonArray();
      languages.forEach(array::add);
      item.add("languages", array);
    }
    return item;
  }
}
