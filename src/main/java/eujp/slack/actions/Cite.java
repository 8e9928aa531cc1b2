package eujp.slack.actions;

import com.slack.api.methods.SlackApiException;
import eujp.answer.Answer;
import eujp.slack.actions.ButtonRouter.Means;
import eujp.slack.blocks.CiteWindow;
import java.io.IOException;
import java.util.Optional;

/// Opens a window with the quotation and its source, to copy.
record Cite(PassageFinder found, Means means) implements ButtonHandler {
  @Override
  public void handle(ButtonClick pressed) throws IOException, SlackApiException {
    Optional<Answer> answer = found.answer(pressed);
    if (answer.isPresent()) {
      WindowOpener.open(
          means,
          pressed,
          () ->
              new CiteWindow(pressed.labels(), answer.get().citations().getFirst())
                  .in(CiteWindow.Form.PLAIN));
    }
  }
}
