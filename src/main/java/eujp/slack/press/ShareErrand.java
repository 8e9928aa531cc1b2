package eujp.slack.press;

import eujp.slack.ask.Answering;
import eujp.slack.ask.Outcome;
import eujp.slack.draw.Occasion;
import eujp.slack.draw.Request;
import eujp.slack.press.Presses.Means;
import java.io.IOException;
import java.util.Optional;

/// Posts for everyone what an errand brought to the asker alone. The errand is run again, for a
/// button carries no verdict and no list.
record ShareErrand(Answering answering, Means means) implements Press {
  @Override
  public void handle(Pressed pressed) throws IOException {
    Optional<Request> request = pressed.request();
    if (request.isEmpty()) {
      return;
    }
    Outcome outcome = answering.run(request.get().errand());
    String question = request.get().occasion().question();
    Share.share(
        means,
        pressed,
        audience ->
            answering.draw(
                outcome, pressed.labels(), new Occasion(pressed.user(), question, audience)));
  }
}
