package eujp.cli;

import eujp.check.Attributed;
import eujp.check.Judged;
import eujp.check.Pasted;
import eujp.check.QuoteVerdict;
import eujp.library.Knowledge;
import eujp.library.Library;
import eujp.search.PassageIndex;
import eujp.terminal.Console;
import eujp.terminal.FilterOptions;
import eujp.terminal.PassageOptions;
import eujp.terminal.ResultOptions;
import eujp.terminal.Terminal;
import eujp.terminal.VerdictText;
import eujp.terminal.json.QuoteJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `eujp quote`: checks a quotation in the terminal.
@Command(
    name = "quote",
    description = "Checks whether a quotation is in the releases, word for word, and whose it is.",
    footer = {
      "",
      "A quotation is verbatim, elided (right but for what it marks as left out), altered,"
          + " misattributed (right words, somebody else's), unattributed (in quotation marks, and"
          + " not told whose) or absent.",
      "Where the text has quotations in quotation marks, each is checked for itself, in order;"
          + " with --json each in a line. A line of --batch is {\"id\", \"quote\"}, and if you like"
          + " \"speaker\".",
      "",
      "Examples:",
      "  eujp quote \"Economic security is a shared concern\" --speaker 'von der Leyen'",
      "  eujp quote '\"We share similar dependencies […]\" — Ursula von der Leyen'",
      "  eujp quote --batch quotations.jsonl > verdicts.jsonl",
      "",
      "Exit code 0 means that it was checked, whatever came of it; with --exit-code, 1 where a"
          + " quotation is not right as it is."
    })
final class Quote implements Callable<Integer> {
  @Mixin private Console console = new Console();

  @Mixin private PassageOptions passages = new PassageOptions();

  @Mixin private FilterOptions filters = new FilterOptions();

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "3",
      description =
          "Show at most this many near passages where none has the words"
              + " (default: ${DEFAULT-VALUE}).")
  private int top;

  @Mixin private ResultOptions written = new ResultOptions();

  @Mixin private Batch batch = new Batch();

  @Parameters(
      arity = "0..*",
      paramLabel = "TEXT",
      description =
          "The quotation, with its speaker if you like: '\"…\" — Name'; or a text with quotations.")
  private List<String> words = List.of();

  @Override
  public Integer call() throws IOException {
    String text = String.join(" ", words).strip();
    if (top < 1) {
      throw console.misuse("--top is a number from 1 up.");
    }
    Optional<String> speaker = filters.speaker();
    boolean many = batch.isGiven(text, "a quotation", written);
    if (many && speaker.isPresent()) {
      throw console.misuse("In a file each line names its own \"speaker\": leave out --speaker.");
    }
    PrintWriter out = console.out();
    try (PassageIndex open = passages.open()) {
      Knowledge knowledge =
          new Library(
              open,
              Optional.empty(),
              filters.filter(open.releases(Integer.MAX_VALUE)).withoutSpeaker());
      if (many) {
        return written.exitCode(
            batch.quote((quote, who) -> verdict(knowledge, new Attributed(quote, who))));
      }
      Pasted pasted = speaker.map(Pasted.of(text)::by).orElseGet(() -> Pasted.of(text));
      List<Judged> judged = knowledge.check(pasted, top);
      if (written.json()) {
        judged.forEach(one -> out.println(json(one)));
        if (pasted.beyond() > 0) {
          out.println(QuoteJson.notChecked(pasted.beyond()));
        }
      } else {
        out.print(
            new VerdictText(Terminal.detect()).write(judged, pasted.beyond(), written.format()));
      }
      out.flush();
      return written.exitCode(
          pasted.beyond() == 0 && judged.stream().allMatch(one -> one.verdict().isRight()));
    }
  }

  private QuoteVerdict verdict(Knowledge knowledge, Attributed quotation) {
    return knowledge.check(Pasted.one(quotation), top).getFirst().verdict();
  }

  private static String json(Judged judged) {
    return QuoteJson.write(Optional.empty(), judged.quotation().quotation(), judged.verdict());
  }
}
