package eujp.slack.events;

import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.methods.SlackApiException;
import eujp.answer.Answer;
import eujp.library.Knowledge;
import eujp.slack.blocks.Drawing;
import eujp.slack.blocks.Reply;
import eujp.slack.blocks.SourceWindow;
import eujp.slack.buttons.ButtonState;
import eujp.slack.buttons.Occasion;
import eujp.slack.buttons.Occasion.Audience;
import eujp.slack.buttons.ReplyState;
import eujp.slack.labels.Label;
import eujp.slack.labels.Labels;
import eujp.slack.metrics.Metrics;
import eujp.slack.questions.Corpora;
import eujp.slack.questions.Outcome;
import eujp.slack.questions.Question;
import eujp.slack.questions.ReplyLanguage;
import eujp.slack.questions.SourceSearch;
import eujp.store.OwedMessage.Origin;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// *Find the source of this* in the menu of a message: shows the passage that the message talks
/// about, and answers in its thread or to the person alone, as they choose.
///
/// The window carries all that is needed to answer, so that it may be submitted after a restart.
///
/// @param bot the bot's own user id
/// @param knowledge shows what was found
/// @param corpora where to look
public record SourceShortcut(
    String bot,
    Knowledge knowledge,
    Corpora corpora,
    ReplyLanguage replyLanguage,
    ShortcutRegistry means,
    Metrics metrics)
    implements Listener {
  @Override
  public void listenIn(App app) {
    means.onShortcut(app, ShortcutId.FIND_SOURCE, "The search for a source", this::show);
    means.onAnswer(app, SourceWindow.CALLBACK, "The answer with a source", this::answer);
  }

  private void show(MessageShortcutPayload payload) throws IOException, SlackApiException {
    MessageShortcut about = MessageShortcut.of(payload);
    Question text = MessageShortcut.text(payload, bot);
    Labels labels = replyLanguage.to(about.user(), text.text());
    String trigger = payload.getTriggerId();
    if (!about.admits(means, trigger, Label.SOURCE_TITLE, labels)) {
      return;
    }
    Answer answer =
        means.computing().run(() -> new SourceSearch(corpora.in(about.channel())).find(text));
    metrics.question(Origin.SHORTCUT, new Outcome.Answered(answer).word());
    ReplyState state = ReplyState.of(labels, about.occasion("source").asking(text.text()), answer);
    about.open(
        means, trigger, () -> new SourceWindow(labels).draw(answer, about.metadata(state)), labels);
  }

  private void answer(ViewSubmissionPayload payload) throws IOException {
    Optional<MessageShortcut> about = MessageShortcut.of(payload);
    Optional<ReplyState> state =
        about.flatMap(message -> ButtonState.parse(message.carried(), ReplyState.class));
    if (about.isEmpty() || state.isEmpty()) {
      return; // not a window of ours
    }
    Labels labels = state.get().labels();
    Optional<Answer> answer = means.computing().run(() -> state.get().answer(knowledge));
    if (answer.isEmpty()) {
      means.ephemeral().say(about.get().person(), Reply.notice(labels.say(Label.RELEASE_GONE)));
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
                                answer.get(), occasion(user, state.get(), audience), List.of())));
  }

  /// What all see stands below the message; what one person sees may stand anywhere.
  private static Occasion occasion(String user, ReplyState state, Audience audience) {
    Occasion occasion = new Occasion(user, state.question(), audience);
    return audience == Audience.EVERYONE ? occasion : occasion.asking(state.asked());
  }
}
