package eujp.lab;

import eujp.lab.trial.ClocksRun;
import eujp.terminal.CorpusOptions;
import eujp.terminal.Failure;
import eujp.terminal.Logs;
import eujp.terminal.Scratch;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `eujp lab clocks`: counts what is answered in time while the bot's clock is set.
@Command(
    name = "clocks",
    description =
        "Sets the bot's clock back and forth while questions come, and counts the answers.",
    footer = {
      "",
      "The clock of the bot's process is set back, further back and forward; another bot starts"
          + " nine hours ahead and is then set right; over Socket Mode and over HTTP. Needs"
          + " libfaketime (Debian: apt install faketime). Exits with 1 if a question was not answered"
          + " within 10 s; then what the bots kept and logged is left in a folder that it names.",
      "",
      "Examples:",
      "  eujp lab clocks",
      "  eujp lab clocks --seconds 120",
      "  eujp lab clocks --jar ../eujp-0.1.0/target/eujp.jar"
    })
final class Clocks implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  private CommandSpec command;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "30",
      description =
          "How long the clock is left as it is set, each time (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "From which the questions are drawn (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--libfaketime",
      paramLabel = "FILE",
      description = "libfaketimeMT.so.1 (default: where Debian has it).")
  private Optional<Path> library = Optional.empty();

  @Mixin private BuildOptions build = new BuildOptions();

  @Mixin private CorpusOptions corpus = new CorpusOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (seconds < 1) {
      throw new ParameterException(command.commandLine(), "--seconds is at least 1.");
    }
    if (library.isEmpty() && !ClocksRun.isPossible()) {
      throw Failure.of(
          "libfaketime is missing, without which a clock cannot be set. Install it (Debian: apt"
              + " install faketime) or name it with --libfaketime.",
          new IOException("no libfaketime"));
    }
    Logs.throughSlf4j();
    PrintWriter out = command.commandLine().getOut();
    Path scratch = Files.createTempDirectory("eujp-clocks");
    ClocksRun.Result result =
        ClocksRun.run(
            new ClocksRun.Plan(
                Duration.ofSeconds(seconds), seed, build.build(), library, corpus.folder()),
            scratch,
            line -> command.commandLine().getErr().println(line));
    out.print(result);
    out.flush();
    if (!result.isClean()) {
      throw Failure.of(
          "questions were not answered in time; what the bots logged is in " + scratch,
          new IOException(result.toString()));
    }
    new Scratch(scratch).close();
    return 0;
  }
}
