package eujp.slack.actions;

import eujp.slack.actions.ButtonRouter.Means;
import eujp.slack.blocks.Reply;
import eujp.slack.buttons.Occasion;
import eujp.slack.buttons.Occasion.Audience;
import eujp.slack.client.Posted;
import eujp.slack.delivery.RateLimits;
import eujp.slack.delivery.Worker;
import eujp.slack.labels.Label;
import eujp.slack.labels.Labels;
import eujp.slack.metrics.Metrics;
import eujp.slack.questions.IncomingMessages;
import eujp.slack.questions.Outcome;
import eujp.slack.questions.Question;
import eujp.slack.questions.ReplyLanguage;
import eujp.slack.questions.Responder;
import eujp.store.OwedMessage;
import eujp.store.OwedMessage.Origin;
import eujp.store.QuestionKey;
import java.io.IOException;
import java.util.Optional;

/// Asks the question on the button: the answer goes into the thread that the button stands in, to
/// the person alone where only they see the button, and from the home to their direct messages.
///
/// What is answered in a thread is a message like any other, which is kept until it is answered. A
/// follow-up finds the question as one that was typed where the answer stands.
record AskQuestion(
    String bot,
    Responder responder,
    ReplyLanguage replyLanguage,
    Worker worker,
    RateLimits limits,
    Metrics metrics,
    Means means)
    implements ButtonHandler {
  @Override
  public boolean keep(ButtonClick pressed) throws IOException {
    Optional<ButtonClick.On> on =
        pressed.message().filter(message -> !message.ephemeral() && !pressed.ts().isEmpty());
    if (on.isEmpty()) {
      return false;
    }
    String channel = on.get().channel();
    String thread = on.get().thread().orElse(on.get().ts());
    worker.take(
        new OwedMessage(
            new QuestionKey(pressed.team(), channel, pressed.ts()),
            Origin.PRESS,
            thread,
            pressed.user(),
            IncomingMessages.conversation(channel, thread),
            Reply.escaped(pressed.value())));
    return true;
  }

  @Override
  public void handle(ButtonClick pressed) throws IOException {
    Question question = Question.read(Reply.escaped(pressed.value()), bot);
    boolean alone = pressed.message().isPresent();
    Labels labels = replyLanguage.to(pressed.user(), question.text());
    if (limits.admit(pressed.user()) != RateLimits.Verdict.ADMITTED) {
      metrics.question(Origin.PRESS, "limited");
      means.ephemeral().say(pressed.person(), Reply.notice(labels.say(Label.TOO_MANY)));
      return;
    }
    Occasion occasion =
        new Occasion(
            pressed.user(),
            pressed.key(),
            alone ? Audience.ASKER : Audience.EVERYONE,
            question.text());
    Responder here = responder.in(pressed.channel());
    Outcome outcome = here.ask(question, Optional.empty());
    Reply reply = here.draw(outcome, labels, occasion);
    metrics.question(Origin.PRESS, outcome.word());
    if (alone) {
      means.ephemeral().say(pressed.person(), reply);
      return;
    }
    switch (means.poster().post(pressed.user(), Optional.empty(), reply)) {
      case Posted.Sent(String direct, String ts) ->
          responder.remember(
              new Responder.Turn(IncomingMessages.conversation(direct, ts), pressed.user()),
              question,
              outcome);
      case Posted.Refused(String error) ->
          means.ephemeral().say(pressed.person(), ReplyLanguage.sorry(labels, error));
    }
  }
}
