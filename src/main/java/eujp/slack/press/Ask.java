package eujp.slack.press;

import eujp.slack.ask.Answering;
import eujp.slack.ask.Outcome;
import eujp.slack.ask.Question;
import eujp.slack.ask.Speech;
import eujp.slack.draw.Label;
import eujp.slack.draw.Labels;
import eujp.slack.draw.Occasion;
import eujp.slack.draw.Occasion.Audience;
import eujp.slack.draw.Reply;
import eujp.slack.metrics.Entrance;
import eujp.slack.metrics.Metrics;
import eujp.slack.press.Presses.Means;
import eujp.slack.reply.Limits;
import eujp.slack.reply.Worker;
import eujp.slack.wire.Posted;
import eujp.store.Message;
import eujp.store.QuestionKey;
import eujp.store.Way;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/// Asks the question on the button: the answer goes into the thread that the button stands in, to
/// the person alone where only they see the button, and from the home to their direct messages.
///
/// What is answered in a thread is a message like any other, which is kept until it is answered.
record Ask(
    String bot,
    Answering answering,
    Speech speech,
    Worker worker,
    Limits limits,
    Metrics metrics,
    Means means)
    implements Press {
  @Override
  public boolean keep(Pressed pressed) throws IOException {
    Optional<Pressed.On> on =
        pressed.message().filter(message -> !message.ephemeral() && !pressed.ts().isEmpty());
    if (on.isEmpty()) {
      return false;
    }
    String channel = on.get().channel();
    String thread = on.get().thread().orElse(on.get().ts());
    worker.take(
        new Message(
            new QuestionKey(pressed.team(), channel, pressed.ts()),
            Way.PRESS,
            thread,
            pressed.user(),
            channel + " " + thread,
            Reply.escaped(pressed.value())));
    return true;
  }

  @Override
  public void handle(Pressed pressed) throws IOException {
    Question question = Question.read(Reply.escaped(pressed.value()), bot);
    boolean alone = pressed.message().isPresent();
    Labels labels = speech.to(pressed.user(), question.text());
    if (limits.admit(pressed.user()) != Limits.Verdict.ADMITTED) {
      metrics.question(Entrance.PRESS, "limited");
      means.whisper().say(pressed.person(), Reply.notice(labels.say(Label.TOO_MANY)));
      return;
    }
    Occasion occasion =
        new Occasion(pressed.user(), pressed.key(), alone ? Audience.ASKER : Audience.EVERYONE);
    String asked = labels.say(Label.ASKED, Map.of("question", question.text()));
    Outcome outcome = answering.ask(question, Optional.empty());
    Reply reply = answering.draw(outcome, labels, occasion).under(Reply.escaped(asked));
    metrics.question(Entrance.PRESS, outcome.word());
    if (alone) {
      means.whisper().say(pressed.person(), reply);
      return;
    }
    switch (means.poster().post(pressed.user(), Optional.empty(), reply)) {
      case Posted.Sent _ -> {}
      case Posted.Refused(String error) ->
          means.whisper().say(pressed.person(), Speech.sorry(labels, error));
    }
  }
}
