package eujp.workspace;

import com.google.gson.JsonObject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Writes short answers.
final class HttpReply {
  private HttpReply() {}

  static void json(Response response, Callback callback, int status, JsonObject body) {
    write(response, callback, status, "application/json; charset=utf-8", body.toString());
  }

  static void text(Response response, Callback callback, int status, String body) {
    write(response, callback, status, "text/plain; charset=utf-8", body);
  }

  /// `{"error": sentence}`, as the page shows it.
  static void error(Response response, Callback callback, int status, String sentence) {
    json(response, callback, status, Json.object().with("error", sentence).build());
  }

  private static void write(
      Response response, Callback callback, int status, String contentType, String body) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, contentType);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), callback);
  }
}
