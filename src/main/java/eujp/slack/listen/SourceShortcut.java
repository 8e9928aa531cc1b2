package eujp.slack.listen;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.methods.SlackApiException;
import eujp.answer.Answer;
import eujp.library.Knowledge;
import eujp.slack.ask.Question;
import eujp.slack.ask.SourceSearch;
import eujp.slack.ask.Speech;
import eujp.slack.draw.Drawing;
import eujp.slack.draw.Handle;
import eujp.slack.draw.Label;
import eujp.slack.draw.Labels;
import eujp.slack.draw.Occasion;
import eujp.slack.draw.Occasion.Audience;
import eujp.slack.draw.Reply;
import eujp.slack.draw.SourceWindow;
import eujp.slack.draw.Windows;
import eujp.slack.wire.Afterwards;
import eujp.slack.wire.Posted;
import eujp.slack.wire.Poster;
import eujp.slack.wire.Views;
import eujp.slack.wire.Whisper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// *Find the source of this* in the menu of a message: shows the passage that the message talks
/// about, and answers in its thread or to the person alone, as they choose.
///
/// The window carries all that is needed to answer, so that it may be submitted after a restart.
///
/// @param bot the bot's own user id
public record SourceShortcut(
    String bot,
    Knowledge knowledge,
    Speech speech,
    Views views,
    Poster poster,
    Whisper whisper,
    Afterwards afterwards)
    implements Listener {
  /// Its callback id.
  public static final String CALLBACK = "find_source";

  /// Its name in the menu of a message.
  public static final String NAME = "Find the source of this";

  private static final Gson JSON = new Gson();

  /// What the window carries.
  private record Metadata(
      @Nullable String channel,
      @Nullable String thread,
      @Nullable String message,
      @Nullable String responseUrl,
      @Nullable String handle) {}

  @Override
  public void listenIn(App app) {
    app.messageShortcut(
        CALLBACK,
        (request, context) -> {
          MessageShortcutPayload payload = request.getPayload();
          afterwards.run("The search for a source", () -> show(payload));
          return context.ack();
        });
    app.viewSubmission(
        SourceWindow.CALLBACK,
        (request, context) -> {
          ViewSubmissionPayload payload = request.getPayload();
          afterwards.run("The answer with a source", () -> answer(payload));
          return context.ack();
        });
    app.viewSubmission(Windows.CITE, (request, context) -> context.ack());
  }

  private void show(MessageShortcutPayload payload) throws IOException, SlackApiException {
    String user = payload.getUser().getId();
    String channel = payload.getChannel().getId();
    String message =
        Objects.requireNonNullElse(payload.getMessageTs(), payload.getMessage().getTs());
    String thread = Objects.requireNonNullElse(payload.getMessage().getThreadTs(), message);
    Question text =
        Question.read(Objects.requireNonNullElse(payload.getMessage().getText(), ""), bot);
    Labels labels = speech.to(user, text.text());
    Answer answer = new SourceSearch(knowledge).find(text);
    Handle handle = Handle.of(labels, occasion(user, channel, message), answer);
    Metadata metadata =
        new Metadata(channel, thread, message, payload.getResponseUrl(), handle.toString());
    Optional<String> error =
        views.open(
            payload.getTriggerId(), new SourceWindow(labels).draw(answer, JSON.toJson(metadata)));
    error.ifPresent(refusal ->
        whisper.say(
            new Whisper.To(
                user,
                Optional.of(channel),
                Optional.of(thread),
                Optional.ofNullable(payload.getResponseUrl())),
            Speech.sorry(labels, refusal)));
  }

  private void answer(ViewSubmissionPayload payload) throws IOException {
    String user = payload.getUser().getId();
    Metadata metadata = metadata(payload);
    Optional<Handle> handle = Optional.ofNullable(metadata.handle()).flatMap(Handle::parse);
    if (handle.isEmpty() || metadata.channel() == null || metadata.thread() == null) {
      return; // not a window of ours
    }
    Whisper.To person =
        new Whisper.To(
            user,
            Optional.of(metadata.channel()),
            Optional.of(metadata.thread()),
            Optional.ofNullable(metadata.responseUrl()));
    Labels labels = handle.get().labels();
    Optional<Answer> answer = handle.get().answer(knowledge);
    if (answer.isEmpty()) {
      whisper.say(person, Reply.notice(labels.say(Label.RELEASE_GONE)));
      return;
    }
    if (!SourceWindow.inThread(Optional.ofNullable(payload.getView().getState()))) {
      whisper.say(person, draw(handle.get(), answer.get(), user, Audience.ASKER));
      return;
    }
    String by = labels.say(Label.LOOKED_UP_BY, Map.of("user", "<@" + user + ">"));
    Reply reply = draw(handle.get(), answer.get(), user, Audience.EVERYONE).under(by);
    switch (poster.post(metadata.channel(), Optional.of(metadata.thread()), reply)) {
      case Posted.Sent _ -> {}
      case Posted.Refused(String error) -> whisper.say(person, Speech.sorry(labels, error));
    }
  }

  private static Reply draw(Handle handle, Answer answer, String user, Audience audience) {
    return new Drawing(handle.labels())
        .answer(answer, new Occasion(user, handle.question(), audience), List.of());
  }

  private static Occasion occasion(String user, String channel, String message) {
    return new Occasion(user, channel + " " + message + " source", Audience.EVERYONE);
  }

  private static Metadata metadata(ViewSubmissionPayload payload) {
    try {
      Metadata read = JSON.fromJson(payload.getView().getPrivateMetadata(), Metadata.class);
      return Objects.requireNonNullElse(read, new Metadata(null, null, null, null, null));
    } catch (JsonParseException e) {
      return new Metadata(null, null, null, null, null);
    }
  }
}
