package eujp.workspace.values;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Optional;

/// The arguments of a call: a JSON object, or a form, whose values are all text.
///
/// An empty or null value is as good as none.
public record Arguments(JsonObject values) {

  /// A text; a number or a truth value also serves, as it does with Slack.
  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name))
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsString)
        .filter(value -> !value.isEmpty());
  }

  public String required(String name) throws ApiException {
    return text(name).orElseThrow(() -> ApiException.missing(name));
  }

  /// Whether a flag is set; empty if it is not given.
  public Optional<Boolean> flag(String name) {
    return text(name).map(value -> value.equals("true") || value.equals("1"));
  }

  /// A list, given as JSON or as text that holds JSON; empty if it is not given.
  ///
  /// @throws ApiException `malformed` if it is something else
  public JsonArray array(String name, String malformed) throws ApiException {
    Optional<JsonElement> value = structure(name, malformed);
    if (value.isPresent() && !value.get().isJsonArray()) {
      throw new ApiException(malformed);
    }
    return value.map(JsonElement::getAsJsonArray).orElseGet(JsonArray::new);
  }

  /// An object, given as JSON or as text that holds JSON, if it is given.
  ///
  /// @throws ApiException `malformed` if it is something else
  public Optional<JsonObject> object(String name, String malformed) throws ApiException {
    Optional<JsonElement> value = structure(name, malformed);
    if (value.isPresent() && !value.get().isJsonObject()) {
      throw new ApiException(malformed);
    }
    return value.map(JsonElement::getAsJsonObject);
  }

  private Optional<JsonElement> structure(String name, String malformed) throws ApiException {
    JsonElement value = values.get(name);
    if (value == null || value.isJsonNull()) {
      return Optional.empty();
    }
    if (value instanceof JsonPrimitive text && text.isString()) {
      return text.getAsString().isBlank()
          ? Optional.empty()
          : Optional.of(
              Json.parse(text.getAsString()).orElseThrow(() -> new ApiException(malformed)));
    }
    return Optional.of(value);
  }
}
