package eujp.slack.events;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.view.View;
import eujp.slack.blocks.AnswerChoice;
import eujp.slack.blocks.Reply;
import eujp.slack.blocks.Windows;
import eujp.slack.buttons.ButtonState;
import eujp.slack.buttons.Occasion;
import eujp.slack.buttons.Occasion.Audience;
import eujp.slack.client.EphemeralMessages;
import eujp.slack.client.FullText;
import eujp.slack.client.Posted;
import eujp.slack.delivery.RateLimits;
import eujp.slack.labels.Label;
import eujp.slack.labels.Labels;
import eujp.slack.questions.Question;
import eujp.slack.questions.ReplyLanguage;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A message that somebody uses a shortcut on: what it says, where it stands, and the ways to
/// answer it.
///
/// @param carried what is needed to answer besides, as the shortcut wrote it; empty for nothing
public record MessageShortcut(
    String user,
    String channel,
    String thread,
    String message,
    Optional<String> responseUrl,
    String carried) {
  private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

  /// What a window carries.
  private record Metadata(
      @Nullable String channel,
      @Nullable String thread,
      @Nullable String message,
      @Nullable String responseUrl,
      @Nullable String carried) {}

  static MessageShortcut of(MessageShortcutPayload payload) {
    String message =
        Objects.requireNonNullElse(payload.getMessageTs(), payload.getMessage().getTs());
    return new MessageShortcut(
        payload.getUser().getId(),
        payload.getChannel().getId(),
        Objects.requireNonNullElse(payload.getMessage().getThreadTs(), message),
        message,
        Optional.ofNullable(payload.getResponseUrl()),
        "");
  }

  /// The message of a window that is submitted; empty if the window is none of ours.
  static Optional<MessageShortcut> of(ViewSubmissionPayload payload) {
    Metadata read = read(payload.getView().getPrivateMetadata());
    if (read == null || read.channel() == null || read.thread() == null || read.carried() == null) {
      return Optional.empty();
    }
    return Optional.of(
        new MessageShortcut(
            payload.getUser().getId(),
            read.channel(),
            read.thread(),
            Objects.requireNonNullElse(read.message(), read.thread()),
            Optional.ofNullable(read.responseUrl()),
            read.carried()));
  }

  private static @Nullable Metadata read(@Nullable String metadata) {
    try {
      return JSON.fromJson(metadata, Metadata.class);
    } catch (JsonParseException e) {
      return null;
    }
  }

  /// What the message says.
  static Question text(MessageShortcutPayload payload, String bot) {
    return Question.read(FullText.of(payload.getMessage()), bot);
  }

  /// On what occasion it is answered to all.
  ///
  /// @param what is done, in a word
  Occasion occasion(String what) {
    return new Occasion(user, channel + " " + message + " " + what, Audience.EVERYONE);
  }

  /// What a window about it carries.
  String metadata(ButtonState state) {
    return metadata(state.written());
  }

  /// What a window about it carries that needs nothing else to be answered.
  String metadata() {
    return metadata("");
  }

  private String metadata(String toCarry) {
    return JSON.toJson(new Metadata(channel, thread, message, responseUrl.orElse(null), toCarry));
  }

  /// The way to the person.
  EphemeralMessages.To person() {
    return new EphemeralMessages.To(user, Optional.of(channel), Optional.of(thread), responseUrl);
  }

  /// Whether the person may ask for more now; if not, a window tells them so.
  ///
  /// @param title of the window
  boolean admits(ShortcutRegistry means, String trigger, Label title, Labels labels)
      throws IOException, SlackApiException {
    boolean admitted = means.limits().admit(user) == RateLimits.Verdict.ADMITTED;
    if (!admitted) {
      open(means, trigger, () -> new Windows(labels).notice(title, Label.TOO_MANY), labels);
    }
    return admitted;
  }

  /// Opens a window about it, or tells the person why it does not open.
  ///
  /// @return whether it has opened
  boolean open(ShortcutRegistry means, String trigger, Supplier<View> drawn, Labels labels)
      throws IOException, SlackApiException {
    Optional<String> error = means.views().open(trigger, means.computing().run(drawn));
    error.ifPresent(why -> means.ephemeral().say(person(), ReplyLanguage.sorry(labels, why)));
    return error.isEmpty();
  }

  /// Answers it in its thread or to the person alone, as they chose in the window.
  ///
  /// @param by tells in the thread who had it answered
  void answer(
      ShortcutRegistry means,
      ViewSubmissionPayload payload,
      Labels labels,
      Label by,
      Function<Audience, Reply> drawn)
      throws IOException {
    if (!AnswerChoice.inThread(Optional.ofNullable(payload.getView().getState()))) {
      means.ephemeral().say(person(), drawn.apply(Audience.ASKER));
      return;
    }
    String line = labels.say(by, Map.of("user", "<@" + user + ">"));
    Reply reply = drawn.apply(Audience.EVERYONE).under(line);
    switch (means.poster().post(channel, Optional.of(thread), reply)) {
      case Posted.Sent _ -> {}
      case Posted.Refused(String error) ->
          means.ephemeral().say(person(), ReplyLanguage.sorry(labels, error));
    }
  }
}
