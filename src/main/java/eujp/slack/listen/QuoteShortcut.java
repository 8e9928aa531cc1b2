package eujp.slack.listen;

import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.view.View;
import eujp.slack.ask.Answering;
import eujp.slack.ask.Errands;
import eujp.slack.ask.Outcome;
import eujp.slack.ask.Question;
import eujp.slack.ask.Speech;
import eujp.slack.draw.Errand;
import eujp.slack.draw.Label;
import eujp.slack.draw.Labels;
import eujp.slack.draw.Occasion;
import eujp.slack.draw.Occasion.Audience;
import eujp.slack.draw.Request;
import eujp.slack.draw.VerdictWindow;
import eujp.slack.draw.Windows;
import eujp.slack.metrics.Entrance;
import eujp.slack.metrics.Metrics;
import java.io.IOException;
import java.util.Optional;

/// *Check this quote* in the menu of a message: shows the verdict on the quotation in it, and
/// answers in its thread or to the person alone, as they choose.
///
/// The window carries the quotation, so that it may be submitted after a restart. One that is too
/// long to be carried is checked in the window and cannot be answered from there.
///
/// @param bot the bot's own user id
public record QuoteShortcut(
    String bot, Answering answering, Speech speech, AboutMessage.Means means, Metrics metrics)
    implements Listener {
  /// Its callback id.
  public static final String CALLBACK = "check_quote";

  /// Its name in the menu of a message.
  public static final String NAME = "Check this quote";

  @Override
  public void listenIn(App app) {
    means.onShortcut(app, CALLBACK, "The check of a quotation", this::show);
    means.onAnswer(app, VerdictWindow.CALLBACK, "The answer with a verdict", this::answer);
  }

  private void show(MessageShortcutPayload payload) throws IOException, SlackApiException {
    AboutMessage about = AboutMessage.of(payload);
    Question text = AboutMessage.text(payload, bot);
    Labels labels = speech.to(about.user());
    String trigger = payload.getTriggerId();
    if (text.text().isEmpty()) {
      about.open(
          means,
          trigger,
          () -> new Windows(labels).notice(Label.VERDICT_TITLE, Label.VERDICT_NO_WORDS),
          labels);
    } else if (about.admits(means, trigger, Label.VERDICT_TITLE, labels)) {
      Errand.Check check = means.computing().run(() -> Errands.inMessage(text));
      Outcome outcome = answering.run(check);
      metrics.question(Entrance.SHORTCUT, outcome.word());
      about.open(means, trigger, () -> window(about, check, outcome, labels), labels);
    }
  }

  private static View window(
      AboutMessage about, Errand.Check check, Outcome outcome, Labels labels) {
    Request request = new Request(labels.language(), about.occasion("check"), check);
    String metadata = request.fits() ? about.metadata(request.toString()) : "";
    return outcome instanceof Outcome.Checked(Errand.Check errand, var verdict)
        ? new VerdictWindow(labels)
            .draw(errand, verdict, metadata.length() <= VerdictWindow.MOST_METADATA ? metadata : "")
        : new Windows(labels).notice(Label.VERDICT_TITLE, Label.SOMETHING_WRONG);
  }

  private void answer(ViewSubmissionPayload payload) throws IOException {
    Optional<AboutMessage> about = AboutMessage.of(payload);
    Optional<Request> request =
        about.flatMap(message -> Request.parse(message.carried(), Audience.EVERYONE));
    if (about.isEmpty() || request.isEmpty()) {
      return; // not a window of ours
    }
    Labels labels = request.get().labels();
    Outcome outcome = answering.run(request.get().errand());
    String user = about.get().user();
    String question = request.get().occasion().question();
    about
        .get()
        .answer(
            means,
            payload,
            labels,
            Label.CHECKED_BY,
            audience -> answering.draw(outcome, labels, new Occasion(user, question, audience)));
  }
}
