package eujp.slack.press;

import com.slack.api.methods.SlackApiException;
import com.slack.api.model.view.View;
import eujp.slack.ask.Speech;
import eujp.slack.press.Presses.Means;
import java.io.IOException;
import java.util.function.Supplier;

/// Opens windows, and tells the person why one does not open.
final class Window {
  private Window() {}

  static void open(Means means, Pressed pressed, Supplier<View> drawn)
      throws IOException, SlackApiException {
    View view = means.computing().run(drawn);
    means
        .views()
        .open(pressed.trigger(), view)
        .ifPresent(
            error -> means.whisper().say(pressed.person(), Speech.sorry(pressed.labels(), error)));
  }
}
