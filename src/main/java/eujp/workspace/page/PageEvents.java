package eujp.workspace.page;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// `GET /client/events`: the feed as Server-Sent Events, one JSON object each.
///
/// The virtual thread of the request stays with it, and writes a comment when nothing happens, so
/// that a connection that is gone is noticed.
public final class PageEvents extends Handler.Abstract {
  static final String PATH = "/client/events";
  private static final int HEARTBEAT_SECONDS = 10;

  private final PageFeed feed;

  public PageEvents(PageFeed feed) {
    this.feed = feed;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (!Request.getPathInContext(request).equals(PATH)) {
      return false;
    }
    response.setStatus(200);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream; charset=utf-8");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    try (PageFeed.Subscription subscription = feed.subscribe()) {
      OutputStream out = Content.Sink.asOutputStream(response);
      while (true) {
        Optional<JsonObject> event = subscription.next(HEARTBEAT_SECONDS);
        if (subscription.hasEnded()) {
          break;
        }
        String line = event.map(json -> "data: " + json).orElse(": still here");
        out.write((line + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
      out.close();
      callback.succeeded();
    } catch (IOException e) {
      callback.failed(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      callback.failed(e);
    }
    return true;
  }
}
