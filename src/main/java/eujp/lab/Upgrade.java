package eujp.lab;

import eujp.lab.trial.Build;
import eujp.lab.upgrade.UpgradeReport;
import eujp.lab.upgrade.UpgradeRun;
import eujp.terminal.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `eujp lab upgrade`: counts what is lost while bots are replaced.
@Command(
    name = "upgrade",
    description =
        "Replaces bots that share a database one after the other while questions come, and counts"
            + " the answers.",
    footer = {
      "",
      "Each bot is told to stop, as a supervisor does, and started as the new build. Exits with 1"
          + " if a question was lost or answered twice; then what the bots logged is left in a"
          + " folder that it names.",
      "",
      "Examples:",
      "  eujp lab upgrade --database postgresql://eujp:secret@localhost/eujp",
      "  eujp lab upgrade --database postgresql://... \\",
      "    --from ../eujp-0.1.0/target/eujp.jar"
    })
final class Upgrade implements Callable<Integer> {
  @Mixin private Console console = new Console();

  @Option(
      names = "--database",
      paramLabel = "URL",
      required = true,
      description = "An empty PostgreSQL database.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  private String database;

  private Optional<Path> from = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = "The eujp.jar of the build that is replaced (default: the same build).")
  void setFrom(Path given) {
    from = Optional.of(given);
  }

  @Option(
      names = "--bots",
      paramLabel = "N",
      defaultValue = "2",
      description = "Bots that share the work (default: ${DEFAULT-VALUE}).")
  private int bots;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "5",
      description = "How often each is replaced (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "20",
      description = "Questions a second (default: ${DEFAULT-VALUE}).")
  private int rate;

  @Mixin private TrialOptions trial = new TrialOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    UpgradeRun.Plan plan = plan();
    return trial.run(
        "upgrade",
        (scratch, progress) -> {
          UpgradeReport report = UpgradeRun.run(plan, scratch, progress);
          return new TrialOptions.TrialEnd(
              report,
              report.isClean()
                  ? ""
                  : "questions were lost or answered twice; what the bots logged is in ",
              "");
        });
  }

  private UpgradeRun.Plan plan() {
    Build after = trial.build();
    Build before = from.map(file -> BuildOptions.ofJar(console, "--from", file)).orElse(after);
    try {
      return new UpgradeRun.Plan(
          before, after, bots, rounds, rate, trial.seed(), database, trial.corpus());
    } catch (IllegalArgumentException e) {
      throw console.misuse("--bots is at least 2, --rounds and --rate are at least 1.", e);
    }
  }
}
