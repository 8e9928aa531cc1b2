package eujp.slack.events;

import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.view.View;
import eujp.slack.blocks.VerdictWindow;
import eujp.slack.blocks.Windows;
import eujp.slack.buttons.ButtonState;
import eujp.slack.buttons.Command;
import eujp.slack.buttons.CommandState;
import eujp.slack.buttons.Occasion;
import eujp.slack.labels.Label;
import eujp.slack.labels.Labels;
import eujp.slack.metrics.Metrics;
import eujp.slack.questions.CommandParser;
import eujp.slack.questions.Outcome;
import eujp.slack.questions.Question;
import eujp.slack.questions.ReplyLanguage;
import eujp.slack.questions.Responder;
import eujp.store.OwedMessage.Origin;
import java.io.IOException;
import java.util.Optional;

/// *Check this quote* in the menu of a message: shows the verdicts on the quotations in it, and
/// answers in its thread or to the person alone, as they choose.
///
/// The window carries the quotations, so that it may be submitted after a restart. Those that are
/// too long to be carried are checked in the window and cannot be answered from there.
///
/// @param bot the bot's own user id
public record QuoteShortcut(
    String bot,
    Responder responder,
    ReplyLanguage replyLanguage,
    ShortcutRegistry means,
    Metrics metrics)
    implements Listener {
  @Override
  public void listenIn(App app) {
    means.onShortcut(app, ShortcutId.CHECK_QUOTE, "The check of a quotation", this::show);
    means.onAnswer(app, VerdictWindow.CALLBACK, "The answer with a verdict", this::answer);
  }

  private void show(MessageShortcutPayload payload) throws IOException, SlackApiException {
    MessageShortcut about = MessageShortcut.of(payload);
    Question text = MessageShortcut.text(payload, bot);
    Labels labels = replyLanguage.to(about.user());
    String trigger = payload.getTriggerId();
    if (text.text().isEmpty()) {
      about.open(
          means,
          trigger,
          () -> new Windows(labels).notice(Label.VERDICT_TITLE, Label.VERDICT_NO_WORDS),
          labels);
    } else if (about.admits(means, trigger, Label.VERDICT_TITLE, labels)) {
      Command.Check check = means.computing().run(() -> CommandParser.inMessage(text));
      Outcome outcome = responder.in(about.channel()).run(check);
      metrics.question(Origin.SHORTCUT, outcome.word());
      about.open(means, trigger, () -> window(about, check, outcome, labels), labels);
    }
  }

  private static View window(
      MessageShortcut about, Command.Check check, Outcome outcome, Labels labels) {
    CommandState state = new CommandState(labels, about.occasion("check"), check);
    String metadata = state.fits() ? about.metadata(state) : "";
    return outcome instanceof Outcome.Checked(Command.Check command, var judged)
        ? new VerdictWindow(labels)
            .draw(command, judged, metadata.length() <= VerdictWindow.MAX_METADATA ? metadata : "")
        : new Windows(labels).notice(Label.VERDICT_TITLE, outcome.excuse());
  }

  private void answer(ViewSubmissionPayload payload) throws IOException {
    Optional<MessageShortcut> about = MessageShortcut.of(payload);
    Optional<CommandState> state =
        about.flatMap(message -> ButtonState.parse(message.carried(), CommandState.class));
    if (about.isEmpty() || state.isEmpty()) {
      return; // not a window of ours
    }
    Labels labels = state.get().labels();
    Outcome outcome = responder.in(about.get().channel()).run(state.get().command());
    String user = about.get().user();
    String question = state.get().question();
    about
        .get()
        .answer(
            means,
            payload,
            labels,
            Label.CHECKED_BY,
            audience -> responder.draw(outcome, labels, new Occasion(user, question, audience)));
  }
}
