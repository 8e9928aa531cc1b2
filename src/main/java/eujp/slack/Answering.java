package eujp.slack;

import eujp.answer.Answer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one way through, from what a person wrote to the reply, whichever way it came in.
///
/// @param answerer answers any question whatsoever
/// @param bot the bot's own user id
record Answering(Function<String, Answer> answerer, String bot) {
  private static final Logger LOG = LoggerFactory.getLogger(Answering.class);

  /// The reply to a text as Slack sends it. It never throws: a fault of ours becomes a reply too.
  Reply reply(String wire) {
    Question question = Question.read(wire, bot);
    Drawing drawing = new Drawing(question.labels());
    if (question.callsForHelp()) {
      return drawing.help();
    }
    try {
      return drawing.answer(answerer.apply(question.text()));
    } catch (RuntimeException e) {
      LOG.error("A question could not be answered", new Fault(e));
      return drawing.somethingWrong();
    }
  }
}
