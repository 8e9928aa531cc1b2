package eujp.slack.questions;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import eujp.store.Origin;
import eujp.store.OwedMessage;
import eujp.store.QuestionKey;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells which messages are questions to the bot.
///
/// The bot hears much that is no question to it: its own messages, those of other bots, and
/// messages in channels that do not mention it. Of none of these an [OwedMessage] is made. Edits,
/// joins, changed topics and the like have a subtype and reach no method here; an edit that adds a
/// mention is a mention.
public final class IncomingMessages {
  private static final String SLACKBOT = "USLACKBOT";
  private static final String DIRECT_MESSAGE = "im";

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
            thread(key.channel(), thread),
            textOf(event.getText())));
  }

  /// A message to `bot` alone. The same event tells of every message in a channel, which is none.
  public static Optional<OwedMessage> directMessage(
      EventsApiPayload<MessageEvent> payload, String bot) {
    MessageEvent event = payload.getEvent();
    if (event.getBotId() != null
        || !isPerson(event.getUser(), bot)
        || !DIRECT_MESSAGE.equals(event.getChannelType())) {
      return Optional.empty();
    }
    QuestionKey key = key(payload, event.getChannel(), event.getTs());
    return Optional.of(direct(key, event.getThreadTs(), event.getUser(), event.getText()));
  }

  /// A message to `bot` alone that brings a file along, which the bot does not look at.
  public static Optional<OwedMessage> directMessageWithFile(
      EventsApiPayload<MessageFileShareEvent> payload, String bot) {
    MessageFileShareEvent event = payload.getEvent();
    if (!isPerson(event.getUser(), bot) || !DIRECT_MESSAGE.equals(event.getChannelType())) {
      return Optional.empty();
    }
    QuestionKey key = key(payload, event.getChannel(), event.getTs());
    return Optional.of(direct(key, event.getThreadTs(), event.getUser(), event.getText()));
  }

  /// A message in a thread of a channel that does not mention `bot`; whether anybody wants the bot
  /// to hear it is for the caller to know.
  public static Optional<OwedMessage> inThread(EventsApiPayload<MessageEvent> payload, String bot) {
    MessageEvent event = payload.getEvent();
    String thread = event.getThreadTs();
    if (event.getBotId() != null
        || !isPerson(event.getUser(), bot)
        || DIRECT_MESSAGE.equals(event.getChannelType())
        || thread == null
        || thread.equals(event.getTs())
        || textOf(event.getText()).contains("<@" + bot)) {
      return Optional.empty();
    }
    QuestionKey key = key(payload, event.getChannel(), event.getTs());
    return Optional.of(
        new OwedMessage(
            key,
            Origin.THREAD,
            thread,
            event.getUser(),
            thread(key.channel(), thread),
            textOf(event.getText())));
  }

  /// What a thread of a channel is known by.
  private static String thread(String channel, String thread) {
    return channel + " " + thread;
  }

  private static OwedMessage direct(
      QuestionKey key, @Nullable String thread, String user, @Nullable String text) {
    return new OwedMessage(
        key,
        Origin.DIRECT,
        Objects.requireNonNullElse(thread, key.ts()),
        user,
        key.channel(),
        textOf(text));
  }

  private static String textOf(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  private static QuestionKey key(EventsApiPayload<?> payload, String channel, String ts) {
    return new QuestionKey(Objects.requireNonNullElse(payload.getTeamId(), ""), channel, ts);
  }

  private static boolean isPerson(@Nullable String user, String bot) {
    return user != null && !user.equals(bot) && !user.equals(SLACKBOT);
  }
}
