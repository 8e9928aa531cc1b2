package eujp.workspace.page;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import eujp.workspace.model.Conversation;
import eujp.workspace.model.Directory;
import eujp.workspace.model.Member;
import eujp.workspace.model.Message;
import eujp.workspace.model.MessageChange;
import eujp.workspace.model.MessageJson;
import eujp.workspace.page.Assistant.Place;
import eujp.workspace.values.Json;
import eujp.workspace.views.View;
import eujp.workspace.views.ViewJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// Tells open pages what changes, each through a queue of its own.
///
/// Publishing never waits: a page that reads too slowly is cut off, comes back, and reads the whole
/// state anew. Any thread may call it.
public final class PageFeed implements AutoCloseable {
  private static final int MAX_UNREAD = 1_000;

  private final Directory directory;
  private final MessageJson json;
  private final ViewJson views;
  private final List<Subscription> subscriptions = new ArrayList<>();
  private boolean connected;
  private boolean closed;

  public PageFeed(Directory directory, MessageJson json, ViewJson views) {
    this.directory = directory;
    this.json = json;
    this.views = views;
  }

  /// One page's share of the feed.
  final class Subscription implements AutoCloseable {
    private final BlockingQueue<JsonObject> unread = new ArrayBlockingQueue<>(MAX_UNREAD);
    private volatile boolean ended;

    /// The next event, or empty if none comes within `seconds`.
    Optional<JsonObject> next(long seconds) throws InterruptedException {
      return Optional.ofNullable(unread.poll(seconds, TimeUnit.SECONDS));
    }

    /// Whether nothing more will come.
    boolean hasEnded() {
      return ended && unread.isEmpty();
    }

    private void offer(JsonObject event) {
      if (!unread.offer(event)) {
        end();
      }
    }

    private void end() {
      ended = true;
      unread.clear();
      // Wakes a reader that waits.
      unread.add(new JsonObject());
    }

    @Override
    public void close() {
      drop(this);
    }
  }

  /// Subscribes a page; the first that it hears is whether the bot is connected.
  synchronized Subscription subscribe() {
    Subscription subscription = new Subscription();
    subscription.offer(botEvent());
    if (closed) {
      subscription.end();
    } else {
      subscriptions.add(subscription);
    }
    return subscription;
  }

  private synchronized void drop(Subscription subscription) {
    subscriptions.remove(subscription);
  }

  public void on(MessageChange change) {
    if (nobodyListens() || !directory.isYours(change.message())) {
      return;
    }
    switch (change) {
      case MessageChange.Posted(Message message) ->
          publish("message", "message", json.forPage(message));
      case MessageChange.Edited(Message _, Message now) ->
          publish("message_changed", "message", json.forPage(now));
      case MessageChange.Reacted(Message message) ->
          publish("message_changed", "message", json.forPage(message));
      case MessageChange.Deleted(Message message) ->
          publish(
              Json.object()
                  .with("type", message.ephemeral() ? "ephemeral_deleted" : "message_deleted")
                  .with("channel", message.conversation().id())
                  .with("ts", message.ts().value())
                  .build());
    }
  }

  private synchronized boolean nobodyListens() {
    return subscriptions.isEmpty();
  }

  /// What is before the person besides messages: their modals and their App Home.
  public void views(List<View> modals, Optional<View> home) {
    publish(
        Json.object()
            .with("type", "views")
            .with("views", Json.array(modals, views::draw))
            .with("home", home.<JsonElement>map(views::draw).orElse(JsonNull.INSTANCE))
            .build());
  }

  public void joined(Member member) {
    publish("user", "user", PageState.draw(member));
  }

  void prompts(Conversation where, JsonObject prompts) {
    if (directory.conversations().contains(where)) {
      publish("prompts", "prompts", prompts);
    }
  }

  void title(Place place, String title) {
    publish(place, "title", title);
  }

  /// @param status such as `is thinking…`; empty when it is over
  void status(Place place, String status) {
    publish(place, "status", status);
  }

  private void publish(Place place, String type, String text) {
    if (directory.conversations().contains(place.conversation())) {
      publish(
          Json.object()
              .with("type", type)
              .with("channel", place.conversation().id())
              .with("thread_ts", place.thread().value())
              .with(type, text)
              .build());
    }
  }

  public synchronized void botConnected(boolean nowConnected) {
    connected = nowConnected;
    publish(botEvent());
  }

  private JsonObject botEvent() {
    return Json.object().with("type", "bot").with("connected", connected).build();
  }

  private void publish(String type, String name, JsonElement value) {
    publish(Json.object().with("type", type).with(name, value).build());
  }

  private synchronized void publish(JsonObject event) {
    subscriptions.forEach(subscription -> subscription.offer(event));
    subscriptions.removeIf(subscription -> subscription.ended);
  }

  @Override
  public synchronized void close() {
    closed = true;
    subscriptions.forEach(Subscription::end);
    subscriptions.clear();
  }
}
