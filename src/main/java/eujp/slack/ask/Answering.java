package eujp.slack.ask;

import eujp.answer.Answer;
import eujp.library.Knowledge;
import eujp.slack.draw.Drawing;
import eujp.slack.draw.Labels;
import eujp.slack.draw.Occasion;
import eujp.slack.draw.Reply;
import eujp.slack.wire.Fault;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one way through, from what a person asked to the reply, whichever way it came in.
///
/// @param knowledge answers any question whatsoever, which may lack what one of those before it was
///   about
/// @param conversations what was asked before
/// @param tally counts what came of it
public record Answering(Knowledge knowledge, Conversations conversations, Tally tally) {
  /// The best passage and more for whoever wants to see them.
  private static final int PASSAGES = 8;

  private static final int SUGGESTIONS = 3;
  private static final Logger LOG = LoggerFactory.getLogger(Answering.class);

  /// Who asks in which conversation.
  public record Turn(String conversation, String user) {}

  /// Answers a question. It never throws: a fault of ours is an outcome too.
  ///
  /// @param turn in which conversation it was asked; empty where each question stands alone
  public Outcome ask(Question question, Optional<Turn> turn) {
    if (question.callsForHelp()) {
      return new Outcome.Help();
    }
    try {
      List<String> before =
          turn.map(Turn::conversation).map(conversations::before).orElse(List.of());
      Answer answer = knowledge.answer(question.text(), before, PASSAGES);
      turn.ifPresent(it -> conversations.add(it.conversation(), it.user(), question.text()));
      tally.count(answer);
      return new Outcome.Answered(answer);
    } catch (RuntimeException e) {
      LOG.error("A question could not be answered", new Fault(e));
      return new Outcome.Trouble();
    }
  }

  /// Draws what came of a question.
  public Reply draw(Outcome outcome, Labels labels, Occasion occasion) {
    Drawing drawing = new Drawing(labels);
    return switch (outcome) {
      case Outcome.Answered(Answer answer) ->
          drawing.answer(answer, occasion, suggestions(labels, answer));
      case Outcome.Help _ -> drawing.help(suggestions(labels, new Answer.Nothing(0)));
      case Outcome.Trouble _ -> drawing.somethingWrong();
    };
  }

  /// What to suggest beside an answer; nothing beside one that is found.
  private List<String> suggestions(Labels labels, Answer answer) {
    return answer instanceof Answer.Found
        ? List.of()
        : knowledge.suggestions(labels.language(), answer, SUGGESTIONS);
  }
}
