package eujp.slack.actions;

import com.slack.api.methods.SlackApiException;
import eujp.answer.Answer;
import eujp.slack.actions.ButtonRouter.Means;
import eujp.slack.blocks.CiteWindow;
import java.io.IOException;
import java.util.Optional;

/// Shows the quotation that is to be copied in another form.
record CiteForm(PassageFinder found, Means means) implements ButtonHandler {
  @Override
  public void handle(ButtonClick pressed) throws IOException, SlackApiException {
    Optional<CiteWindow.Form> form = pressed.chosen().flatMap(CiteWindow.Form::parse);
    if (form.isEmpty() || pressed.window().isEmpty()) {
      return;
    }
    Optional<Answer> answer = found.answer(pressed);
    if (answer.isPresent()) {
      CiteWindow window = new CiteWindow(pressed.labels(), answer.get().citations().getFirst());
      means
          .views()
          .change(pressed.window().get(), means.computing().run(() -> window.in(form.get())));
    }
  }
}
