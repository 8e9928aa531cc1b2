package eujp.slack.actions;

import com.slack.api.methods.SlackApiException;
import com.slack.api.model.view.View;
import eujp.slack.actions.ButtonRouter.Means;
import eujp.slack.questions.ReplyLanguage;
import java.io.IOException;
import java.util.function.Supplier;

/// Opens windows, and tells the person why one does not open.
final class WindowOpener {
  private WindowOpener() {}

  static void open(Means means, ButtonClick pressed, Supplier<View> drawn)
      throws IOException, SlackApiException {
    View view = means.computing().run(drawn);
    means
        .views()
        .open(pressed.trigger(), view)
        .ifPresent(error ->
            means.ephemeral().say(pressed.person(), ReplyLanguage.sorry(pressed.labels(), error)));
  }
}
