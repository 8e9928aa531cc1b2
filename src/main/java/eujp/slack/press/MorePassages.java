package eujp.slack.press;

import com.slack.api.methods.SlackApiException;
import eujp.answer.Answer;
import eujp.answer.Citation;
import eujp.slack.draw.Windows;
import eujp.slack.press.Presses.Means;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Opens a window with the passages that come after the best one.
record MorePassages(Found found, Means means) implements Press {
  @Override
  public void handle(Pressed pressed) throws IOException, SlackApiException {
    Optional<Answer> answer = found.answer(pressed);
    if (answer.isPresent()) {
      List<Citation> citations = answer.get().citations();
      Window.open(
          means,
          pressed,
          () -> new Windows(pressed.labels()).more(citations.subList(1, citations.size())));
    }
  }
}
