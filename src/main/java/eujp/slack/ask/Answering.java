package eujp.slack.ask;

import eujp.answer.Answer;
import eujp.slack.draw.Drawing;
import eujp.slack.draw.Reply;
import eujp.slack.wire.Fault;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one way through, from what a person wrote to the reply, whichever way it came in.
///
/// @param answerer answers any question whatsoever, which may lack what one of those before it was
///   about, given with the oldest first
/// @param conversations what was asked before
/// @param bot the bot's own user id
public record Answering(
    BiFunction<String, List<String>, Answer> answerer, Conversations conversations, String bot) {
  private static final Logger LOG = LoggerFactory.getLogger(Answering.class);

  /// The reply to a text as Slack sends it. It never throws: a fault of ours becomes a reply too.
  ///
  /// @param conversation in which it was asked; empty where each question stands alone
  public Reply reply(String wire, Optional<String> conversation) {
    Question question = Question.read(wire, bot);
    Drawing drawing = new Drawing(question.labels());
    if (question.callsForHelp()) {
      return drawing.help();
    }
    try {
      List<String> before = conversation.map(conversations::before).orElse(List.of());
      Answer answer = answerer.apply(question.text(), before);
      conversation.ifPresent(name -> conversations.add(name, question.text()));
      return drawing.answer(answer);
    } catch (RuntimeException e) {
      LOG.error("A question could not be answered", new Fault(e));
      return drawing.somethingWrong();
    }
  }
}
