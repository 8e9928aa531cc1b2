package eujp.slack.questions;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.model.Attachment;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import eujp.slack.client.FullText;
import eujp.store.OwedMessage;
import eujp.store.OwedMessage.Origin;
import eujp.store.QuestionKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells which messages are questions to the bot.
///
/// The bot hears much that is no question to it: its own messages, those of other bots, and
/// messages in channels that do not mention it. Of none of these an [OwedMessage] is made. Edits,
/// joins, changed topics and the like have a subtype and reach no method here; an edit that adds a
/// mention is a mention. What is forwarded in a message counts as [its text][FullText].
public final class IncomingMessages {
  private static final String SLACKBOT = "USLACKBOT";
  private static final String DIRECT_MESSAGE = "im";

  /// How the ids of direct messages begin.
  private static final String DIRECT_MESSAGES = "D";

  private IncomingMessages() {}

  /// A message in a channel that mentions `bot`, from the start or since an edit.
  public static Optional<OwedMessage> mention(
      EventsApiPayload<AppMentionEvent> payload, String bot) {
    AppMentionEvent event = payload.getEvent();
    if (event.getBotId() != null || !isPerson(event.getUser(), bot)) {
      return Optional.empty();
    }
    QuestionKey key = key(payload, event.getChannel(), event.getTs());
    String thread = Objects.requireNonNullElse(event.getThreadTs(), key.ts());
    return Optional.of(
        new OwedMessage(
            key,
            Origin.MENTION,
            thread,
            event.getUser(),
            conversation(key.channel(), thread),
            FullText.of(event.getText(), event.getAttachments())));
  }

  /// A message to `bot` alone. The same event tells of every message in a channel, which is none.
  public static Optional<OwedMessage> directMessage(
      EventsApiPayload<MessageEvent> payload, String bot) {
    return said(payload).flatMap(said -> said.direct(bot));
  }

  /// A message to `bot` alone that brings a file along, which the bot does not look at.
  public static Optional<OwedMessage> directMessageWithFile(
      EventsApiPayload<MessageFileShareEvent> payload, String bot) {
    MessageFileShareEvent event = payload.getEvent();
    return new Said(
            key(payload, event.getChannel(), event.getTs()),
            event.getUser(),
            event.getChannelType(),
            event.getThreadTs(),
            event.getText(),
            event.getAttachments())
        .direct(bot);
  }

  /// A reply to `bot` alone that is sent to the conversation too.
  public static Optional<OwedMessage> directBroadcast(
      EventsApiPayload<MessageThreadBroadcastEvent> payload, String bot) {
    return said(payload.getEvent(), payload).direct(bot);
  }

  /// A message in a thread of a channel that does not mention `bot`; whether anybody wants the bot
  /// to hear it is for the caller to know.
  public static Optional<OwedMessage> inThread(EventsApiPayload<MessageEvent> payload, String bot) {
    return said(payload).flatMap(said -> said.inThread(bot));
  }

  /// The same for a reply that is sent to the channel too.
  public static Optional<OwedMessage> broadcastInThread(
      EventsApiPayload<MessageThreadBroadcastEvent> payload, String bot) {
    return said(payload.getEvent(), payload).inThread(bot);
  }

  /// Empty where another bot says it.
  private static Optional<Said> said(EventsApiPayload<MessageEvent> payload) {
    MessageEvent event = payload.getEvent();
    return event.getBotId() != null
        ? Optional.empty()
        : Optional.of(
            new Said(
                key(payload, event.getChannel(), event.getTs()),
                event.getUser(),
                event.getChannelType(),
                event.getThreadTs(),
                event.getText(),
                event.getAttachments()));
  }

  private static Said said(MessageThreadBroadcastEvent event, EventsApiPayload<?> payload) {
    return new Said(
        key(payload, event.getChannel(), event.getTs()),
        event.getUser(),
        event.getChannelType(),
        event.getThreadTs(),
        event.getText(),
        event.getAttachments());
  }

  /// What somebody says in a conversation.
  ///
  /// @param user who; none where Slack itself says it
  /// @param kind of the conversation
  /// @param thread the root of the thread that it stands in
  private record Said(
      QuestionKey key,
      @Nullable String user,
      @Nullable String kind,
      @Nullable String thread,
      @Nullable String text,
      @Nullable List<Attachment> attachments) {
    Optional<OwedMessage> direct(String bot) {
      String root = Objects.requireNonNullElse(thread, key.ts());
      return user != null && isPerson(user, bot) && isDirect(kind)
          ? Optional.of(
              new OwedMessage(
                  key,
                  Origin.DIRECT,
                  root,
                  user,
                  conversation(key.channel(), root),
                  FullText.of(text, attachments)))
          : Optional.empty();
    }

    Optional<OwedMessage> inThread(String bot) {
      return user == null
              || !isPerson(user, bot)
              || isDirect(kind)
              || thread == null
              || thread.equals(key.ts())
              || Objects.requireNonNullElse(text, "").contains("<@" + bot)
          ? Optional.empty()
          : Optional.of(
              new OwedMessage(
                  key,
                  Origin.THREAD,
                  thread,
                  user,
                  conversation(key.channel(), thread),
                  FullText.of(text, attachments)));
    }
  }

  /// What a conversation is known by, of which one question may follow up another: a thread of a
  /// channel, or all of a person's direct messages.
  ///
  /// @param thread its root
  public static String conversation(String channel, String thread) {
    return channel.startsWith(DIRECT_MESSAGES) ? channel : channel + " " + thread;
  }

  /// Whether messages of a kind of conversation are for the bot alone.
  public static boolean isDirect(@Nullable String kind) {
    return DIRECT_MESSAGE.equals(kind);
  }

  private static QuestionKey key(EventsApiPayload<?> payload, String channel, String ts) {
    return new QuestionKey(Objects.requireNonNullElse(payload.getTeamId(), ""), channel, ts);
  }

  private static boolean isPerson(@Nullable String user, String bot) {
    return user != null && !user.equals(bot) && !user.equals(SLACKBOT);
  }
}
