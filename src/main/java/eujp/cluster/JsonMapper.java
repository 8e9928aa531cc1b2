package eujp.cluster;

import jakarta.json.JsonException;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import java.util.Objects;
import org.opensearch.client.json.JsonpDeserializer;
import org.opensearch.client.json.JsonpDeserializerBase;
import org.opensearch.client.json.JsonpMapper;
import org.opensearch.client.json.JsonpMapperBase;
import org.opensearch.client.json.JsonpSerializer;

/// Writes and reads documents that are JSON values, such as [jakarta.json.JsonObject], and nothing
/// else: with it the client needs none of the libraries that map classes.
final class JsonMapper extends JsonpMapperBase {
  /// Looked up once: to look for the provider reads every jar.
  private final JsonProvider provider;

  JsonMapper() {
    this.provider = JsonProvider.provider();
  }

  private JsonMapper(JsonMapper other) {
    super(other);
    this.provider = other.provider;
  }

  @Override
  public JsonProvider jsonProvider() {
    return provider;
  }

  @Override
  public <T> JsonpMapper withAttribute(String name, T value) {
    return new JsonMapper(this).addAttribute(name, value);
  }

  @Override
  public <T> void serialize(T value, JsonGenerator generator) {
    JsonpSerializer<T> serializer =
        Objects.requireNonNull(findSerializer(value), "only JSON values are written");
    serializer.serialize(value, generator, this);
  }

  @Override
  protected <T> JsonpDeserializer<T> getDefaultDeserializer(Class<T> type) {
    if (!JsonValue.class.isAssignableFrom(type)) {
      throw new JsonException("Only JSON values are read, not " + type.getName());
    }
    return new JsonpDeserializerBase<>(JsonpDeserializer.jsonValueDeserializer().acceptedEvents()) {
      @Override
      public T deserialize(JsonParser parser, JsonpMapper mapper, JsonParser.Event event) {
        return type.cast(
            JsonpDeserializer.jsonValueDeserializer().deserialize(parser, mapper, event));
      }
    };
  }
}
