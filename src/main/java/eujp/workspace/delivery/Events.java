package eujp.workspace.delivery;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import eujp.workspace.model.Access;
import eujp.workspace.model.Conversation;
import eujp.workspace.model.Directory;
import eujp.workspace.model.Member;
import eujp.workspace.model.Message;
import eujp.workspace.model.MessageChange;
import eujp.workspace.model.MessageJson;
import eujp.workspace.model.Timestamp;
import eujp.workspace.model.Timestamps;
import eujp.workspace.values.Json;
import eujp.workspace.values.SlackId;
import eujp.workspace.views.View;
import eujp.workspace.views.ViewJson;
import java.time.InstantSource;
import java.util.Optional;

/// Turns what happens in the workspace into the events that Slack sends to an app that listens to
/// `app_mention`, `message.channels`, `message.im`, `app_home_opened` and `user_change`.
///
/// A mention in a channel arrives both as `message` and as `app_mention`. An edit arrives as
/// `message` with subtype `message_changed` and, if the message now mentions the bot, once more as
/// `app_mention` under a new event id. The bot's own messages come back to it. What only the person
/// sees does not arrive, nor what happens in a channel that the app is not in.
public final class Events {
  private final Directory directory;
  private final Access access;
  private final MessageJson json;
  private final ViewJson views;
  private final Timestamps timestamps;
  private final InstantSource clock;
  private final Outbox outbox;

  public Events(
      Directory directory,
      Access access,
      MessageJson json,
      ViewJson views,
      Timestamps timestamps,
      InstantSource clock,
      Outbox outbox) {
    this.directory = directory;
    this.access = access;
    this.json = json;
    this.views = views;
    this.timestamps = timestamps;
    this.clock = clock;
    this.outbox = outbox;
  }

  public void on(MessageChange change) {
    if (!access.isMember(change.message().conversation())) {
      return;
    }
    switch (change) {
      case MessageChange.Posted(Message message) when !message.ephemeral() -> posted(message);
      case MessageChange.Edited(Message before, Message now) when !now.ephemeral() ->
          edited(before, now);
      case MessageChange.Deleted(Message message) when !message.ephemeral() -> deleted(message);
      case MessageChange.Posted _,
          MessageChange.Edited _,
          MessageChange.Deleted _,
          MessageChange.Reacted _ -> {}
    }
  }

  /// A person opened a tab of the bot's: `home` or `messages`.
  ///
  /// @param home what the app has published for them
  public void homeOpened(Member who, Conversation direct, String tab, Optional<View> home) {
    Json.Builder event =
        Json.object()
            .with("type", "app_home_opened")
            .with("user", who.id())
            .with("channel", direct.id())
            .with("tab", tab)
            .with("event_ts", timestamps.next().value());
    home.ifPresent(view -> event.with("view", views.draw(view)));
    send(event);
  }

  /// Something about a person has changed, such as their language.
  public void personChanged(Member who) {
    send(
        Json.object()
            .with("type", "user_change")
            .with(
                "user",
                Json.object()
                    .with("id", who.id())
                    .with("team_id", directory.team().id())
                    .with("name", who.name())
                    .with("real_name", who.realName())
                    .with("is_bot", who.bot())
                    .with("locale", directory.people().locale(who)))
            .with("cache_ts", clock.instant().getEpochSecond())
            .with("event_ts", timestamps.next().value()));
  }

  /// The workspace has uninstalled the app: its tokens are revoked.
  public void uninstalled() {
    JsonArray bots = new JsonArray();
    bots.add(directory.bot().id());
    send(
        Json.object()
            .with("type", "tokens_revoked")
            .with("tokens", Json.object().with("bot", bots)));
    send(Json.object().with("type", "app_uninstalled"));
  }

  private void posted(Message message) {
    sendSaid(Json.object().withAll(json.forApp(message)), message, message.ts());
    sendMention(message, message.ts());
  }

  private void edited(Message before, Message now) {
    Timestamp when = timestamps.next();
    sendSaid(
        Json.object()
            .with("type", "message")
            .with("subtype", "message_changed")
            .with("hidden", true)
            .with("message", json.forApp(now))
            .with("previous_message", json.forApp(before))
            .with("ts", when.value()),
        now,
        when);
    if (!now.tombstone()) {
      sendMention(now, when);
    }
  }

  private void deleted(Message message) {
    Timestamp when = timestamps.next();
    sendSaid(
        Json.object()
            .with("type", "message")
            .with("subtype", "message_deleted")
            .with("hidden", true)
            .with("deleted_ts", message.ts().value())
            .with("previous_message", json.forApp(message))
            .with("ts", when.value()),
        message,
        when);
  }

  private void sendMention(Message message, Timestamp when) {
    if (message.conversation().isDirect()
        || message.author().bot()
        || !message.text().contains(directory.bot().mention())) {
      return;
    }
    JsonObject mention = json.forApp(message);
    mention.remove("subtype"); // of messages only
    send(
        Json.object()
            .withAll(mention)
            .with("type", "app_mention")
            .with("channel", message.conversation().id())
            .with("event_ts", when.value()));
  }

  /// Sends what was said, where the app listens to that.
  private void sendSaid(Json.Builder event, Message message, Timestamp when) {
    if (access.hears(message.conversation())) {
      send(
          event
              .with("channel", message.conversation().id())
              .with("channel_type", message.conversation().kind().wireName())
              .with("event_ts", when.value()));
    }
  }

  private void send(Json.Builder event) {
    outbox.deliver(new AppDelivery(AppDelivery.Kind.EVENT, callback(event.build())));
  }

  private JsonObject callback(JsonObject event) {
    JsonArray authorizations = new JsonArray();
    authorizations.add(
        Json.object()
            .with("enterprise_id", JsonNull.INSTANCE)
            .with("team_id", directory.team().id())
            .with("user_id", directory.bot().id())
            .with("is_bot", true)
            .with("is_enterprise_install", false)
            .build());
    return Json.object()
        .with("token", "")
        .with("team_id", directory.team().id())
        .with("api_app_id", directory.appId())
        .with("event", event)
        .with("type", "event_callback")
        .with("event_id", SlackId.fresh("Ev"))
        .with("event_time", clock.instant().getEpochSecond())
        .with("authorizations", authorizations)
        .with("is_ext_shared_channel", false)
        .with("event_context", "4-" + SlackId.secret(80))
        .build();
  }
}
