package eujp.workspace;

import com.google.gson.JsonObject;
import com.slack.api.Slack;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A Socket Mode connection that does nothing by itself: what arrives is read, what is acknowledged
/// is said.
final class RawSocket implements WebSocket.Listener, AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final BlockingQueue<JsonObject> arrived = new LinkedBlockingQueue<>();
  private final AtomicInteger pings = new AtomicInteger();
  private final StringBuilder partial = new StringBuilder();
  private final WebSocket socket;
  private volatile boolean ended;

  private RawSocket(URI address) {
    socket = client.newWebSocketBuilder().buildAsync(address, this).join();
  }

  static URI ticket(Workspace workspace) throws Exception {
    Slack slack = BoltApp.slack(workspace);
    return URI.create(
        slack.methods(workspace.appToken()).appsConnectionsOpen(request -> request).getUrl());
  }

  static RawSocket open(URI address) {
    return new RawSocket(address);
  }

  /// Opens a connection and takes the greeting.
  static RawSocket greeted(Workspace workspace) throws Exception {
    RawSocket socket = open(ticket(workspace));
    JsonObject hello = socket.next();
    if (!hello.get("type").getAsString().equals("hello")) {
      throw new AssertionError("not a greeting: " + hello);
    }
    return socket;
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      arrived.add(Json.parseObject(partial.toString()).orElseThrow());
      partial.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
    pings.incrementAndGet();
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int statusCode, String reason) {
    ended = true;
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable cause) {
    ended = true;
  }

  /// Whether the connection is over, in whatever way.
  boolean hasEnded() {
    return ended;
  }

  /// Whether something has arrived that is not read.
  boolean holds() {
    return !arrived.isEmpty();
  }

  int pings() {
    return pings.get();
  }

  JsonObject next() throws InterruptedException {
    JsonObject next = arrived.poll(10, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("nothing arrived");
    }
    return next;
  }

  boolean staysSilentFor(Duration time) throws InterruptedException {
    return arrived.poll(time.toMillis(), TimeUnit.MILLISECONDS) == null;
  }

  void acknowledge(JsonObject envelope) {
    say(Json.object().with("envelope_id", envelope.get("envelope_id")).build().toString());
  }

  void say(String text) {
    socket.sendText(text, true).join();
  }

  @Override
  public void close() {
    socket.abort();
    client.shutdownNow();
  }
}
