package eujp.lab;

import eujp.lab.trial.ClocksRun;
import eujp.terminal.Console;
import eujp.terminal.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `eujp lab clocks`: counts what is answered in time while the bot's clock is set.
@Command(
    name = "clocks",
    description =
        "Sets the bot's clock back and forth while questions come, and counts the answers.",
    footer = {
      "",
      "The clock of the bot's process is set back, further back and forward; another bot starts"
          + " nine hours ahead and is then set right; over Socket Mode and over HTTP. Needs"
          + " libfaketime (Debian: apt install faketime). Exits with 1 if a question was not"
          + " answered within 10 s; then what the bots kept and logged is left in a folder that it"
          + " names.",
      "",
      "Examples:",
      "  eujp lab clocks",
      "  eujp lab clocks --seconds 120",
      "  eujp lab clocks --jar ../eujp-0.1.0/target/eujp.jar"
    })
final class Clocks implements Callable<Integer> {
  @Mixin private Console console = new Console();

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "30",
      description =
          "How long the clock is left as it is set, each time (default: ${DEFAULT-VALUE}).")
  private int seconds;

  private Optional<Path> library = Optional.empty();

  @Option(
      names = "--libfaketime",
      paramLabel = "FILE",
      description = "libfaketimeMT.so.1 (default: where Debian has it).")
  void setLibrary(Path given) {
    library = Optional.of(given);
  }

  @Mixin private TrialOptions trial = new TrialOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (seconds < 1) {
      throw console.misuse("--seconds is at least 1.");
    }
    if (library.isEmpty() && !ClocksRun.isPossible()) {
      throw Failure.of(
          "libfaketime is missing, without which a clock cannot be set. Install it (Debian: apt"
              + " install faketime) or name it with --libfaketime.",
          new IOException("no libfaketime"));
    }
    return trial.run("clocks", this::outcome);
  }

  private TrialOptions.TrialEnd outcome(Path scratch, Consumer<String> progress)
      throws IOException, InterruptedException {
    ClocksRun.Result result =
        ClocksRun.run(
            new ClocksRun.Plan(
                Duration.ofSeconds(seconds), trial.seed(), trial.build(), library, trial.corpus()),
            scratch,
            progress);
    return new TrialOptions.TrialEnd(
        result,
        result.isClean() ? "" : "questions were not answered in time; what the bots logged is in ",
        "");
  }
}
