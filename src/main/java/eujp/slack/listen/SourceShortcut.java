package eujp.slack.listen;

import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.methods.SlackApiException;
import eujp.answer.Answer;
import eujp.library.Knowledge;
import eujp.slack.ask.Outcome;
import eujp.slack.ask.Question;
import eujp.slack.ask.SourceSearch;
import eujp.slack.ask.Speech;
import eujp.slack.draw.Drawing;
import eujp.slack.draw.Handle;
import eujp.slack.draw.Label;
import eujp.slack.draw.Labels;
import eujp.slack.draw.Occasion;
import eujp.slack.draw.Reply;
import eujp.slack.draw.SourceWindow;
import eujp.slack.draw.Windows;
import eujp.slack.metrics.Entrance;
import eujp.slack.metrics.Metrics;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// *Find the source of this* in the menu of a message: shows the passage that the message talks
/// about, and answers in its thread or to the person alone, as they choose.
///
/// The window carries all that is needed to answer, so that it may be submitted after a restart.
///
/// @param bot the bot's own user id
public record SourceShortcut(
    String bot, Knowledge knowledge, Speech speech, AboutMessage.Means means, Metrics metrics)
    implements Listener {
  /// Its callback id.
  public static final String CALLBACK = "find_source";

  /// Its name in the menu of a message.
  public static final String NAME = "Find the source of this";

  @Override
  public void listenIn(App app) {
    means.onShortcut(app, CALLBACK, "The search for a source", this::show);
    means.onAnswer(app, SourceWindow.CALLBACK, "The answer with a source", this::answer);
    app.viewSubmission(Windows.CITE, (request, context) -> context.ack());
  }

  private void show(MessageShortcutPayload payload) throws IOException, SlackApiException {
    AboutMessage about = AboutMessage.of(payload);
    Question text = AboutMessage.text(payload, bot);
    Labels labels = speech.to(about.user(), text.text());
    String trigger = payload.getTriggerId();
    if (!about.admits(means, trigger, Label.SOURCE_TITLE, labels)) {
      return;
    }
    Answer answer = means.computing().run(() -> new SourceSearch(knowledge).find(text));
    metrics.question(Entrance.SHORTCUT, new Outcome.Answered(answer).word());
    Handle handle = Handle.of(labels, about.occasion("source"), answer);
    about.open(
        means,
        trigger,
        () -> new SourceWindow(labels).draw(answer, about.metadata(handle.toString())),
        labels);
  }

  private void answer(ViewSubmissionPayload payload) throws IOException {
    Optional<AboutMessage> about = AboutMessage.of(payload);
    Optional<Handle> carried = about.flatMap(message -> Handle.parse(message.carried()));
    if (about.isEmpty() || carried.isEmpty()) {
      return; // not a window of ours
    }
    Handle handle = carried.get();
    Labels labels = handle.labels();
    Optional<Answer> answer = means.computing().run(() -> handle.answer(knowledge));
    if (answer.isEmpty()) {
      means.whisper().say(about.get().person(), Reply.notice(labels.say(Label.RELEASE_GONE)));
      return;
    }
    String user = about.get().user();
    about
        .get()
        .answer(
            means,
            payload,
            labels,
            Label.LOOKED_UP_BY,
            audience ->
                means
                    .computing()
                    .run(() ->
                        new Drawing(labels)
                            .answer(
                                answer.get(),
                                new Occasion(user, handle.question(), audience),
                                List.of())));
  }
}
