package eujp.slack.actions;

import eujp.answer.Answer;
import eujp.slack.actions.ButtonRouter.Means;
import eujp.slack.blocks.Drawing;
import eujp.slack.blocks.Reply;
import eujp.slack.buttons.Occasion;
import eujp.slack.buttons.Occasion.Audience;
import eujp.slack.buttons.ReplyState;
import eujp.slack.client.Posted;
import eujp.slack.labels.Label;
import eujp.slack.labels.Labels;
import eujp.slack.questions.ReplyLanguage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Posts for everyone what only the asker sees. What the asker sees then has no button to share it
/// any more.
record Share(PassageFinder found, Means means) implements ButtonHandler {
  @Override
  public void handle(ButtonClick pressed) throws IOException {
    Optional<Answer> answer = found.answer(pressed);
    if (answer.isEmpty()) {
      return;
    }
    share(means, pressed, audience -> draw(pressed, answer.get(), audience));
  }

  /// Posts for everyone what is drawn for them, and takes the button from what the asker sees.
  static void share(Means means, ButtonClick pressed, Function<Audience, Reply> drawn)
      throws IOException {
    if (pressed.message().isEmpty()) {
      return;
    }
    ButtonClick.On on = pressed.message().get();
    Labels labels = pressed.labels();
    String by = labels.say(Label.SHARED_BY, Map.of("user", "<@" + pressed.user() + ">"));
    Reply shared = drawn.apply(Audience.EVERYONE).under(by);
    switch (means.poster().post(on.channel(), on.thread(), shared)) {
      case Posted.Sent _ ->
          means
              .ephemeral()
              .replace(
                  pressed.person(),
                  drawn.apply(Audience.ASKER_WHO_SHARED).under(labels.say(Label.SHARED)));
      case Posted.Refused(String error) ->
          means.ephemeral().say(pressed.person(), ReplyLanguage.sorry(labels, error));
    }
  }

  private Reply draw(ButtonClick pressed, Answer answer, Audience audience) {
    Occasion occasion =
        pressed
            .state(ReplyState.class)
            .map(reply -> new Occasion(pressed.user(), reply.question(), audience, reply.asked()))
            .orElseGet(() -> new Occasion(pressed.user(), "", audience));
    return means
        .computing()
        .run(() -> new Drawing(pressed.labels()).answer(answer, occasion, List.of()));
  }
}
