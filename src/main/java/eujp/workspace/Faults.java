package eujp.workspace;

import java.time.Duration;

/// What goes wrong between Slack and an app in real life, on demand: for seeing how the app bears
/// it.
public final class Faults {
  private final SocketMode socketMode;
  private final Outbox outbox;
  private final RateLimit postLimit;
  private final Tokens tokens;

  Faults(SocketMode socketMode, Outbox outbox, RateLimit postLimit, Tokens tokens) {
    this.socketMode = socketMode;
    this.outbox = outbox;
    this.postLimit = postLimit;
    this.tokens = tokens;
  }

  /// Asks the app to connect anew, as Slack does every few hours; its old connections stay until it
  /// closes them.
  public void requestReconnect() {
    socketMode.requestRefresh();
  }

  /// Warns the app that it will soon be asked to connect anew.
  public void warnOfReconnect() {
    socketMode.warn();
  }

  /// Breaks all Socket Mode connections without a closing handshake.
  public void dropConnections() {
    socketMode.drop();
  }

  /// Delivers each of the next `events` twice, with the same event id and no sign of a retry.
  public void deliverTwice(int events) {
    outbox.doubleNext(events);
  }

  /// Holds the next `events` back until all of them have happened, and delivers the last one first.
  public void deliverInReverse(int events) {
    outbox.reverseNext(events);
  }

  /// Answers the next `calls` of `chat.postMessage` with `ratelimited`.
  ///
  /// @param retryAfter what the app is told to wait, in whole seconds
  public void limitPosts(int calls, Duration retryAfter) {
    postLimit.turnAwayNext(calls, retryAfter);
  }

  /// Makes both tokens of the app worthless, for good.
  public void revokeTokens() {
    tokens.revoke();
  }
}
