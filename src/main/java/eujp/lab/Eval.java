package eujp.lab;

import eujp.answer.Answerer;
import eujp.lab.Score.Measure;
import eujp.lab.learn.KnownQuestion;
import eujp.lab.learn.PlainSearch;
import eujp.search.PassageIndex;
import eujp.terminal.Console;
import eujp.terminal.EncoderOptions;
import eujp.terminal.PassageOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `eujp lab eval`: measures answers against questions of which the right passages are known.
@Command(
    name = "eval",
    description = "Measures answers against a file of questions of which the answers are known.",
    footer = {
      "",
      "Each line of QUESTIONS is a JSON object: question, expect (words of a passage in which the"
          + " best answer stands, any of them), answer (what the answer sentence must contain, any"
          + " of them), answered (whether the releases answer it), and if you like kind and before"
          + " (the questions that it follows in a conversation).",
      "",
      "The table is in Markdown, with 95 %% intervals by bootstrap, beside Lucene's own BM25.",
      "",
      "Examples:",
      "  eujp lab eval questions.jsonl --corpus my-releases",
      "  eujp lab eval questions.jsonl --ablate --time"
    })
final class Eval implements Callable<Integer> {
  private static final int MOST = 5;

  @Mixin private Console console = new Console();

  @Mixin private PassageOptions passages = new PassageOptions();

  @Mixin private EncoderOptions encoder = new EncoderOptions();

  @Option(
      names = "--ablate",
      description = "Also show what each feature is worth: how the figures change without it.")
  private boolean ablate;

  @Option(
      names = "--time",
      description = "Also show how long an answer takes beside a bare search of the same index.")
  private boolean time;

  @Parameters(paramLabel = "QUESTIONS", description = "The file of questions.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  private Path questions;

  @Override
  public Integer call() throws IOException {
    List<KnownQuestion> known = QuestionFile.read(questions);
    PrintWriter out = console.out();
    try (PassageIndex open = passages.open()) {
      Answerer answerer = new Answerer(open, encoder.load());
      PlainSearch plain = new PlainSearch(open);
      Score score = score(known, answerer);
      header(out, "questions");
      row(out, "all", score);
      row(
          out,
          "all, plain Lucene BM25",
          Score.of(known, question -> plain.answer(question.question(), MOST)));
      if (score.kinds().size() > 1) {
        score.kinds().forEach(kind -> row(out, kind, score.ofKind(kind)));
      }
      if (ablate) {
        out.println();
        ablation(out, known, answerer, score);
      }
      if (time) {
        out.println();
        out.println(new AnswerTimes(open, answerer, known));
      }
      out.flush();
    }
    return 0;
  }

  private static Score score(List<KnownQuestion> known, Answerer answerer) {
    return Score.of(
        known, question -> answerer.answer(question.question(), question.before(), MOST));
  }

  private static void header(PrintWriter out, String first) {
    List<String> titles = new ArrayList<>(List.of(first, "n"));
    Arrays.stream(Measure.values()).map(Measure::title).forEach(titles::add);
    out.println("| " + String.join(" | ", titles) + " |");
    out.println("|" + "---|".repeat(titles.size()));
  }

  private static void row(PrintWriter out, String name, Score score) {
    String shares =
        Arrays.stream(Measure.values()).map(score::withInterval).collect(Collectors.joining(" | "));
    out.println("| " + name + " | " + score.outcomes().size() + " | " + shares + " |");
  }

  private static void ablation(
      PrintWriter out, List<KnownQuestion> known, Answerer answerer, Score with) {
    List<Measure> shown =
        List.of(Measure.HIT_AT_1, Measure.SENTENCE, Measure.ANSWERED, Measure.SILENT);
    out.println(
        "| without | "
            + shown.stream().map(Measure::title).collect(Collectors.joining(" | "))
            + " |");
    out.println("|" + "---|".repeat(shown.size() + 1));
    for (String mechanism : answerer.mechanisms()) {
      Score without = score(known, answerer.without(mechanism));
      String changes =
          shown.stream()
              .map(measure -> {
                double change = without.share(measure) - with.share(measure);
                return change == 0 || Double.isNaN(change) ? "" : "%+.3f".formatted(change);
              })
              .collect(Collectors.joining(" | "));
      out.println("| " + mechanism + " | " + changes + " |");
    }
  }
}
