package eujp.cli;

import eujp.answer.Answer;
import eujp.library.Knowledge;
import eujp.library.Knowledge.Known;
import eujp.library.Library;
import eujp.release.Masthead;
import eujp.search.PassageIndex;
import eujp.terminal.AnswerText;
import eujp.terminal.Console;
import eujp.terminal.EncoderOptions;
import eujp.terminal.FilterOptions;
import eujp.terminal.PassageOptions;
import eujp.terminal.ResultOptions;
import eujp.terminal.Terminal;
import eujp.terminal.json.AnswerJson;
import java.io.IOException;
import java.io.PrintWriter;
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
      "A line of --batch is {\"id\", \"question\"}, and if you like \"before\", a list of the"
          + " questions before it. With --exit-code, what the releases do not answer is 1.",
      "",
      "Examples:",
      "  eujp ask \"Who co-chaired the Digital Partnership Council?\"",
      "  eujp ask 海底ケーブルはどのルートを通りますか",
      "  eujp ask 'speaker:breton semiconductors'",
      "  eujp ask 'Who co-chaired the Council? in:IP/23/3831'",
      "  eujp ask --from 2023-07 --until 2023 --lang fr \"What was signed?\"",
      "  eujp ask --json \"When do the co-chairs meet again?\"",
      "  eujp ask --exit-code \"Was an agreement on chips signed?\" || echo not said",
      "  eujp ask --batch questions.jsonl > answers.jsonl"
    })
final class Ask implements Callable<Integer> {
  @Mixin private Console console = new Console();

  @Mixin private PassageOptions passages = new PassageOptions();

  @Mixin private FilterOptions filters = new FilterOptions();

  @Mixin private EncoderOptions encoder = new EncoderOptions();

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "5",
      description = "Show at most this many passages (default: ${DEFAULT-VALUE}).")
  private int top;

  @Mixin private ResultOptions written = new ResultOptions();

  @Mixin private Batch batch = new Batch();

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
    boolean many = batch.isGiven(question, "a question", written);
    PrintWriter out = console.out();
    try (PassageIndex open = passages.open()) {
      Knowledge knowledge = new Library(open, encoder.load(), filters.filter(open));
      if (many) {
        return written.exitCode(
            batch.answer((asked, earlier) -> knowledge.answer(asked, earlier, top)));
      }
      Answer answer = knowledge.answer(question, before, top);
      if (written.json()) {
        out.println(AnswerJson.write(Optional.empty(), question, answer));
      } else {
        List<Masthead> known =
            knowledge.releases(AnswerText.MAX_KNOWN).stream().map(Known::masthead).toList();
        out.print(
            new AnswerText(Terminal.detect(), known).write(question, answer, written.format()));
        out.flush();
      }
      return written.exitCode(answer instanceof Answer.Found);
    }
  }
}
