package eujp.slack.press;

import eujp.answer.Answer;
import eujp.library.Knowledge;
import eujp.slack.draw.Label;
import eujp.slack.draw.Reply;
import eujp.slack.press.Presses.Means;
import java.util.Optional;

/// Finds again what a reply shows, and tells the person where it is gone.
record Found(Knowledge knowledge, Means means) {
  Optional<Answer> answer(Pressed pressed) {
    Optional<Answer> answer =
        means.computing().run(() -> pressed.handle().flatMap(handle -> handle.answer(knowledge)));
    if (answer.isEmpty()) {
      means.whisper().say(pressed.person(), Reply.notice(pressed.labels().say(Label.RELEASE_GONE)));
    }
    return answer;
  }
}
