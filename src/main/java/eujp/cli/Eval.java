package eujp.cli;

import eujp.answer.Answerer;
import eujp.search.PassageIndex;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `eujp eval`: measures answers against questions of which the right passages are known.
@Command(
    name = "eval",
    description = "Measures answers against a file of questions of which the answers are known.",
    footer = {
      "",
      "Each line of QUESTIONS is a JSON object: id, question, expect (words of a passage in which",
      "the best answer stands), answer (what the answer sentence must contain, any of them),",
      "answered (whether the releases answer it).",
      "",
      "Example:",
      "  eujp eval questions.jsonl --corpus my-releases"
    })
final class Eval implements Callable<Integer> {
  private static final int MOST = 5;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  private CommandSpec command;

  @Mixin private PassageOptions passages = new PassageOptions();

  @Parameters(paramLabel = "QUESTIONS", description = "The file of questions.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  private Path questions;

  @Override
  public Integer call() throws IOException {
    List<KnownQuestion> known = KnownQuestion.read(questions);
    PrintWriter out = command.commandLine().getOut();
    try (PassageIndex open = passages.open()) {
      Answerer answerer = new Answerer(open);
      Score score = new Score();
      known.forEach(question -> score.add(question, answerer.answer(question.question(), MOST)));
      out.print(score.table());
      out.flush();
    }
    return 0;
  }
}
