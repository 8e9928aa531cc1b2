package eujp.workspace;

import com.google.gson.JsonObject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One web socket of the app.
///
/// It is public only because Jetty calls it by reflection: on one thread at a time; sending is
/// queued by Jetty and does not wait.
public final class SocketConnection implements Session.Listener.AutoDemanding {
  private static final Logger LOG = LoggerFactory.getLogger(SocketConnection.class);

  private final SocketMode socketMode;
  private volatile @Nullable Session session;
  private volatile boolean leaving;

  SocketConnection(SocketMode socketMode) {
    this.socketMode = socketMode;
  }

  @Override
  public void onWebSocketOpen(Session opened) {
    session = opened;
    socketMode.opened(this);
  }

  @Override
  public void onWebSocketText(String text) {
    Optional<JsonObject> acknowledgement = Json.parseObject(text);
    Optional<String> envelopeId =
        acknowledgement.flatMap(object -> Json.string(object, "envelope_id"));
    if (envelopeId.isEmpty()) {
      LOG.info("the app sent something that acknowledges no envelope");
      return;
    }
    socketMode.acknowledged(
        envelopeId.get(), acknowledgement.flatMap(object -> Json.object(object, "payload")));
  }

  @Override
  public void onWebSocketError(Throwable cause) {
    LOG.debug("a Socket Mode connection broke", cause);
  }

  @Override
  public void onWebSocketClose(int statusCode, @Nullable String reason, Callback callback) {
    socketMode.closed(this);
    callback.succeed();
  }

  void send(JsonObject message) {
    Session open = session;
    if (open != null) {
      open.sendText(message.toString(), Callback.NOOP);
    }
  }

  void ping() {
    Session open = session;
    if (open != null && open.isOpen()) {
      open.sendPing(
          ByteBuffer.wrap("Ping from applink-local".getBytes(StandardCharsets.UTF_8)),
          Callback.NOOP);
    }
  }

  /// Tells the app to connect anew; this connection is spared from then on.
  void askToLeave(String reason) {
    leaving = true;
    send(SocketMode.disconnect(reason));
  }

  boolean isLeaving() {
    return leaving;
  }

  void end() {
    Session open = session;
    if (open != null) {
      open.close(1000, "the workspace is closing", Callback.NOOP);
    }
  }

  void drop() {
    Session open = session;
    if (open != null) {
      open.disconnect();
    }
  }
}
