package eujp.slack.actions;

import com.slack.api.methods.SlackApiException;
import eujp.answer.Answer;
import eujp.cite.Citation;
import eujp.library.Knowledge;
import eujp.release.PassageId;
import eujp.slack.actions.ButtonRouter.Means;
import eujp.slack.blocks.Windows;
import java.io.IOException;
import java.util.Optional;

/// Opens a window with the paragraphs around the passage.
record ShowContext(Knowledge knowledge, PassageFinder found, Means means) implements ButtonHandler {
  @Override
  public void handle(ButtonClick pressed) throws IOException, SlackApiException {
    Optional<Answer> answer = found.answer(pressed);
    if (answer.isPresent()) {
      Citation best = answer.get().citations().getFirst();
      PassageId id = best.passage().id();
      WindowOpener.open(
          means,
          pressed,
          () ->
              new Windows(pressed.labels())
                  .context(
                      best,
                      knowledge.passages(id.reference(), id.language()),
                      knowledge.versions(id),
                      knowledge.formerly(id)));
    }
  }
}
