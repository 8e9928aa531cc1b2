package eujp.workspace;

import java.time.Duration;

/// What goes wrong between Slack and an app in real life, on demand: for seeing how the app bears
/// it.
public final class Faults {
  private final SocketMode socketMode;
  private final Outbox outbox;
  private final RateLimit postLimit;
  private final Refusals refusals;
  private final Tokens tokens;
  private final Access access;
  private final Triggers triggers;
  private final ResponseUrls responseUrls;

  Faults(
      SocketMode socketMode,
      Outbox outbox,
      RateLimit postLimit,
      Refusals refusals,
      Tokens tokens,
      Access access,
      Triggers triggers,
      ResponseUrls responseUrls) {
    this.socketMode = socketMode;
    this.outbox = outbox;
    this.postLimit = postLimit;
    this.refusals = refusals;
    this.tokens = tokens;
    this.access = access;
    this.triggers = triggers;
    this.responseUrls = responseUrls;
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

  /// Refuses every further call of some methods, whatever it asks.
  ///
  /// @param methods how their names begin, such as `assistant.threads.` or `chat.postMessage`
  /// @param error Slack's name for the refusal, such as `restricted_action`
  public void refuse(String methods, String error) {
    refusals.refuse(methods, error);
  }

  /// Takes [#refuse] back; `methods` must be as it was given there.
  public void allow(String methods) {
    refusals.allow(methods);
  }

  /// Makes this a workspace that does not have the agent view: the assistant's methods are
  /// `unknown_method`.
  public void withoutAssistant() {
    refuse("assistant.threads.", "unknown_method");
  }

  /// Lets the app's next `calls` that use a `trigger_id` find it expired.
  public void expireTriggers(int calls) {
    triggers.expireNext(calls);
  }

  /// Lets the app's next `uses` of a `response_url` find it expired: `expired_url`.
  public void expireResponseUrls(int uses) {
    responseUrls.expireNext(uses);
  }

  /// Archives a channel: nothing more can be written there, `is_archived`.
  public void archive(Conversation channel) {
    access.archive(channel);
  }

  /// Removes the app from a channel: it is told nothing more from there, and may neither read nor
  /// write, `not_in_channel`, until it joins again.
  public void removeBot(Conversation channel) {
    access.leave(channel);
  }

  /// Keeps the app from posting in a channel where only some may: `restricted_action`.
  public void restrictPosting(Conversation channel) {
    access.restrict(channel);
  }

  /// Makes a channel as it was in the beginning.
  public void restore(Conversation channel) {
    access.restore(channel);
  }

  /// Makes both tokens of the app worthless, for good.
  public void revokeTokens() {
    tokens.revoke();
  }
}
