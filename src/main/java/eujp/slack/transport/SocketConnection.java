package eujp.slack.transport;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import eujp.slack.client.Backoff;
import eujp.slack.client.Revocation;
import eujp.slack.client.Secret;
import eujp.slack.client.SlackAccess;
import eujp.slack.client.StartFailure;
import eujp.slack.errors.SlackError;
import eujp.slack.metrics.Metrics;
import eujp.slack.runtime.LoggableFault;
import eujp.slack.runtime.NanoClock;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The connection of Socket Mode: a WebSocket to Slack over which deliveries come and
/// acknowledgements go, and another one when that ends.
///
/// It does what the SDK's `SocketModeApp` would do, but for four things. The WebSocket is opened by
/// the same client that calls the Web API ([SlackAccess#open]), so that a proxy and certificates
/// hold for both. Each delivery runs on a virtual thread of its own, so that a slow one holds up
/// neither the others nor a reconnection. One WebSocket address is asked for per connection and not
/// two, as Slack gives out few a minute. And nothing is measured by the machine's clock, which may
/// be set.
///
/// A [Link] is one WebSocket. The watch opens them, one after the other: soon when one has ended,
/// and less and less soon where they do not last; and in time when Slack says that it will close
/// one.
public final class SocketConnection implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SocketConnection.class);

  private static final Duration PATIENCE_TO_OPEN = Duration.ofSeconds(10);
  private static final Duration PATIENCE_TO_FINISH = Duration.ofSeconds(5);
  private static final Duration STEADY = Duration.ofMinutes(1);
  private static final Duration FRESH = Duration.ofSeconds(30);
  private static final Duration BETWEEN_SENDS = Duration.ofMillis(100);
  private static final int MAX_SENDS = 20;

  private final SlackAccess access;
  private final Secret appToken;
  private final Envelopes envelopes;
  private final NanoClock clock;
  private final Consumer<Revocation> revoked;
  private final ExecutorService deliveries =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("slack-delivery-", 0).factory());
  private final Thread watch = Thread.ofVirtual().name("slack-watch").unstarted(this::keepAlive);

  /// Has permits when the link has ended, or will.
  private final Semaphore news = new Semaphore(0);

  private volatile Link link;

  /// When the last link that Slack had greeted ended; of no meaning while one lives.
  private volatile long lastAlive;

  private volatile boolean closing;

  private SocketConnection(
      SlackAccess access,
      Secret appToken,
      Envelopes envelopes,
      NanoClock clock,
      Consumer<Revocation> revoked) {
    this.access = access;
    this.appToken = appToken;
    this.envelopes = envelopes;
    this.clock = clock;
    this.revoked = revoked;
    this.lastAlive = clock.nanos() - FRESH.toNanos();
    this.link = link();
  }

  /// Connects, and returns when Slack has said hello.
  ///
  /// @param intake takes what is delivered
  /// @param revoked is told when Slack no longer accepts the token
  public static SocketConnection open(
      SlackAccess access,
      Secret appToken,
      Intake intake,
      NanoClock clock,
      Consumer<Revocation> revoked)
      throws StartFailure {
    String address = access.connectionUrl(appToken);
    SocketConnection connection =
        new SocketConnection(access, appToken, new Envelopes(intake), clock, revoked);
    connection.begin(address);
    return connection;
  }

  /// Whether the connection is up: whether it is greeted, or was within the last 30 seconds.
  public boolean ready() {
    return !closing && (link.isAlive() || clock.nanos() - lastAlive < FRESH.toNanos());
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
    link.close();
  }

  private void begin(String address) throws StartFailure {
    try {
      link.open(listener -> access.open(address, listener));
      if (!link.awaitGreeting(PATIENCE_TO_OPEN)) {
        Optional<Throwable> why = link.failure();
        close();
        throw new StartFailure(
            "Slack did not open a WebSocket connection. Check that the network lets WebSockets"
                + " through.",
            why.orElseGet(() -> new TimeoutException("no hello")));
      }
    } catch (IllegalArgumentException e) {
      close();
      throw new StartFailure("Slack at " + access.api() + " gave an address that is none.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
      throw new StartFailure("Stopped while connecting to Slack.", e);
    }
    watch.start();
  }

  private Link link() {
    return new Link(
        clock,
        this::received,
        ended -> {
          if (ended.wasGreeted()) {
            lastAlive = clock.nanos();
          }
          news.release();
        });
  }

  private void received(Link from, String message) {
    if (closing) {
      return;
    }
    try {
      deliveries.execute(() -> handle(from, message));
    } catch (RejectedExecutionException stopping) {
      LOG.debug("The bot stops; Slack will deliver it again", stopping);
    }
  }

  private void handle(Link from, String message) {
    try {
      switch (envelopes.handle(message)) {
        case Envelopes.Reaction.Acknowledged(String acknowledgement) -> send(from, acknowledgement);
        case Envelopes.Reaction.LeavingSoon _ -> {
          from.leave();
          news.release();
        }
        case Envelopes.Reaction.Nothing _ -> {}
      }
    } catch (Throwable e) { // also an error, of which else nobody would hear
      LOG.error("A message of Slack's was not handled", new LoggableFault(e));
    }
  }

  /// Sends on the link of a delivery or, if that has ended, on the present one, and waits for a
  /// moment if there is none yet.
  private void send(Link from, String message) {
    try {
      for (int tries = 1; !from.send(message) && !link.send(message); tries++) {
        if (tries == MAX_SENDS) {
          LOG.info("A delivery is not acknowledged, for the connection is gone");
          return;
        }
        Thread.sleep(BETWEEN_SENDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // stopping
    }
  }

  private void keepAlive() {
    Backoff backoff = new Backoff();
    while (!closing) {
      try {
        news.acquire();
        news.drainPermits();
        if (link.lifetime().compareTo(STEADY) > 0) {
          backoff = new Backoff();
        }
        replaceLink(backoff);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (Throwable e) { // also an error; without the watch no link is made any more
        LOG.error(
            "The connection to Slack was not looked after; it is tried again",
            new LoggableFault(e));
        LockSupport.parkNanos(backoff.next(Duration.ZERO).toNanos());
        news.release();
      }
    }
  }

  /// Goes on until there is a link that stays.
  private void replaceLink(Backoff backoff) throws InterruptedException {
    while (!closing && !link.isStaying()) {
      if (!link.isAlive()) {
        Thread.sleep(backoff.next(Duration.ZERO));
      }
      reconnect();
      if (link.isLeaving()) {
        Thread.sleep(backoff.next(Duration.ZERO)); // no other could be made
      }
    }
  }

  /// Puts another link in the place of this one, which is closed when Slack has greeted the other.
  private void reconnect() throws InterruptedException {
    LOG.info(
        link.isAlive()
            ? "Slack will close the connection; connecting again"
            : "The connection to Slack is gone; connecting again");
    Optional<String> address = address();
    if (address.isEmpty()) {
      return;
    }
    Link next = link();
    next.open(listener -> access.open(address.get(), listener));
    if (next.awaitGreeting(PATIENCE_TO_OPEN)) {
      access.metrics().reconnects();
      Link before = link;
      link = next;
      before.close();
    } else {
      LOG.warn(
          "Slack cannot be connected again: {}",
          next.failure().map(why -> why.getClass().getSimpleName()).orElse("it says no hello"));
      next.close();
    }
  }

  /// An address for another link; none where Slack gives none now.
  private Optional<String> address() {
    try {
      AppsConnectionsOpenResponse response = access.connection(appToken);
      if (response.isOk() && access.isSlacks(response.getUrl())) {
        return Optional.of(response.getUrl());
      }
      if (response.isOk()) {
        access.metrics().refused(Metrics.Refusal.ADDRESS);
        LOG.warn("Slack cannot be connected again: the address that it gave is not Slack's");
      } else {
        LOG.warn("Slack cannot be connected again: {}", response.getError());
        Optional.ofNullable(response.getError())
            .filter(error -> SlackError.meaning(error) == SlackError.Meaning.REVOKED)
            .ifPresent(error -> revoked.accept(new Revocation("SLACK_APP_TOKEN", error)));
      }
    } catch (SlackApiException e) {
      LOG.warn("Slack cannot be connected again: HTTP {}", e.getResponse().code());
    } catch (IOException | RuntimeException e) {
      LOG.warn("Slack cannot be connected again: {}", e.getClass().getSimpleName());
    }
    return Optional.empty();
  }
}
