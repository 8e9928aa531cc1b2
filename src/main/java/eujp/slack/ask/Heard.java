package eujp.slack.ask;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A message in which a person asks the bot, and where the reply goes.
///
/// The bot hears much that is no question to it: its own messages, those of other bots, and
/// messages in channels that do not mention it. None of these becomes a `Heard`. Edits, joins,
/// changed topics and the like have a subtype and reach no method here; an edit that adds a mention
/// is a mention.
///
/// @param key which message it is
/// @param thread the message under which the reply goes: the root of the thread, or else the
///   message itself, which becomes the root of one
/// @param user who asks
/// @param conversation what it may follow up: a thread of a channel, or all of the direct messages
/// @param text as Slack sends it
public record Heard(QuestionKey key, String thread, String user, String conversation, String text) {
  private static final String SLACKBOT = "USLACKBOT";
  private static final String DIRECT_MESSAGE = "im";

  /// A message in a channel that mentions `bot`, from the start or since an edit.
  public static Optional<Heard> mention(EventsApiPayload<AppMentionEvent> payload, String bot) {
    AppMentionEvent event = payload.getEvent();
    if (event.getBotId() != null || !isPerson(event.getUser(), bot)) {
      return Optional.empty();
    }
    QuestionKey key = key(payload, event.getChannel(), event.getTs());
    String thread = Objects.requireNonNullElse(event.getThreadTs(), key.ts());
    return Optional.of(
        new Heard(
            key, thread, event.getUser(), thread(key.channel(), thread), textOf(event.getText())));
  }

  /// A message to `bot` alone. The same event tells of every message in a channel, which is none.
  public static Optional<Heard> directMessage(EventsApiPayload<MessageEvent> payload, String bot) {
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
  public static Optional<Heard> directMessageWithFile(
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
  public static Optional<Heard> inThread(EventsApiPayload<MessageEvent> payload, String bot) {
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
        new Heard(
            key, thread, event.getUser(), thread(key.channel(), thread), textOf(event.getText())));
  }

  /// Whether it stands in the direct messages.
  public boolean isDirect() {
    return conversation.equals(key.channel());
  }

  /// What a thread of a channel is known by.
  private static String thread(String channel, String thread) {
    return channel + " " + thread;
  }

  private static Heard direct(
      QuestionKey key, @Nullable String thread, String user, @Nullable String text) {
    return new Heard(
        key, Objects.requireNonNullElse(thread, key.ts()), user, key.channel(), textOf(text));
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
