package eujp.slack.actions;

import com.slack.api.methods.SlackApiException;
import eujp.answer.Answer;
import eujp.cite.Citation;
import eujp.slack.actions.ButtonRouter.Means;
import eujp.slack.blocks.Windows;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Opens a window with the passages that come after the best one.
record MorePassages(PassageFinder found, Means means) implements ButtonHandler {
  @Override
  public void handle(ButtonClick pressed) throws IOException, SlackApiException {
    Optional<Answer> answer = found.answer(pressed);
    if (answer.isPresent()) {
      List<Citation> citations = answer.get().citations();
      WindowOpener.open(
          means,
          pressed,
          () -> new Windows(pressed.labels()).more(citations.subList(1, citations.size())));
    }
  }
}
