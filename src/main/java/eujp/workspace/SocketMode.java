package eujp.workspace;

import com.google.gson.JsonObject;
import eujp.workspace.Delivery.Reply;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Delivers over the web sockets that the app opens, after Slack's *Using Socket Mode*.
///
/// Several connections share the deliveries in turn. A connection that was asked to go
/// (`refresh_requested`) stays open until the app closes it, but gets nothing more while another
/// one is there. What is not acknowledged in time is sent again in a new envelope, if it is an
/// event, and otherwise reported as silence. What finds no connection waits for one. An
/// acknowledgement is taken from any connection: the client sends it on its newest.
///
/// One lock guards all state. Sending does not wait for the network, so that it is safe to send
/// with the lock held; time-outs arrive on the timer's thread, acknowledgements on the server's.
final class SocketMode implements Transport {
  private static final Logger LOG = LoggerFactory.getLogger(SocketMode.class);
  private static final int MOST_WAITING = 1_000;

  private final String appId;
  private final Timing timing;
  private final Timer timer;
  private final Consumer<Boolean> connected;
  private final List<SocketConnection> connections = new ArrayList<>();
  private final Map<String, Attempt> unacknowledged = new HashMap<>();
  private final Deque<Attempt> waiting = new ArrayDeque<>();
  private int turn;
  private boolean closed;

  /// One try at bringing a delivery to the app.
  ///
  /// @param number 0 for the first
  private record Attempt(Delivery delivery, int number) {
    Attempt next() {
      return new Attempt(delivery, number + 1);
    }

    JsonObject envelope(String id) {
      Json.Builder envelope =
          Json.object()
              .with("envelope_id", id)
              .with("type", delivery.kind().envelopeType())
              .with("accepts_response_payload", delivery.takesAnswer())
              .with("payload", delivery.payload());
      if (delivery.kind().repeats()) {
        envelope.with("retry_attempt", number).with("retry_reason", number == 0 ? "" : "timeout");
      }
      return envelope.build();
    }
  }

  /// @param connected told whether the app is connected, each time that this changes
  SocketMode(String appId, Timing timing, Timer timer, Consumer<Boolean> connected) {
    this.appId = appId;
    this.timing = timing;
    this.timer = timer;
    this.connected = connected;
    timer.every(timing.ping(), () -> openConnections().forEach(SocketConnection::ping));
  }

  @Override
  public synchronized void deliver(Delivery delivery) {
    if (!delivery.kind().repeats()) {
      timer.after(timing.acknowledgement(), () -> delivery.reply().complete(new Reply.Silence()));
    }
    send(new Attempt(delivery, 0));
  }

  private void send(Attempt attempt) {
    if (closed) {
      attempt.delivery().reply().complete(new Reply.Silence());
      return;
    }
    Optional<SocketConnection> connection = nextConnection();
    if (connection.isEmpty()) {
      hold(attempt);
      return;
    }
    String id = UUID.randomUUID().toString();
    unacknowledged.put(id, attempt);
    timer.after(timing.acknowledgement(), () -> timedOut(id));
    connection.get().send(attempt.envelope(id));
  }

  private void hold(Attempt attempt) {
    waiting.add(attempt);
    if (waiting.size() > MOST_WAITING) {
      lose(waiting.remove());
    }
    Duration patience =
        attempt.delivery().kind().repeats() ? timing.hold() : timing.acknowledgement();
    timer.after(patience, () -> expire(attempt));
  }

  private synchronized void expire(Attempt attempt) {
    if (waiting.remove(attempt)) {
      lose(attempt);
    }
  }

  private synchronized void timedOut(String envelopeId) {
    Attempt attempt = unacknowledged.remove(envelopeId);
    if (attempt == null) {
      return;
    }
    if (attempt.delivery().kind().repeats() && attempt.number() < REDELIVERIES) {
      send(attempt.next());
    } else {
      lose(attempt);
    }
  }

  private static void lose(Attempt attempt) {
    LOG.info("given up: {} was never acknowledged", attempt.delivery().kind().envelopeType());
    attempt.delivery().reply().complete(new Reply.Silence());
  }

  private Optional<SocketConnection> nextConnection() {
    List<SocketConnection> staying =
        connections.stream().filter(connection -> !connection.isLeaving()).toList();
    List<SocketConnection> candidates = staying.isEmpty() ? connections : staying;
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    turn = (turn + 1) % candidates.size();
    return Optional.of(candidates.get(turn));
  }

  /// A connection is open: it is greeted and gets what has waited.
  synchronized void opened(SocketConnection connection) {
    connections.add(connection);
    connection.send(hello());
    if (connections.size() == 1) {
      connected.accept(true);
    }
    List<Attempt> held = List.copyOf(waiting);
    waiting.clear();
    held.forEach(this::send);
  }

  synchronized void closed(SocketConnection connection) {
    if (connections.remove(connection) && connections.isEmpty() && !closed) {
      connected.accept(false);
    }
  }

  /// The app acknowledges an envelope, perhaps with an answer.
  void acknowledged(String envelopeId, Optional<JsonObject> answer) {
    Attempt attempt;
    synchronized (this) {
      attempt = unacknowledged.remove(envelopeId);
    }
    if (attempt != null) {
      attempt.delivery().reply().complete(new Reply.Acknowledged(answer));
    }
  }

  /// Asks the app to open new connections in place of those it has.
  void requestRefresh() {
    openConnections().forEach(connection -> connection.askToLeave("refresh_requested"));
  }

  /// Warns the app that its connections will be refreshed in some seconds.
  void warn() {
    openConnections().forEach(connection -> connection.send(disconnect("warning")));
  }

  /// Breaks all connections, as a lost network does: without a closing handshake.
  void drop() {
    openConnections().forEach(SocketConnection::drop);
  }

  synchronized int connectionCount() {
    return connections.size();
  }

  private synchronized List<SocketConnection> openConnections() {
    return List.copyOf(connections);
  }

  private JsonObject hello() {
    return Json.object()
        .with("type", "hello")
        .with("num_connections", connections.size())
        .with("connection_info", Json.object().with("app_id", appId))
        .with(
            "debug_info",
            Json.object()
                .with("host", "applink-local")
                .with("build_number", 1)
                .with("approximate_connection_time", 18_060))
        .build();
  }

  static JsonObject disconnect(String reason) {
    return Json.object()
        .with("type", "disconnect")
        .with("reason", reason)
        .with("debug_info", Json.object().with("host", "applink-local"))
        .build();
  }

  /// Ends Socket Mode; the app sees Slack's reason for it.
  @Override
  public void close() {
    List<Attempt> lost = new ArrayList<>();
    synchronized (this) {
      closed = true;
      lost.addAll(waiting);
      lost.addAll(unacknowledged.values());
      waiting.clear();
      unacknowledged.clear();
    }
    lost.forEach(attempt -> attempt.delivery().reply().complete(new Reply.Silence()));
    for (SocketConnection connection : openConnections()) {
      connection.askToLeave("link_disabled");
      connection.end();
    }
  }
}
