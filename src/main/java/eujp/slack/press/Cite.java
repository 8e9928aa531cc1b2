package eujp.slack.press;

import com.slack.api.methods.SlackApiException;
import eujp.answer.Answer;
import eujp.slack.draw.Windows;
import eujp.slack.press.Presses.Means;
import java.io.IOException;
import java.util.Optional;

/// Opens a window with the quotation and its source, to copy.
record Cite(Found found, Means means) implements Press {
  @Override
  public void handle(Pressed pressed) throws IOException, SlackApiException {
    Optional<Answer> answer = found.answer(pressed);
    if (answer.isPresent()) {
      Window.open(
          means,
          pressed,
          () -> new Windows(pressed.labels()).cite(answer.get().citations().getFirst()));
    }
  }
}
