package eujp.workspace.values;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.function.Function;

/// Reads and builds JSON without surprises: a value that is not there, or is of another kind, is
/// absent.
public final class Json {
  private static final TypeAdapter<JsonElement> ELEMENTS = new Gson().getAdapter(JsonElement.class);

  private Json() {}

  /// Reads one JSON value; nesting beyond Gson's limit of 255 is refused.
  ///
  /// Gson's strict mode would also refuse half a surrogate pair, which a browser may well send;
  /// `MessageContent.wellFormed` mends it where it matters.
  ///
  /// @return empty if `text` is not JSON
  public static Optional<JsonElement> parse(String text) {
    try (JsonReader reader = new JsonReader(new StringReader(text))) {
      reader.setStrictness(Strictness.LEGACY_STRICT);
      JsonElement value = ELEMENTS.read(reader);
      return reader.peek() == JsonToken.END_DOCUMENT ? Optional.of(value) : Optional.empty();
    } catch (JsonParseException | IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  public static Optional<JsonObject> parseObject(String text) {
    return parse(text).filter(JsonElement::isJsonObject).map(JsonElement::getAsJsonObject);
  }

  public static Optional<String> string(JsonObject object, String name) {
    return Optional.ofNullable(object.get(name))
        .filter(value -> value instanceof JsonPrimitive primitive && primitive.isString())
        .map(JsonElement::getAsString);
  }

  public static Optional<JsonObject> object(JsonObject object, String name) {
    return Optional.ofNullable(object.get(name))
        .filter(JsonElement::isJsonObject)
        .map(JsonElement::getAsJsonObject);
  }

  public static Optional<JsonArray> array(JsonObject object, String name) {
    return Optional.ofNullable(object.get(name))
        .filter(JsonElement::isJsonArray)
        .map(JsonElement::getAsJsonArray);
  }

  public static Builder object() {
    return new Builder();
  }

  public static <T> JsonArray array(Iterable<T> items, Function<T, JsonElement> draw) {
    JsonArray array = new JsonArray();
    items.forEach(item -> array.add(draw.apply(item)));
    return array;
  }

  /// A JSON object under construction.
  public static final class Builder {
    private final JsonObject object = new JsonObject();

    public Builder with(String name, String value) {
      object.addProperty(name, value);
      return this;
    }

    public Builder with(String name, Optional<String> value) {
      value.ifPresent(present -> object.addProperty(name, present));
      return this;
    }

    public Builder with(String name, long value) {
      object.addProperty(name, value);
      return this;
    }

    public Builder with(String name, boolean value) {
      object.addProperty(name, value);
      return this;
    }

    public Builder with(String name, JsonElement value) {
      object.add(name, value);
      return this;
    }

    public Builder with(String name, Builder value) {
      return with(name, value.build());
    }

    /// All members of `other`.
    public Builder withAll(JsonObject other) {
      other.entrySet().forEach(member -> object.add(member.getKey(), member.getValue()));
      return this;
    }

    public JsonObject build() {
      return object;
    }
  }
}
