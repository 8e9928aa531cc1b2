package eujp.workspace.http;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/// The body of a request, of at most [#MAX_BYTES].
///
/// @param contentType without parameters, in lower case; empty if none is given
public record RequestBody(String contentType, String text) {
  static final int MAX_BYTES = 1 << 20;

  /// The body, or empty if it is too large.
  public static Optional<RequestBody> read(Request request) throws IOException {
    try (InputStream in = Content.Source.asInputStream(request)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      return bytes.length > MAX_BYTES
          ? Optional.empty()
          : Optional.of(
              new RequestBody(contentType(request), new String(bytes, StandardCharsets.UTF_8)));
    }
  }

  private static String contentType(Request request) {
    return Optional.ofNullable(request.getHeaders().get(HttpHeader.CONTENT_TYPE))
        .map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
        .orElse("");
  }

  public boolean isJson() {
    return contentType.equals("application/json");
  }

  public boolean isForm() {
    return contentType.equals("application/x-www-form-urlencoded");
  }

  /// The fields of a form; of two with one name the last counts.
  ///
  /// @return empty if it is not a form that can be read
  public Optional<JsonObject> form() {
    JsonObject fields = new JsonObject();
    try {
      for (String field : text.split("&", -1)) {
        String[] parts = field.split("=", 2);
        if (!parts[0].isEmpty()) {
          fields.addProperty(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "");
        }
      }
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return Optional.of(fields);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
