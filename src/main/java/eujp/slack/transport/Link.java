package eujp.slack.transport;

import eujp.slack.runtime.NanoClock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/// One WebSocket of Socket Mode, from its opening to its end. Safe for many threads.
///
/// The client pings, and ends it when no pong comes.
final class Link extends WebSocketListener {
  private static final int NORMAL_CLOSURE = 1_000;

  private final NanoClock clock;
  private final BiConsumer<Link, String> received;
  private final Consumer<Link> ended;
  private final long begun;
  private final CountDownLatch decided = new CountDownLatch(1);
  private final AtomicBoolean over = new AtomicBoolean();
  private volatile @Nullable WebSocket socket;
  private volatile long finished;
  private volatile boolean greeted;
  private volatile boolean leaving;
  private volatile @Nullable Throwable failure;

  /// One that is not open yet.
  ///
  /// @param received is told of each message, on the connection's own thread
  /// @param ended is told once that it is at its end
  Link(NanoClock clock, BiConsumer<Link, String> received, Consumer<Link> ended) {
    this.clock = clock;
    this.received = received;
    this.ended = ended;
    this.begun = clock.nanos();
    this.finished = begun;
  }

  /// Opens it, and returns before it is open.
  void open(Function<WebSocketListener, WebSocket> opening) {
    socket = opening.apply(this);
  }

  /// Waits until Slack has said hello, or the link has ended.
  ///
  /// @return whether Slack has
  boolean awaitGreeting(Duration patience) throws InterruptedException {
    return decided.await(patience.toMillis(), TimeUnit.MILLISECONDS) && isAlive();
  }

  /// Whether Slack has said hello, and it has not ended.
  boolean isAlive() {
    return greeted && !over.get();
  }

  /// Whether Slack ever said hello.
  boolean wasGreeted() {
    return greeted;
  }

  /// Whether it lives, and will go on doing so as far as is known.
  boolean isStaying() {
    return isAlive() && !leaving;
  }

  /// Whether the link lives and Slack has announced to close it.
  boolean isLeaving() {
    return isAlive() && leaving;
  }

  /// Notes that Slack has announced to close the link.
  void leave() {
    leaving = true;
  }

  /// How long the link has lasted, until now or until it ended.
  Duration lifetime() {
    return Duration.ofNanos((over.get() ? finished : clock.nanos()) - begun);
  }

  /// The failure that ended the link; empty if it ended in order.
  Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  /// Sends a message, or says that it cannot.
  boolean send(String message) {
    WebSocket open = socket;
    return !over.get() && open != null && open.send(message);
  }

  /// Closes the link, by a closing handshake if Slack has greeted it.
  void close() {
    WebSocket open = socket;
    if (open != null && (!greeted || !open.close(NORMAL_CLOSURE, null))) {
      open.cancel();
    }
  }

  @Override
  public void onMessage(WebSocket webSocket, String text) {
    greeted = true;
    decided.countDown();
    received.accept(this, text);
  }

  @Override
  public void onClosing(WebSocket webSocket, int code, String reason) {
    webSocket.close(NORMAL_CLOSURE, null);
    end(null);
  }

  @Override
  public void onClosed(WebSocket webSocket, int code, String reason) {
    end(null);
  }

  @Override
  public void onFailure(WebSocket webSocket, Throwable why, @Nullable Response response) {
    end(why);
  }

  private void end(@Nullable Throwable why) {
    if (over.compareAndSet(false, true)) {
      finished = clock.nanos();
      failure = why;
      decided.countDown();
      ended.accept(this);
    }
  }
}
