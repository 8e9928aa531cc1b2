package eujp.cli;

import eujp.answer.Answer;
import eujp.library.Knowledge;
import eujp.library.Library;
import eujp.search.PassageIndex;
import eujp.terminal.AnswerJson;
import eujp.terminal.Console;
import eujp.terminal.EncoderOptions;
import eujp.terminal.PassageOptions;
import eujp.terminal.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `eujp ask`: answers in the terminal.
@Command(
    name = "ask",
    description = "Answers a question in the terminal.",
    footer = {
      "",
      "Examples:",
      "  eujp ask \"Who co-chaired the Digital Partnership Council?\"",
      "  eujp ask 海底ケーブルはどのルートを通りますか",
      "  eujp ask 'speaker:breton semiconductors'",
      "  eujp ask --json \"When do the co-chairs meet again?\"",
      "  eujp ask --batch questions.jsonl > answers.jsonl"
    })
final class Ask implements Callable<Integer> {
  @Mixin private Console console = new Console();

  @Mixin private PassageOptions passages = new PassageOptions();

  @Mixin private EncoderOptions encoder = new EncoderOptions();

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "5",
      description = "Show at most this many passages (default: ${DEFAULT-VALUE}).")
  private int top;

  @Option(names = "--json", description = "Answer in JSON.")
  private boolean json;

  @Option(
      names = "--batch",
      paramLabel = "FILE",
      description =
          "Answer the questions of a file, one JSON object a line: {\"id\", \"question\"},"
              + " and if you like \"before\", a list of the questions before it.")
  private Optional<Path> batch = Optional.empty();

  @Option(
      names = "--before",
      paramLabel = "QUESTION",
      description = "The question before, for one that lacks something: 'and where?'. Repeatable.")
  private List<String> before = List.of();

  @Parameters(arity = "0..*", paramLabel = "QUESTION", description = "The question.")
  private List<String> words = List.of();

  @Override
  public Integer call() throws IOException {
    String question = String.join(" ", words).strip();
    if (top < 1) {
      throw console.misuse("--top is a number from 1 up.");
    }
    if (question.isEmpty() == batch.isEmpty()) {
      throw console.misuse("Give a question, or a file of questions with --batch.");
    }
    PrintWriter out = console.out();
    try (PassageIndex open = passages.open()) {
      Knowledge knowledge = new Library(open, encoder.load());
      if (batch.isPresent()) {
        Batch.ofQuestions((asked, earlier) -> knowledge.answer(asked, earlier, top))
            .run(batch.get(), out);
      } else {
        Answer answer = knowledge.answer(question, before, top);
        if (json) {
          out.println(AnswerJson.write(Optional.empty(), question, answer));
        } else {
          out.print(Terminal.detect().draw(answer));
          out.flush();
        }
      }
    }
    return 0;
  }
}
