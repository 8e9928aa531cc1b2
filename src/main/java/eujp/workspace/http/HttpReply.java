package eujp.workspace.http;

import com.google.gson.JsonObject;
import eujp.workspace.values.Json;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Writes short answers.
public final class HttpReply {
  private HttpReply() {}

  public static void json(Response response, Callback callback, int status, JsonObject body) {
    write(response, callback, status, "application/json; charset=utf-8", body.toString());
  }

  public static void text(Response response, Callback callback, int status, String body) {
    write(response, callback, status, "text/plain; charset=utf-8", body);
  }

  /// `{"error": sentence}`, as the page shows it.
  public static void error(Response response, Callback callback, int status, String sentence) {
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
