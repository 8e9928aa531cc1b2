package eujp.slack.press;

import eujp.slack.ask.Answering;
import eujp.slack.ask.Question;
import eujp.slack.draw.Label;
import eujp.slack.draw.Labels;
import eujp.slack.draw.Occasion;
import eujp.slack.draw.Occasion.Audience;
import eujp.slack.draw.Reply;
import eujp.slack.listen.Speech;
import eujp.slack.press.Presses.Means;
import eujp.slack.wire.Posted;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Asks the question on the button: the answer goes into the thread that the button stands in, to
/// the person alone where only they see the button, and from the home to their direct messages.
record Ask(String bot, Answering answering, Speech speech, Means means) implements Press {
  @Override
  public void handle(Pressed pressed) throws IOException {
    Question question = Question.read(Reply.escaped(pressed.value()), bot);
    boolean alone = pressed.message().map(Pressed.On::ephemeral).orElse(false);
    Labels labels = speech.to(pressed.user(), question.text());
    Occasion occasion =
        new Occasion(
            pressed.user(),
            "press " + UUID.randomUUID(),
            alone ? Audience.ASKER : Audience.EVERYONE);
    String asked = labels.say(Label.ASKED, Map.of("question", question.text()));
    Reply reply =
        answering
            .draw(answering.ask(question, Optional.empty()), labels, occasion)
            .under(Reply.escaped(asked));
    if (alone) {
      means.whisper().say(pressed.person(), reply);
      return;
    }
    String channel = pressed.message().map(Pressed.On::channel).orElse(pressed.user());
    Optional<String> thread = pressed.message().map(on -> on.thread().orElse(on.ts()));
    switch (means.poster().post(channel, thread, reply)) {
      case Posted.Sent _ -> {}
      case Posted.Refused(String error) ->
          means.whisper().say(pressed.person(), Speech.sorry(labels, error));
    }
  }
}
