package eujp.workspace;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Optional;

/// The arguments of a call: a JSON object, or a form, whose values are all text.
///
/// An empty or null value is as good as none.
record Arguments(JsonObject values) {

  /// A text; a number or a truth value also serves, as it does with Slack.
  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name))
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsString)
        .filter(value -> !value.isEmpty());
  }

  String required(String name) throws ApiException {
    return text(name).orElseThrow(() -> ApiException.missing(name));
  }

  /// Whether a flag is set; empty if it is not given.
  Optional<Boolean> flag(String name) {
    return text(name).map(value -> value.equals("true") || value.equals("1"));
  }

  /// A list, given as JSON or as text that holds JSON; empty if it is not given.
  ///
  /// @throws ApiException `malformed` if it is something else
  JsonArray array(String name, String malformed) throws ApiException {
    JsonElement value = values.get(name);
    if (value == null || value.isJsonNull()) {
      return new JsonArray();
    }
    if (value instanceof JsonPrimitive text && text.isString()) {
      if (text.getAsString().isBlank()) {
        return new JsonArray();
      }
      value = Json.parse(text.getAsString()).orElseThrow(() -> new ApiException(malformed));
    }
    if (!value.isJsonArray()) {
      throw new ApiException(malformed);
    }
    return value.getAsJsonArray();
  }
}
