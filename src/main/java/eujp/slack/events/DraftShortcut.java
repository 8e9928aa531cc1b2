package eujp.slack.events;

import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.view.View;
import eujp.check.draft.DraftReport;
import eujp.slack.blocks.DraftWindow;
import eujp.slack.blocks.Reply;
import eujp.slack.blocks.Windows;
import eujp.slack.buttons.Occasion;
import eujp.slack.client.MessageReader;
import eujp.slack.delivery.RateLimits;
import eujp.slack.labels.Label;
import eujp.slack.labels.Labels;
import eujp.slack.metrics.Metrics;
import eujp.slack.questions.Outcome;
import eujp.slack.questions.Question;
import eujp.slack.questions.ReplyLanguage;
import eujp.slack.questions.Responder;
import eujp.slack.runtime.Turns;
import eujp.slack.runtime.Turns.Turn;
import eujp.store.OwedMessage.Origin;
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
    Responder responder,
    ReplyLanguage replyLanguage,
    MessageReader messages,
    ShortcutRegistry means,
    Metrics metrics,
    Turns turns)
    implements Listener {
  public DraftShortcut(
      String bot,
      Responder responder,
      ReplyLanguage replyLanguage,
      MessageReader messages,
      ShortcutRegistry means,
      Metrics metrics) {
    this(bot, responder, replyLanguage, messages, means, metrics, new Turns(1));
  }

  @Override
  public void listenIn(App app) {
    means.onShortcut(app, ShortcutId.CHECK_DRAFT, "The check of a draft", this::show);
    means.onAnswer(app, DraftWindow.CALLBACK, "The answer with a report", this::answer);
  }

  private void show(MessageShortcutPayload payload) throws IOException, SlackApiException {
    MessageShortcut about = MessageShortcut.of(payload);
    Question draft = MessageShortcut.text(payload, bot);
    Labels labels = replyLanguage.to(about.user());
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
    metrics.question(Origin.SHORTCUT, outcome.word());
    View drawn =
        means
            .computing()
            .run(() ->
                outcome instanceof Outcome.Reported(DraftReport report)
                    ? window.draw(report, about.metadata())
                    : windows.notice(Label.DRAFT_TITLE, outcome.excuse()));
    means.views().update(id, drawn);
  }

  private void answer(ViewSubmissionPayload payload) throws IOException {
    Optional<MessageShortcut> submitted = MessageShortcut.of(payload);
    if (submitted.isEmpty()) {
      return; // not a window of ours
    }
    MessageShortcut about = submitted.get();
    Labels labels = replyLanguage.to(about.user());
    if (means.limits().admit(about.user()) != RateLimits.Verdict.ADMITTED) {
      means.ephemeral().say(about.person(), Reply.notice(labels.say(Label.TOO_MANY)));
      return;
    }
    switch (messages.read(about.channel(), about.thread(), about.message())) {
      case MessageReader.Read.Refused(String error) ->
          means.ephemeral().say(about.person(), ReplyLanguage.sorry(labels, error));
      case MessageReader.Read.Text(String text) -> {
        Outcome outcome = check(about, Question.read(text, bot));
        String question = about.occasion("draft").question();
        about.answer(
            means,
            payload,
            labels,
            Label.DRAFT_CHECKED_BY,
            audience ->
                responder.draw(outcome, labels, new Occasion(about.user(), question, audience)));
      }
    }
  }

  private Outcome check(MessageShortcut about, Question draft) {
    try (Turn _ = turns.take(about.user())) {
      return responder.in(about.channel()).check(draft);
    }
  }
}
