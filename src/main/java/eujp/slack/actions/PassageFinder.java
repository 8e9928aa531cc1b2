package eujp.slack.actions;

import eujp.answer.Answer;
import eujp.library.Knowledge;
import eujp.slack.actions.ButtonRouter.Means;
import eujp.slack.blocks.Reply;
import eujp.slack.buttons.ReplyState;
import eujp.slack.labels.Label;
import java.util.Optional;

/// Finds again what a reply shows, and tells the person where it is gone.
record PassageFinder(Knowledge knowledge, Means means) {
  Optional<Answer> answer(ButtonClick pressed) {
    Optional<Answer> answer =
        means
            .computing()
            .run(() -> pressed.state(ReplyState.class).flatMap(reply -> reply.answer(knowledge)));
    if (answer.isEmpty()) {
      means
          .ephemeral()
          .say(pressed.person(), Reply.notice(pressed.labels().say(Label.RELEASE_GONE)));
    }
    return answer;
  }
}
