package eujp.workspace;

import eujp.workspace.delivery.GivenUp;
import eujp.workspace.delivery.Outbox;
import eujp.workspace.delivery.ResponseUrls;
import eujp.workspace.delivery.Undelivered;
import eujp.workspace.faults.CallFilter;
import eujp.workspace.faults.CallMishap;
import eujp.workspace.faults.DeliveryMishap;
import eujp.workspace.faults.FaultInjector;
import eujp.workspace.faults.FaultRates;
import eujp.workspace.faults.Refusals;
import eujp.workspace.model.Access;
import eujp.workspace.model.Conversation;
import eujp.workspace.model.TokenRegistry;
import eujp.workspace.socket.SocketModeTransport;
import eujp.workspace.views.Triggers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What goes wrong between Slack and an app in real life, on demand: for seeing how the app bears
/// it.
public final class Faults {
  private final SocketModeTransport socketMode;
  private final Outbox outbox;
  private final FaultInjector injector;
  private final Refusals refusals;
  private final TokenRegistry tokens;
  private final Access access;
  private final Triggers triggers;
  private final ResponseUrls responseUrls;
  private final GivenUp givenUp;

  Faults(
      SocketModeTransport socketMode,
      Outbox outbox,
      FaultInjector injector,
      Refusals refusals,
      TokenRegistry tokens,
      Access access,
      Triggers triggers,
      ResponseUrls responseUrls,
      GivenUp givenUp) {
    this.socketMode = socketMode;
    this.outbox = outbox;
    this.injector = injector;
    this.refusals = refusals;
    this.tokens = tokens;
    this.access = access;
    this.triggers = triggers;
    this.responseUrls = responseUrls;
    this.givenUp = givenUp;
  }

  /// Lets things go wrong by chance from now on, in place of what did before; [FaultRates#seeded]
  /// alone ends it.
  public void trouble(FaultRates trouble) {
    injector.set(trouble);
  }

  /// Lets `mishap` befall the next `deliveries`, whatever the chances. A command or an interaction
  /// is never doubled, and its acknowledgement never lost.
  public void befall(int deliveries, DeliveryMishap mishap) {
    injector.order(deliveries, mishap);
  }

  /// Lets `mishap` befall the next `calls` of these, whatever the chances.
  public void befall(int calls, CallMishap mishap, CallFilter among) {
    injector.order(calls, mishap, among);
  }

  /// How often which mishap has happened so far, by its name.
  public Map<String, Integer> befallen() {
    return injector.befallen();
  }

  /// The events that were given up so far, because the app acknowledged none of their deliveries.
  public List<Undelivered> undelivered() {
    return givenUp.all();
  }

  /// Asks the app to connect anew, as Slack does every few hours; its old connections stay until it
  /// closes them.
  public void requestReconnect() {
    befallConnections(DeliveryMishap.REFRESHED);
  }

  /// Warns the app that it will soon be asked to connect anew.
  public void warnOfReconnect() {
    befallConnections(DeliveryMishap.WARNED);
  }

  /// Breaks all Socket Mode connections without a closing handshake.
  public void dropConnections() {
    befallConnections(DeliveryMishap.DROPPED);
  }

  /// Lets `mishap` befall all Socket Mode connections at once; what befalls only deliveries does
  /// nothing.
  public void befallConnections(DeliveryMishap mishap) {
    socketMode.befallAll(mishap);
  }

  /// Sends the app a text over Socket Mode as it stands, be it an envelope, nonsense or an attack.
  public void say(String text) {
    socketMode.say(text);
  }

  /// Delivers each of the next `events` twice, with the same event id and no sign of a retry.
  public void deliverTwice(int events) {
    befall(events, DeliveryMishap.TWICE);
  }

  /// Holds the next `events` back until all of them have happened, and delivers the last one first.
  public void deliverInReverse(int events) {
    outbox.reverseNext(events);
  }

  /// Answers the next `calls` of `chat.postMessage` with `ratelimited`.
  ///
  /// @param retryAfter what the app is told to wait, in whole seconds
  public void limitPosts(int calls, Duration retryAfter) {
    befall(calls, new CallMishap.Limited(retryAfter), CallFilter.of("chat.postMessage"));
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

  /// Makes this an app that does not listen to the messages of channels: it is told of mentions
  /// there, and of nothing else.
  public void withoutMessages() {
    access.deafen();
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
