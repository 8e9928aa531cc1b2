package eujp.slack.press;

import eujp.answer.Answer;
import eujp.library.Knowledge;
import eujp.slack.draw.Label;
import eujp.slack.draw.Reply;
import eujp.slack.wire.Whisper;
import java.util.Optional;

/// Finds again what a reply shows, and tells the person where it is gone.
record Found(Knowledge knowledge, Whisper whisper) {
  Optional<Answer> answer(Pressed pressed) {
    Optional<Answer> answer = pressed.handle().flatMap(handle -> handle.answer(knowledge));
    if (answer.isEmpty()) {
      whisper.say(pressed.person(), Reply.notice(pressed.labels().say(Label.RELEASE_GONE)));
    }
    return answer;
  }
}
