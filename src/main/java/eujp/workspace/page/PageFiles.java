package eujp.workspace.page;

import eujp.workspace.http.HttpReply;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Serves the chat page: `/` and what lies beside it in the resources, under `/page/`.
public final class PageFiles extends Handler.Abstract {
  private static final String PATH = "/page/";
  private static final Pattern NAME =
      Pattern.compile("(?:[a-z0-9_-]+/)*[a-z0-9_-]+(?:\\.[a-z0-9_-]+)*\\.([a-z0-9]+)");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "woff2", "font/woff2");

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    String path = Request.getPathInContext(request);
    if (path.equals("/")) {
      serve("index.html", response, callback);
    } else if (path.startsWith(PATH)) {
      serve(path.substring(PATH.length()), response, callback);
    } else {
      notFound(response, callback);
    }
    return true;
  }

  private static void serve(String name, Response response, Callback callback) throws IOException {
    var matcher = NAME.matcher(name);
    String type = matcher.matches() ? TYPES.getOrDefault(matcher.group(1), "") : "";
    if (type.isEmpty()) {
      notFound(response, callback);
      return;
    }
    try (InputStream in = PageFiles.class.getResourceAsStream("files/" + name)) {
      if (in == null) {
        notFound(response, callback);
        return;
      }
      response.setStatus(200);
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
      response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-cache");
      response.getHeaders().put("X-Content-Type-Options", "nosniff");
      response
          .getHeaders()
          .put(
              "Content-Security-Policy",
              "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                  + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
      response.write(true, ByteBuffer.wrap(in.readAllBytes()), callback);
    }
  }

  private static void notFound(Response response, Callback callback) {
    HttpReply.text(response, callback, 404, "There is nothing here.");
  }
}
