package eujp.workspace;

import com.google.gson.JsonObject;
import com.slack.api.Slack;
import eujp.Await;
import eujp.workspace.values.Json;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ServerHandshake;

/// A Socket Mode connection that does nothing by itself: what arrives is read, what is acknowledged
/// is said.
///
/// It is not the JDK's client, which overlooks that a connection ends right behind its opening.
final class RawSocket implements AutoCloseable {
  private final BlockingQueue<JsonObject> arrived = new LinkedBlockingQueue<>();
  private final AtomicInteger pings = new AtomicInteger();
  private final WebSocketClient client;
  private final CountDownLatch over = new CountDownLatch(1);

  private RawSocket(URI address) throws IOException, InterruptedException {
    client = new Client(address);
    if (!client.connectBlocking(10, TimeUnit.SECONDS)) {
      throw new IOException("no connection at " + address.getAuthority());
    }
  }

  static URI ticket(Workspace workspace) throws Exception {
    Slack slack = BoltApp.slack(workspace);
    return URI.create(
        slack.methods(workspace.appToken()).appsConnectionsOpen(request -> request).getUrl());
  }

  static RawSocket open(URI address) throws IOException, InterruptedException {
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

  /// Whether the connection is over, in whatever way.
  boolean hasEnded() {
    return over.getCount() == 0;
  }

  /// Whether something has arrived that is not read.
  boolean holds() {
    return !arrived.isEmpty();
  }

  int pings() {
    return pings.get();
  }

  JsonObject next() throws InterruptedException {
    JsonObject next = arrived.poll(Await.PATIENCE.toSeconds(), TimeUnit.SECONDS);
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
    client.send(text);
  }

  /// Closes the connection in order, so that the workspace knows of it when this returns; from one
  /// that is deaf no answer is waited for.
  @Override
  public void close() {
    client.close();
    try {
      var _ = over.await(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Client extends WebSocketClient {
    Client(URI address) {
      super(address);
      setConnectionLostTimeout(0);
    }

    @Override
    public void onOpen(ServerHandshake handshake) {}

    @Override
    public void onMessage(String message) {
      arrived.add(Json.parseObject(message).orElseThrow());
    }

    @Override
    public void onWebsocketPing(WebSocket socket, Framedata frame) {
      pings.incrementAndGet();
      super.onWebsocketPing(socket, frame);
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
      over.countDown();
    }

    @Override
    public void onError(Exception e) {
      over.countDown();
    }
  }
}
