package eujp.slack.listen;

import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.view.View;
import eujp.check.draft.DraftReport;
import eujp.slack.ask.Answering;
import eujp.slack.ask.Outcome;
import eujp.slack.ask.Question;
import eujp.slack.ask.Speech;
import eujp.slack.draw.DraftWindow;
import eujp.slack.draw.Label;
import eujp.slack.draw.Labels;
import eujp.slack.draw.Occasion;
import eujp.slack.draw.Reply;
import eujp.slack.draw.Windows;
import eujp.slack.metrics.Entrance;
import eujp.slack.metrics.Metrics;
import eujp.slack.reply.Limits;
import eujp.slack.threads.Turns;
import eujp.slack.wire.Messages;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/// *Check this draft* in the menu of a message: shows the report on all that can be looked up in
/// it, and gives it to its thread or to the person alone, as they choose.
///
/// A check may take longer than the three seconds in which a window can be opened. So the window
/// opens first, and the report takes the place of what it says then. A draft is too long for a
/// window to carry: when the window is submitted, the message is read and checked again, which
/// works after a restart and where the bot is a member.
///
/// @param bot the bot's own user id
/// @param turns one draft of a person, and one of all, is checked at a time, so that whatever is
///   pasted leaves the bot able to answer
public record DraftShortcut(
    String bot,
    Answering answering,
    Speech speech,
    Messages messages,
    AboutMessage.Means means,
    Metrics metrics,
    Turns turns)
    implements Listener {
  /// Its callback id.
  public static final String CALLBACK = "check_draft";

  /// Its name in the menu of a message.
  public static final String NAME = "Check this draft";

  public DraftShortcut(
      String bot,
      Answering answering,
      Speech speech,
      Messages messages,
      AboutMessage.Means means,
      Metrics metrics) {
    this(bot, answering, speech, messages, means, metrics, new Turns());
  }

  @Override
  public void listenIn(App app) {
    means.onShortcut(app, CALLBACK, "The check of a draft", this::show);
    means.onAnswer(app, DraftWindow.CALLBACK, "The answer with a report", this::answer);
  }

  private void show(MessageShortcutPayload payload) throws IOException, SlackApiException {
    AboutMessage about = AboutMessage.of(payload);
    Question draft = AboutMessage.text(payload, bot);
    Labels labels = speech.to(about.user());
    Windows windows = new Windows(labels);
    String trigger = payload.getTriggerId();
    if (draft.text().isEmpty()) {
      about.open(
          means, trigger, () -> windows.notice(Label.DRAFT_TITLE, Label.VERDICT_NO_WORDS), labels);
      return;
    }
    if (!about.admits(means, trigger, Label.DRAFT_TITLE, labels)) {
      return;
    }
    DraftWindow window = new DraftWindow(labels);
    String id = "draft " + UUID.randomUUID();
    if (!about.open(means, trigger, () -> window.waiting(id), labels)) {
      return;
    }
    Outcome outcome = check(about, draft);
    metrics.question(Entrance.SHORTCUT, outcome.word());
    View drawn =
        means
            .computing()
            .run(() ->
                outcome instanceof Outcome.Reported(DraftReport report)
                    ? window.draw(report, about.metadata(""))
                    : windows.notice(Label.DRAFT_TITLE, Label.SOMETHING_WRONG));
    means.views().update(id, drawn);
  }

  private void answer(ViewSubmissionPayload payload) throws IOException {
    Optional<AboutMessage> submitted = AboutMessage.of(payload);
    if (submitted.isEmpty()) {
      return; // not a window of ours
    }
    AboutMessage about = submitted.get();
    Labels labels = speech.to(about.user());
    if (means.limits().admit(about.user()) != Limits.Verdict.ADMITTED) {
      means.whisper().say(about.person(), Reply.notice(labels.say(Label.TOO_MANY)));
      return;
    }
    switch (messages.read(about.channel(), about.thread(), about.message())) {
      case Messages.Read.Refused(String error) ->
          means.whisper().say(about.person(), Speech.sorry(labels, error));
      case Messages.Read.Text(String text) -> {
        Outcome outcome = check(about, Question.read(text, bot));
        String question = about.occasion("draft").question();
        about.answer(
            means,
            payload,
            labels,
            Label.DRAFT_CHECKED_BY,
            audience ->
                answering.draw(outcome, labels, new Occasion(about.user(), question, audience)));
      }
    }
  }

  private Outcome check(AboutMessage about, Question draft) {
    return turns.take(about.user(), () -> answering.check(draft));
  }
}
