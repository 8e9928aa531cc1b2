package eujp.slack;

import com.google.gson.Gson;
import com.slack.api.util.json.GsonFactory;
import eujp.check.Pasted;
import eujp.library.Knowledge;
import eujp.slack.blocks.Home;
import eujp.slack.buttons.Command;
import eujp.slack.buttons.Occasion;
import eujp.slack.buttons.Occasion.Audience;
import eujp.slack.labels.Labels;
import eujp.slack.questions.Outcome;
import eujp.slack.questions.Question;
import eujp.slack.questions.Responder;
import eujp.slack.runtime.LoggableFault;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One of each kind of thing that people ask for, done and drawn in each language before anybody
/// asks: word lists, calendars, analyzers and their classes are there when the bot connects, and no
/// two of its threads come to make them at the same time.
///
/// It goes on on a thread of its own, while the bot asks Slack and the database.
final class Rehearsal implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
  private static final List<String> QUESTIONS =
      List.of("What was agreed on 13 July 2023?", "何が合意されましたか");
  private static final String DRAFT =
      "On 13 July 2023, President Ursula von der Leyen said: “One sentence that nobody has said"
          + " before.” Trade grew by 20%.";
  private static final Occasion NOBODY = new Occasion("", "", Audience.ASKER);

  private final Responder responder;
  private final Knowledge knowledge;
  private final Thread thread;
  private volatile boolean closing;

  /// One that begins with [#begin].
  ///
  /// @param responder does it, and counts none of it
  /// @param knowledge answers the questions, which nobody has asked
  Rehearsal(Responder responder, Knowledge knowledge) {
    this.responder = responder;
    this.knowledge = knowledge;
    this.thread = Thread.ofPlatform().name("eujp-rehearsal").daemon().unstarted(this::run);
  }

  Rehearsal begin() {
    thread.start();
    return this;
  }

  /// Returns when all is done; what failed fails again when somebody asks.
  void await() throws InterruptedException {
    thread.join();
  }

  /// Does no more, and returns when what is at work is done.
  @Override
  public void close() {
    closing = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      Gson json = GsonFactory.createSnakeCase();
      for (Supplier<Outcome> step : steps()) {
        if (closing) {
          return;
        }
        Outcome outcome = step.get();
        for (Labels labels : Labels.all()) {
          var _ = json.toJson(responder.draw(outcome, labels, NOBODY).blocks());
        }
      }
      for (Labels labels : Labels.all()) {
        var _ = json.toJson(new Home(labels).draw(knowledge, List.of()));
      }
    } catch (RuntimeException | Error e) {
      LOG.error("What people ask for could not be tried out", new LoggableFault(e));
    }
  }

  private List<Supplier<Outcome>> steps() {
    List<Supplier<Outcome>> steps = new ArrayList<>();
    for (String question : QUESTIONS) {
      steps.add(
          () -> new Outcome.Answered(knowledge.answer(question, List.of(), QUESTIONS.size())));
    }
    steps.add(() -> responder.run(new Command.Check(Pasted.of(DRAFT))));
    steps.add(() -> responder.check(Question.read(DRAFT, "")));
    for (Command.ListKind list : Command.ListKind.values()) {
      steps.add(() -> responder.run(new Command.Browse(list, "", 0)));
    }
    return steps;
  }
}
