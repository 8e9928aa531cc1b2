package eujp.cli;

import eujp.trial.LoadRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `eujp load`: how much the bot bears, beside a bare Bolt app.
@Command(
    name = "load",
    description = "Measures how many mentions a second the bot answers, beside a bare Bolt app.",
    footer = {
      "",
      "Both answer in a workspace on this machine, one after the other, three times; then the bot"
          + " is asked half of what it bears for a while. Takes about four minutes.",
      "",
      "Example:",
      "  eujp load --minutes 10"
    })
final class Load implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  private CommandSpec command;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      defaultValue = "1",
      description = "How long half of what it bears is asked (default: ${DEFAULT-VALUE}).")
  private int minutes;

  @Mixin private CorpusOptions corpus = new CorpusOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Logs.throughSlf4j();
    PrintWriter out = command.commandLine().getOut();
    try (Scratch scratch = Scratch.make()) {
      out.print(
          LoadRun.run(
              corpus.folder(),
              scratch.folder(),
              Duration.ofMinutes(minutes),
              line -> command.commandLine().getErr().println(line)));
      out.flush();
    }
    return 0;
  }
}
