package eujp.workspace.socket;

import com.google.gson.JsonObject;
import eujp.workspace.values.Json;
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
/// queued by Jetty and does not wait. It asks Jetty for each frame, so that a deaf one can leave
/// what comes unread.
public final class AppSocket implements Session.Listener {
  private static final Logger LOG = LoggerFactory.getLogger(AppSocket.class);

  private final SocketModeTransport socketMode;
  private final TcpConnection wire;
  private volatile @Nullable Session session;
  private volatile boolean leaving;
  private volatile boolean deaf;

  AppSocket(SocketModeTransport socketMode, TcpConnection wire) {
    this.socketMode = socketMode;
    this.wire = wire;
  }

  @Override
  public void onWebSocketOpen(Session opened) {
    session = opened;
    socketMode.opened(this);
    opened.demand();
  }

  @Override
  public void onWebSocketText(String text) {
    if (deaf) {
      return;
    }
    Optional<JsonObject> acknowledgement = Json.parseObject(text);
    Optional<String> envelopeId =
        acknowledgement.flatMap(object -> Json.string(object, "envelope_id"));
    if (envelopeId.isEmpty()) {
      LOG.info("the app sent something that acknowledges no envelope");
    } else {
      socketMode.acknowledged(
          envelopeId.get(), acknowledgement.flatMap(object -> Json.object(object, "payload")));
    }
    demand();
  }

  @Override
  public void onWebSocketPing(ByteBuffer payload) {
    Session open = session;
    if (open != null && !deaf) {
      open.sendPong(payload, Callback.from(this::demand, _ -> demand()));
    }
  }

  @Override
  public void onWebSocketPong(ByteBuffer payload) {
    demand();
  }

  private void demand() {
    Session open = session;
    if (open != null && !deaf) {
      open.demand();
    }
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
    send(message.toString());
  }

  void send(String text) {
    Session open = session;
    if (open != null && !deaf) {
      open.sendText(text, Callback.NOOP);
    }
  }

  void ping() {
    Session open = session;
    if (open != null && open.isOpen() && !deaf) {
      open.sendPing(
          ByteBuffer.wrap("Ping from applink-local".getBytes(StandardCharsets.UTF_8)),
          Callback.NOOP);
    }
  }

  /// Tells the app to connect anew; this connection is spared from then on.
  void askToLeave(String reason) {
    leaving = true;
    send(SocketModeTransport.disconnect(reason));
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

  /// Ends without a closing handshake.
  void drop() {
    wire.close();
  }

  /// Ends by TCP RST.
  void reset() {
    wire.reset();
  }

  /// Neither sends nor reads anything from now on, not even that the app has gone. The server
  /// closes it after its idle time.
  void deafen() {
    deaf = true;
  }
}
