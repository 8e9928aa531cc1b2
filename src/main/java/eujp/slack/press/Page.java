package eujp.slack.press;

import eujp.slack.ask.Answering;
import eujp.slack.draw.Occasion;
import eujp.slack.draw.Occasion.Audience;
import eujp.slack.draw.Reply;
import eujp.slack.draw.Request;
import eujp.slack.press.Presses.Means;
import java.io.IOException;
import java.util.Optional;

/// Turns to another page of a list. What only the person sees turns where it stands; under what
/// everyone sees the page is shown to the person alone, so that nobody turns it for others.
record Page(Answering answering, Means means) implements Press {
  @Override
  public void handle(Pressed pressed) throws IOException {
    Optional<Request> request = pressed.request();
    if (request.isEmpty()) {
      return;
    }
    Occasion occasion =
        new Occasion(pressed.user(), request.get().occasion().question(), Audience.ASKER);
    Reply page = answering.draw(answering.run(request.get().errand()), pressed.labels(), occasion);
    if (!pressed.isForOne() || !means.whisper().replace(pressed.person(), page)) {
      means.whisper().say(pressed.person(), page);
    }
  }
}
