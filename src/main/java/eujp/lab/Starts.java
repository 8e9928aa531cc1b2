package eujp.lab;

import eujp.lab.trial.StartsRun;
import eujp.terminal.CorpusOptions;
import eujp.terminal.Failure;
import eujp.terminal.Logs;
import eujp.terminal.Scratch;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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
          + " replies are missing after 60 s. Exits with 1 if one was; then the logs and the threads"
          + " of these bots are left in a folder that it names.",
      "",
      "Examples:",
      "  eujp lab starts",
      "  eujp lab starts --starts 20",
      "  eujp lab starts --jar ../eujp-0.1.0/target/eujp.jar"
    })
final class Starts implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  private CommandSpec command;

  @Option(
      names = "--starts",
      paramLabel = "N",
      defaultValue = "500",
      description = "Starts of each of the two kinds (default: ${DEFAULT-VALUE}).")
  private int starts;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "From which all chances are drawn (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Mixin private BuildOptions build = new BuildOptions();

  @Mixin private CorpusOptions corpus = new CorpusOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (starts < 1) {
      throw new ParameterException(command.commandLine(), "--starts is at least 1.");
    }
    Logs.throughSlf4j();
    PrintWriter out = command.commandLine().getOut();
    Path scratch = Files.createTempDirectory("eujp-starts");
    StartsRun.Result result =
        StartsRun.run(
            new StartsRun.Plan(starts, seed, build.build(), corpus.folder()),
            scratch,
            line -> command.commandLine().getErr().println(line));
    out.print(result);
    out.flush();
    if (!result.isClean()) {
      throw Failure.of(
          "a bot froze or was late; its log and its threads are in " + scratch,
          new IOException(result.toString()));
    }
    if (result.owed().ended() + result.burst().ended() > 0) {
      command
          .commandLine()
          .getErr()
          .println("what bots logged that ended by themselves is in " + scratch);
    } else {
      new Scratch(scratch).close();
    }
    return 0;
  }
}
