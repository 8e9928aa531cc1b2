package eujp.slack.press;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatDeleteResponse;
import eujp.slack.ask.Speech;
import eujp.slack.draw.Handle;
import eujp.slack.draw.Label;
import eujp.slack.draw.Reply;
import eujp.slack.press.Presses.Means;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Removes a reply, for whoever asked.
record Remove(Means means) implements Press {
  private static final Logger LOG = LoggerFactory.getLogger(Remove.class);

  @Override
  public void handle(Pressed pressed) throws IOException, SlackApiException {
    Optional<Handle> handle = pressed.handle();
    if (handle.isEmpty() || pressed.message().isEmpty()) {
      return;
    }
    if (!handle.get().asker().equals(pressed.user())) {
      means.whisper().say(pressed.person(), Reply.notice(pressed.labels().say(Label.NOT_YOURS)));
      return;
    }
    Pressed.On on = pressed.message().get();
    ChatDeleteResponse response =
        means.client().chatDelete(request -> request.channel(on.channel()).ts(on.ts()));
    if (!response.isOk()) {
      LOG.warn("Slack removes no reply in {}: {}", on.channel(), response.getError());
      means.whisper().say(pressed.person(), Speech.sorry(pressed.labels(), response.getError()));
    }
  }
}
