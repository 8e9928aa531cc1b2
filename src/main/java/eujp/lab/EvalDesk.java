package eujp.lab;

import eujp.lab.desk.DeskScore;
import eujp.lab.desk.DeskScore.Agreement;
import eujp.terminal.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `eujp lab eval-desk`: measures the sentences, quotations, dates and persons that are found in
/// releases.
@Command(
    name = "eval-desk",
    description =
        "Measures the sentences, quotations, dates and persons that are found in releases against"
            + " what somebody wrote down of them.",
    footer = {
      "",
      "CORPUS has a folder 'releases' and a folder 'truth' with a JSON file for each release, named"
          + " like ip-24-5001.en.json: sentences (texts), quotations (words, speaker), dates (text,"
          + " from, to) and persons (name, role).",
      "",
      "Example:",
      "  eujp lab eval-desk --wrong my-releases"
    })
final class EvalDesk implements Callable<Integer> {
  @Mixin private Console console = new Console();

  @Option(names = "--wrong", description = "Also list what is missing and what is wrong.")
  private boolean wrong;

  @Parameters(paramLabel = "CORPUS", description = "The folder.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  private Path folder;

  @Override
  public Integer call() throws IOException {
    DeskScore score = DeskScore.of(folder);
    PrintWriter out = console.out();
    out.println("| what | written down | found | precision | recall |");
    out.println("|---|---|---|---|---|");
    print(out, "sentences", score.sentences());
    print(out, "quotations", score.quotations());
    print(out, "dates", score.dates());
    print(out, "persons", score.persons());
    out.flush();
    return 0;
  }

  private void print(PrintWriter out, String what, Agreement agreement) {
    out.println(
        "| %s | %d | %d | %.3f | %.3f |"
            .formatted(
                what,
                agreement.written(),
                agreement.found(),
                agreement.precision(),
                agreement.recall()));
    if (wrong) {
      agreement.differences().forEach(out::println);
    }
  }
}
