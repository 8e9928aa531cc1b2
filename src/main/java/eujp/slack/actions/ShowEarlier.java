package eujp.slack.actions;

import com.slack.api.methods.SlackApiException;
import com.slack.api.model.view.View;
import eujp.answer.Answer;
import eujp.cite.Citation;
import eujp.library.Knowledge;
import eujp.release.PassageId;
import eujp.slack.actions.ButtonRouter.Means;
import eujp.slack.blocks.Windows;
import java.io.IOException;
import java.util.Optional;

/// Shows what stands before a passage too, in the window that opened at it.
record ShowEarlier(Knowledge knowledge, PassageFinder found, Means means) implements ButtonHandler {
  @Override
  public void handle(ButtonClick pressed) throws IOException, SlackApiException {
    Optional<Answer> answer = found.answer(pressed);
    if (answer.isPresent() && pressed.window().isPresent()) {
      Citation best = answer.get().citations().getFirst();
      PassageId id = best.passage().id();
      View view =
          means
              .computing()
              .run(() ->
                  new Windows(pressed.labels())
                      .earlier(best, knowledge.passages(id.reference(), id.language())));
      means.views().change(pressed.window().get(), view);
    }
  }
}
