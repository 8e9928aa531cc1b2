package eujp.slack.actions;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatDeleteResponse;
import eujp.slack.actions.ButtonRouter.Means;
import eujp.slack.blocks.Reply;
import eujp.slack.buttons.ReplyState;
import eujp.slack.delivery.CorrectionNotes;
import eujp.slack.labels.Label;
import eujp.slack.questions.ReplyLanguage;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Removes a reply, for whoever asked.
///
/// @param corrections forget what it quotes; empty where nobody remembers
record Remove(Means means, Optional<CorrectionNotes> corrections) implements ButtonHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Remove.class);

  @Override
  public void handle(ButtonClick pressed) throws IOException, SlackApiException {
    Optional<ReplyState> reply = pressed.state(ReplyState.class);
    if (reply.isEmpty() || pressed.message().isEmpty()) {
      return;
    }
    if (!reply.get().asker().equals(pressed.user())) {
      means.ephemeral().say(pressed.person(), Reply.notice(pressed.labels().say(Label.NOT_YOURS)));
      return;
    }
    ButtonClick.On on = pressed.message().get();
    ChatDeleteResponse response =
        means.client().chatDelete(request -> request.channel(on.channel()).ts(on.ts()));
    if (!response.isOk()) {
      LOG.warn("Slack removes no reply in {}: {}", on.channel(), response.getError());
      means
          .ephemeral()
          .say(pressed.person(), ReplyLanguage.sorry(pressed.labels(), response.getError()));
    } else if (corrections.isPresent()) {
      corrections.get().removed(reply.get().question());
    }
  }
}
