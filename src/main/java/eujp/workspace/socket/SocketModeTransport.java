package eujp.workspace.socket;

import com.google.gson.JsonObject;
import eujp.workspace.delivery.AppDelivery;
import eujp.workspace.delivery.AppDelivery.Reply;
import eujp.workspace.delivery.DeliveryTransport;
import eujp.workspace.delivery.GivenUp;
import eujp.workspace.delivery.Timer;
import eujp.workspace.delivery.Timing;
import eujp.workspace.faults.DeliveryMishap;
import eujp.workspace.faults.FaultInjector;
import eujp.workspace.values.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Consumer;

/// Delivers over the web sockets that the app opens, after Slack's *Using Socket Mode*.
///
/// [AppSockets] says which connection is next. What is not acknowledged in time is sent again in a
/// new envelope after a pause, if it is an event, and otherwise reported as silence. What finds no
/// connection waits for one. An acknowledgement is taken from any connection: the client sends it
/// on its newest.
///
/// One lock guards all state. Sending does not wait for the network, so that it is safe to send
/// with the lock held; time-outs arrive on the timer's thread, acknowledgements on the server's.
public final class SocketModeTransport implements DeliveryTransport {
  private static final int MAX_WAITING = 20_000;

  private final String appId;
  private final Timing timing;
  private final Timer timer;
  private final FaultInjector injector;
  private final GivenUp givenUp;
  private final Consumer<Boolean> connected;
  private final AppSockets lines = new AppSockets();
  private final Map<String, Attempt> unacknowledged = new HashMap<>();
  private final SequencedMap<String, Attempt> waiting = new LinkedHashMap<>();
  private final Map<String, Attempt> pausing = new HashMap<>();
  private boolean closed;

  /// One try at bringing a delivery to the app.
  ///
  /// @param number 0 for the first
  /// @param heard whether its acknowledgement will arrive
  private record Attempt(AppDelivery delivery, int number, boolean heard) {
    Attempt next() {
      return new Attempt(delivery, number + 1, true);
    }

    Attempt unheard() {
      return new Attempt(delivery, number, false);
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

  /// @param givenUp told of what is given up
  /// @param connected told whether the app is connected, each time that this changes
  public SocketModeTransport(
      String appId,
      Timing timing,
      Timer timer,
      FaultInjector injector,
      GivenUp givenUp,
      Consumer<Boolean> connected) {
    this.appId = appId;
    this.timing = timing;
    this.timer = timer;
    this.injector = injector;
    this.givenUp = givenUp;
    this.connected = connected;
    timer.every(timing.ping(), () -> openConnections().forEach(AppSocket::ping));
  }

  @Override
  public synchronized void deliver(AppDelivery delivery) {
    if (!delivery.kind().repeats()) {
      timer.after(timing.acknowledgement(), () -> delivery.reply().complete(new Reply.Silence()));
    }
    send(new Attempt(delivery, 0, true));
  }

  private void send(Attempt attempt) {
    if (closed) {
      attempt.delivery().reply().complete(new Reply.Silence());
      return;
    }
    String id = UUID.randomUUID().toString();
    Optional<AppSocket> connection = lines.next();
    if (connection.isEmpty()) {
      hold(id, attempt);
      return;
    }
    Optional<DeliveryMishap> mishap = injector.ofDelivery(DeliveryMishap.OF_A_TRY);
    boolean lost = mishap.filter(DeliveryMishap.UNHEARD::equals).isPresent();
    unacknowledged.put(
        id, lost && attempt.delivery().kind().repeats() ? attempt.unheard() : attempt);
    timer.after(timing.acknowledgement(), () -> timedOut(id));
    mishap.ifPresent(what -> befall(connection.get(), what));
    connection.get().send(attempt.envelope(id));
  }

  private void befall(AppSocket connection, DeliveryMishap mishap) {
    switch (mishap) {
      case CLOSED -> connection.end();
      case DROPPED -> connection.drop();
      case RESET -> connection.reset();
      case DEAF -> deafen(connection);
      case WARNED -> connection.send(disconnect("warning"));
      case REFRESHED -> connection.askToLeave("refresh_requested");
      case TWICE, UNHEARD -> {}
    }
  }

  /// Nothing passes there any more; after two pings without a pong it is given up, as Slack would.
  private void deafen(AppSocket connection) {
    connection.deafen();
    timer.after(timing.ping().multipliedBy(2), () -> closed(connection));
  }

  private void hold(String id, Attempt attempt) {
    waiting.put(id, attempt);
    if (waiting.size() > MAX_WAITING) {
      lose(waiting.pollFirstEntry().getValue());
    }
    Duration patience =
        attempt.delivery().kind().repeats() ? timing.hold() : timing.acknowledgement();
    timer.after(patience, () -> expire(id));
  }

  private synchronized void expire(String id) {
    Attempt attempt = waiting.remove(id);
    if (attempt != null) {
      lose(attempt);
    }
  }

  private synchronized void timedOut(String envelopeId) {
    Attempt attempt = unacknowledged.remove(envelopeId);
    if (attempt == null) {
      return;
    }
    if (!attempt.delivery().kind().repeats() || attempt.number() >= timing.redeliveries().size()) {
      lose(attempt);
      return;
    }
    Duration pause = timing.redeliveries().get(attempt.number());
    if (pause.isZero()) {
      send(attempt.next());
    } else {
      pausing.put(envelopeId, attempt.next());
      timer.after(pause, () -> resume(envelopeId));
    }
  }

  private synchronized void resume(String id) {
    Attempt attempt = pausing.remove(id);
    if (attempt != null) {
      send(attempt);
    }
  }

  private void lose(Attempt attempt) {
    givenUp.add(attempt.delivery());
    attempt.delivery().reply().complete(new Reply.Silence());
  }

  /// A connection is open: it is greeted and gets what has waited.
  synchronized void opened(AppSocket connection) {
    lines.add(connection);
    connection.send(hello());
    if (lines.count() == 1) {
      connected.accept(true);
    }
    List<Attempt> held = List.copyOf(waiting.values());
    waiting.clear();
    held.forEach(this::send);
  }

  synchronized void closed(AppSocket connection) {
    if (lines.remove(connection) && lines.count() == 0 && !closed) {
      connected.accept(false);
    }
  }

  /// The app acknowledges an envelope, perhaps with an answer.
  void acknowledged(String envelopeId, Optional<JsonObject> answer) {
    Attempt attempt;
    synchronized (this) {
      attempt = unacknowledged.get(envelopeId);
      if (attempt == null || !attempt.heard()) {
        return;
      }
      unacknowledged.remove(envelopeId);
    }
    attempt.delivery().reply().complete(new Reply.Acknowledged(answer));
  }

  /// Lets `mishap` befall all connections.
  public void befallAll(DeliveryMishap mishap) {
    openConnections().forEach(connection -> befall(connection, mishap));
  }

  /// Sends a text as it stands over the connection whose turn it is, if there is one.
  public synchronized void say(String text) {
    lines.next().ifPresent(connection -> connection.send(text));
  }

  public synchronized int connectionCount() {
    return lines.count();
  }

  private synchronized List<AppSocket> openConnections() {
    return lines.all();
  }

  private JsonObject hello() {
    return Json.object()
        .with("type", "hello")
        .with("num_connections", lines.count())
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
      for (Map<String, Attempt> open : List.of(waiting, unacknowledged, pausing)) {
        lost.addAll(open.values());
        open.clear();
      }
    }
    lost.forEach(attempt -> attempt.delivery().reply().complete(new Reply.Silence()));
    for (AppSocket connection : openConnections()) {
      connection.askToLeave("link_disabled");
      connection.end();
    }
  }
}
