package eujp.lab;

import eujp.lab.trial.StartsRun;
import eujp.terminal.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `eujp lab starts`: counts the starts after which the bot froze.
@Command(
    name = "starts",
    description =
        "Starts the bot again and again with work waiting, and counts the starts that froze.",
    footer = {
      "",
      "Half of the starts owe replies to questions of every kind; after the other half deliveries"
          + " of every kind come at once. A start is frozen when replies are missing after 45 s and"
          + " the bot neither answers at /healthz/live nor uses any processor time, and late when"
          + " replies are missing after 60 s. Exits with 1 if one was; then the logs and the"
          + " threads of these bots are left in a folder that it names.",
      "",
      "Examples:",
      "  eujp lab starts",
      "  eujp lab starts --starts 20",
      "  eujp lab starts --jar ../eujp-0.1.0/target/eujp.jar"
    })
final class Starts implements Callable<Integer> {
  @Mixin private Console console = new Console();

  @Option(
      names = "--starts",
      paramLabel = "N",
      defaultValue = "500",
      description = "Starts of each of the two kinds (default: ${DEFAULT-VALUE}).")
  private int starts;

  @Mixin private TrialOptions trial = new TrialOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (starts < 1) {
      throw console.misuse("--starts is at least 1.");
    }
    return trial.run("starts", this::outcome);
  }

  private TrialOptions.TrialEnd outcome(Path scratch, Consumer<String> progress)
      throws IOException, InterruptedException {
    StartsRun.Result result =
        StartsRun.run(
            new StartsRun.Plan(starts, trial.seed(), trial.build(), trial.corpus()),
            scratch,
            progress);
    return new TrialOptions.TrialEnd(
        result,
        result.isClean() ? "" : "a bot froze or was late; its log and its threads are in ",
        result.owed().ended() + result.burst().ended() == 0
            ? ""
            : "what bots logged that ended by themselves is in ");
  }
}
