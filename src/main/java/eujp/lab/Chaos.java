package eujp.lab;

import eujp.lab.chaos.ChaosReport;
import eujp.lab.chaos.ChaosRun;
import eujp.terminal.Console;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `eujp lab chaos`: counts what is lost and what is answered twice while everything goes wrong.
@Command(
    name = "chaos",
    description = "Kills the bot again and again while questions come, and counts the answers.",
    footer = {
      "",
      "Asks and does what people do, in a workspace on this machine in which deliveries come twice,"
          + " acknowledgements get lost, connections break and calls fail; then tries each hostile"
          + " text alone. Exits with 1 if a question was lost, answered twice or stuck until the"
          + " next start, or if a text kept the bot from answering others; then what the bots kept"
          + " and logged is left in a folder that it names.",
      "",
      "Examples:",
      "  eujp lab chaos",
      "  eujp lab chaos --questions 1000 --kills 10 --seed 7",
      "  eujp lab chaos --jar ../eujp-0.1.0/target/eujp.jar",
      "  eujp lab chaos --bots 2 --database postgresql://eujp:secret@localhost/eujp"
    })
final class Chaos implements Callable<Integer> {
  @Mixin private Console console = new Console();

  @Option(
      names = "--questions",
      paramLabel = "N",
      defaultValue = "10000",
      description = "Questions that are asked (default: ${DEFAULT-VALUE}).")
  private int questions;

  @Option(
      names = "--kills",
      paramLabel = "N",
      defaultValue = "50",
      description = "How often a bot is killed (default: ${DEFAULT-VALUE}).")
  private int kills;

  @Option(
      names = "--bots",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Bots that share the work; several need --database (default: ${DEFAULT-VALUE}).")
  private int bots;

  @Option(
      names = "--database",
      paramLabel = "URL",
      description = "An empty PostgreSQL database instead of a SQLite file.")
  private Optional<String> database = Optional.empty();

  @Mixin private TrialOptions trial = new TrialOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    ChaosRun.Plan plan = plan();
    return trial.run(
        "chaos", (scratch, progress) -> outcome(ChaosRun.run(plan, scratch, progress)));
  }

  private static TrialOptions.TrialEnd outcome(ChaosReport report) {
    return new TrialOptions.TrialEnd(
        report + report.evidence().stream().map(line -> line + "\n").collect(Collectors.joining()),
        report.isClean()
            ? ""
            : "questions were lost, answered twice or stuck, or a text poisoned the bot; what the"
                + " bots logged is in ",
        "");
  }

  private ChaosRun.Plan plan() {
    try {
      return new ChaosRun.Plan(
          questions, kills, bots, trial.seed(), database, trial.build(), trial.corpus(), true);
    } catch (IllegalArgumentException e) {
      throw console.misuse(
          "--questions and --bots are at least 1, --kills is at least 0, and several bots need"
              + " --database.",
          e);
    }
  }
}
