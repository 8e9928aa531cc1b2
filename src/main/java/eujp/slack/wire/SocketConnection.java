package eujp.slack.wire;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import com.slack.api.socket_mode.queue.impl.ConcurrentLinkedMessageQueue;
import eujp.slack.metrics.Metrics;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The connection of Socket Mode: a WebSocket to Slack over which deliveries come and
/// acknowledgements go.
///
/// It stands on the SDK's client and does what `SocketModeApp` would do, but for three things. Each
/// delivery runs on a virtual thread of its own, so that a slow one holds up neither the others nor
/// a reconnection; a pool of any size can be filled. One WebSocket address is asked for per
/// connection and not two, as Slack gives out few a minute. And the connection is watched here: the
/// SDK's own monitor ends for good at the first refusal of a new address.
///
/// Three kinds of threads work on it: the WebSocket's own, which only starts a virtual thread for
/// each message, where the SDK's would look into a queue every ten milliseconds; the virtual
/// threads, which handle one each; and the watch, which pings every few seconds and when a
/// connection has ended, keeps the time of the last sign of life, and connects anew when there is
/// none: soon, and less and less soon where connections do not last.
public final class SocketConnection implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SocketConnection.class);

  private static final Duration PATIENCE_TO_OPEN = Duration.ofSeconds(10);
  private static final Duration PATIENCE_TO_FINISH = Duration.ofSeconds(5);
  private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(5);
  private static final Duration STEADY = Duration.ofMinutes(1);
  private static final Duration FRESH = Duration.ofSeconds(30);
  private static final Duration BETWEEN_SENDS = Duration.ofMillis(100);
  private static final int MOST_SENDS = 20;

  private final App app;
  private final InstantSource clock;
  private final SocketModeRequestParser parser;
  private final Client client;
  private final CompletableFuture<Boolean> open = new CompletableFuture<>();
  private final ExecutorService deliveries =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("slack-delivery-", 0).factory());
  private final Thread watch = Thread.ofVirtual().name("slack-watch").unstarted(this::keepAlive);
  private final Runnable whenRefused;
  private volatile Instant lastSignOfLife = Instant.MIN;
  private volatile boolean closing;

  /// Has permits when a connection has ended, be it an old one.
  private final Semaphore ended = new Semaphore(0);

  private SocketConnection(App app, InstantSource clock, Client client, Runnable whenRefused) {
    this.whenRefused = whenRefused;
    this.app = app;
    this.clock = clock;
    this.client = client;
    this.parser = new SocketModeRequestParser(app.config());
  }

  /// Connects, and returns when Slack has said hello.
  ///
  /// @param revoked is told when Slack no longer accepts the token
  public static SocketConnection open(
      SlackAccess access,
      Secret appToken,
      App app,
      InstantSource clock,
      Consumer<Revocation> revoked)
      throws StartFailure {
    String url = access.connectionUrl(appToken);
    SocketConnection connection;
    try {
      connection =
          new SocketConnection(
              app,
              clock,
              new Client(access, appToken, url, clock),
              () ->
                  access
                      .refusalOf(appToken)
                      .ifPresent(
                          error -> revoked.accept(new Revocation("SLACK_APP_TOKEN", error))));
    } catch (URISyntaxException e) {
      throw new StartFailure("Slack at " + access.api() + " gave an address that is none.", e);
    }
    connection.connect();
    return connection;
  }

  /// Whether the connection is up: whether there was a sign of life within the last 30 seconds.
  public boolean ready() {
    return !closing && lastSignOfLife.isAfter(clock.instant().minus(FRESH));
  }

  /// Takes no more deliveries, lets those at work finish for a few seconds, and disconnects. What
  /// is not finished is not acknowledged, so Slack delivers it again to whoever connects next.
  @Override
  public void close() {
    closing = true;
    watch.interrupt();
    deliveries.shutdown();
    try {
      if (!deliveries.awaitTermination(PATIENCE_TO_FINISH.toMillis(), TimeUnit.MILLISECONDS)) {
        deliveries.shutdownNow();
      }
    } catch (InterruptedException e) {
      deliveries.shutdownNow();
      Thread.currentThread().interrupt();
    }
    try {
      client.close();
    } catch (IOException e) {
      LOG.debug("The connection to Slack was not closed in order", e);
    }
  }

  private void connect() throws StartFailure {
    client.addWebSocketMessageListener(this::receive);
    client.addWebSocketErrorListener(error -> {
      open.completeExceptionally(error);
      ended.release();
    });
    client.addWebSocketCloseListener((_, _) -> ended.release());
    client.connect();
    try {
      open.get(PATIENCE_TO_OPEN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      close();
      throw new StartFailure(
          "Slack did not open a WebSocket connection. Check that the network lets WebSockets"
              + " through.",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
      throw new StartFailure("Stopped while connecting to Slack.", e);
    }
    watch.start();
  }

  private void receive(String message) {
    lastSignOfLife = clock.instant();
    open.complete(true);
    if (!closing) {
      deliveries.execute(() -> handle(message));
    }
  }

  private void handle(String message) {
    try {
      SocketModeRequest request = parser.parse(message);
      if (request == null) {
        return; // a hello or the like: nothing to handle or acknowledge
      }
      Response response = app.run(request.getBoltRequest());
      if (response.getStatusCode() == 200) {
        send(acknowledgement(request.getEnvelope().getEnvelopeId(), response));
      } else {
        LOG.warn("A delivery was refused with status {}", response.getStatusCode());
      }
    } catch (WebsocketNotConnectedException e) {
      LOG.info("A delivery is not acknowledged, for the connection is gone");
    } catch (IOException e) {
      LOG.warn(
          "A delivery is not acknowledged, so Slack will deliver it again: {}", e.getMessage());
    } catch (Exception e) {
      LOG.error("A delivery was not handled", new Fault(e));
    }
  }

  private static JsonObject acknowledgement(String envelopeId, Response response) {
    JsonObject acknowledgement = new JsonObject();
    acknowledgement.addProperty("envelope_id", envelopeId);
    if (response.getBody() != null) {
      acknowledgement.add("payload", payload(response));
    }
    return acknowledgement;
  }

  private static JsonElement payload(Response response) {
    if (response.getContentType().startsWith("application/json")) {
      return JsonParser.parseString(response.getBody());
    }
    JsonObject payload = new JsonObject();
    payload.addProperty("text", response.getBody());
    return payload;
  }

  /// Sends, or waits a little where the connection is just being replaced by a new one.
  private void send(JsonObject message) throws InterruptedException {
    for (int tries = 1; ; tries++) {
      try {
        client.sendSocketModeResponse(message.toString());
        return;
      } catch (WebsocketNotConnectedException e) {
        if (tries == MOST_SENDS) {
          throw e;
        }
        Thread.sleep(BETWEEN_SENDS);
      }
    }
  }

  private void keepAlive() {
    Backoff backoff = new Backoff();
    try {
      while (!closing) {
        var _ = ended.tryAcquire(BETWEEN_CHECKS.toMillis(), TimeUnit.MILLISECONDS);
        ended.drainPermits();
        awaitGreeting();
        if (client.verifyConnection()) {
          lastSignOfLife = clock.instant();
          if (clock.instant().isAfter(client.connecting().plus(STEADY))) {
            backoff = new Backoff();
          }
        } else if (!closing) {
          Thread.sleep(backoff.next(Duration.ZERO));
          reconnect();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Waits while a new connection is being opened, by whomever.
  private void awaitGreeting() throws InterruptedException {
    Instant since = client.connecting();
    while (lastSignOfLife.isBefore(since)
        && ended.availablePermits() == 0
        && clock.instant().isBefore(since.plus(PATIENCE_TO_OPEN))) {
      Thread.sleep(BETWEEN_SENDS);
    }
  }

  private void reconnect() {
    try {
      LOG.info("The connection to Slack is gone; connecting again");
      client.connectToNewEndpoint();
    } catch (IOException | RuntimeException e) {
      LOG.warn("Slack cannot be connected again: {}", e.getMessage());
      ended.release();
      whenRefused.run();
    }
  }

  /// The SDK's client, without its monitor of the connection and its logging of messages.
  private static final class Client extends SocketModeClientJavaWSImpl {
    private static final int QUEUE_READERS = 0;

    private final Reach reach;
    private final Metrics metrics;
    private final InstantSource clock;
    private volatile Instant connecting;

    Client(SlackAccess access, Secret appToken, String url, InstantSource clock)
        throws URISyntaxException {
      // First, for the other constructor sets the address.
      this.reach = new Reach(access.api());
      this.metrics = access.metrics();
      this.clock = clock;
      this.connecting = clock.instant();
      super(
          access.slack(),
          appToken.value(),
          url,
          QUEUE_READERS,
          new ConcurrentLinkedMessageQueue(),
          false,
          false,
          0);
    }

    /// @throws IllegalStateException if the address is not Slack's
    @Override
    public void setWssUri(URI address) {
      if (!reach.allows(address)) {
        metrics.refused(Metrics.Refusal.ADDRESS);
        throw new IllegalStateException("the WebSocket address that it gave is not Slack's");
      }
      super.setWssUri(address);
    }

    /// Called by the watch, and by the SDK when Slack is about to close a connection.
    @Override
    public void connectToNewEndpoint() throws IOException {
      Instant before = connecting;
      connecting = clock.instant();
      try {
        super.connectToNewEndpoint();
      } catch (IOException | RuntimeException e) {
        connecting = before;
        throw e;
      }
      metrics.reconnects();
    }

    /// When it began to open the connection that it uses.
    Instant connecting() {
      return connecting;
    }

    @Override
    public void enqueueMessage(String message) {
      Thread.ofVirtual().name("message").start(() -> process(message));
    }

    private void process(String message) {
      try {
        processMessage(message);
      } catch (IOException | RuntimeException e) {
        LOG.warn("A message of Slack's was not handled", new Fault(e));
      }
    }

    @Override
    public void debugLogRequest(String message) {}

    @Override
    public void debugLogResponse(String message) {}
  }
}
