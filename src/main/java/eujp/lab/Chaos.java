package eujp.lab;

import eujp.lab.chaos.ChaosReport;
import eujp.lab.chaos.ChaosRun;
import eujp.terminal.CorpusOptions;
import eujp.terminal.Failure;
import eujp.terminal.Logs;
import eujp.terminal.Scratch;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `eujp lab chaos`: counts what is lost and what is answered twice while everything goes wrong.
@Command(
    name = "chaos",
    description = "Kills the bot again and again while questions come, and counts the answers.",
    footer = {
      "",
      "Asks and does what people do, in a workspace on this machine in which deliveries come"
          + " twice, acknowledgements get lost, connections break and calls fail; then tries each"
          + " hostile text alone. Exits with 1 if a question was lost, answered twice or stuck until"
          + " the next start, or if a text kept the bot from answering others; then what the bots"
          + " kept and logged is left in a folder that it names.",
      "",
      "Examples:",
      "  eujp lab chaos",
      "  eujp lab chaos --questions 1000 --kills 10 --seed 7",
      "  eujp lab chaos --jar ../eujp-0.1.0/target/eujp.jar",
      "  eujp lab chaos --bots 2 --database postgresql://eujp:secret@localhost/eujp"
    })
final class Chaos implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  private CommandSpec command;

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
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "From which all chances are drawn (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--database",
      paramLabel = "URL",
      description = "An empty PostgreSQL database instead of a SQLite file.")
  private Optional<String> database = Optional.empty();

  @Mixin private BuildOptions build = new BuildOptions();

  @Mixin private CorpusOptions corpus = new CorpusOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Logs.throughSlf4j();
    PrintWriter out = command.commandLine().getOut();
    Path scratch = Files.createTempDirectory("eujp-chaos");
    ChaosReport report =
        ChaosRun.run(plan(), scratch, line -> command.commandLine().getErr().println(line));
    out.print(report);
    report.evidence().forEach(out::println);
    out.flush();
    if (!report.isClean()) {
      throw Failure.of(
          "questions were lost, answered twice or stuck, or a text poisoned the bot; what the bots logged is in "
              + scratch,
          new IOException(report.toString()));
    }
    new Scratch(scratch).close();
    return 0;
  }

  private ChaosRun.Plan plan() {
    try {
      return new ChaosRun.Plan(
          questions, kills, bots, seed, database, build.build(), corpus.folder(), true);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          command.commandLine(),
          "--questions and --bots are at least 1, --kills is at least 0, and several bots need"
              + " --database.",
          e);
    }
  }
}
