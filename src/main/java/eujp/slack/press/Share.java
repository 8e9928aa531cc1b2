package eujp.slack.press;

import eujp.answer.Answer;
import eujp.slack.ask.Speech;
import eujp.slack.draw.Drawing;
import eujp.slack.draw.Handle;
import eujp.slack.draw.Label;
import eujp.slack.draw.Labels;
import eujp.slack.draw.Occasion;
import eujp.slack.draw.Occasion.Audience;
import eujp.slack.draw.Reply;
import eujp.slack.press.Presses.Means;
import eujp.slack.wire.Posted;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Posts for everyone what only the asker sees. What the asker sees then has no button to share it
/// any more.
record Share(Found found, Means means) implements Press {
  @Override
  public void handle(Pressed pressed) throws IOException {
    Optional<Answer> answer = found.answer(pressed);
    if (answer.isEmpty()) {
      return;
    }
    share(means, pressed, audience -> draw(pressed, answer.get(), audience));
  }

  /// Posts for everyone what is drawn for them, and takes the button from what the asker sees.
  static void share(Means means, Pressed pressed, Function<Audience, Reply> drawn)
      throws IOException {
    if (pressed.message().isEmpty()) {
      return;
    }
    Pressed.On on = pressed.message().get();
    Labels labels = pressed.labels();
    String by = labels.say(Label.SHARED_BY, Map.of("user", "<@" + pressed.user() + ">"));
    Reply shared = drawn.apply(Audience.EVERYONE).under(by);
    switch (means.poster().post(on.channel(), on.thread(), shared)) {
      case Posted.Sent _ ->
          means
              .whisper()
              .replace(
                  pressed.person(),
                  drawn.apply(Audience.ASKER_WHO_SHARED).under(labels.say(Label.SHARED)));
      case Posted.Refused(String error) ->
          means.whisper().say(pressed.person(), Speech.sorry(labels, error));
    }
  }

  private Reply draw(Pressed pressed, Answer answer, Audience audience) {
    String question = pressed.handle().map(Handle::question).orElse("");
    Occasion occasion = new Occasion(pressed.user(), question, audience);
    return means
        .computing()
        .run(() -> new Drawing(pressed.labels()).answer(answer, occasion, List.of()));
  }
}
