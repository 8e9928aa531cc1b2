package eujp.slack;

import com.google.gson.Gson;
import com.slack.api.util.json.GsonFactory;
import eujp.answer.Answer;
import eujp.check.Attributed;
import eujp.library.Knowledge;
import eujp.slack.ask.Answering;
import eujp.slack.ask.Outcome;
import eujp.slack.ask.Question;
import eujp.slack.draw.Errand;
import eujp.slack.draw.Home;
import eujp.slack.draw.Labels;
import eujp.slack.draw.Occasion;
import eujp.slack.draw.Occasion.Audience;
import eujp.slack.wire.Fault;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One of each kind of thing that people ask for, done and drawn in each language before anybody
/// asks: word lists, calendars, analyzers and their classes are there when the bot connects, and no
/// two of its threads come to make them at the same time.
///
/// @param answering does it, and counts none of it
/// @param knowledge answers the questions, which nobody has asked
record Rehearsal(Answering answering, Knowledge knowledge) {
  private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
  private static final List<String> QUESTIONS =
      List.of("What was agreed on 13 July 2023?", "何が合意されましたか");
  private static final String DRAFT =
      "On 13 July 2023, President Ursula von der Leyen said: “One sentence that nobody has said"
          + " before.” Trade grew by 20%.";
  private static final Occasion NOBODY = new Occasion("", "", Audience.ASKER);

  /// Returns when all is done; what fails then fails again when somebody asks.
  void run() {
    try {
      List<Outcome> outcomes = outcomes();
      Gson json = GsonFactory.createSnakeCase();
      for (Labels labels : Labels.all()) {
        for (Outcome outcome : outcomes) {
          var _ = json.toJson(answering.draw(outcome, labels, NOBODY).blocks());
        }
        var _ = json.toJson(new Home(labels).draw(knowledge, List.of()));
      }
    } catch (RuntimeException | Error e) {
      LOG.error("What people ask for could not be tried out", new Fault(e));
    }
  }

  private List<Outcome> outcomes() {
    List<Outcome> outcomes = new ArrayList<>();
    for (String question : QUESTIONS) {
      Answer answer = knowledge.answer(question, List.of(), QUESTIONS.size());
      outcomes.add(new Outcome.Answered(answer));
    }
    outcomes.add(answering.run(new Errand.Check(Attributed.of(DRAFT))));
    outcomes.add(answering.check(Question.read(DRAFT, "")));
    for (Errand.List list : Errand.List.values()) {
      outcomes.add(answering.run(new Errand.Browse(list, "", 0)));
    }
    return outcomes;
  }
}
