package eujp.slack.press;

import com.slack.api.methods.SlackApiException;
import eujp.answer.Answer;
import eujp.answer.Citation;
import eujp.library.Knowledge;
import eujp.release.PassageId;
import eujp.slack.draw.Windows;
import eujp.slack.press.Presses.Means;
import java.io.IOException;
import java.util.Optional;

/// Opens a window with the paragraphs around the passage.
record ShowContext(Knowledge knowledge, Found found, Means means) implements Press {
  @Override
  public void handle(Pressed pressed) throws IOException, SlackApiException {
    Optional<Answer> answer = found.answer(pressed);
    if (answer.isPresent()) {
      Citation best = answer.get().citations().getFirst();
      PassageId id = best.passage().id();
      Window.open(
          means,
          pressed,
          () ->
              new Windows(pressed.labels())
                  .context(best, knowledge.passages(id.reference(), id.language())));
    }
  }
}
