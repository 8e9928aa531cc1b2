package eujp.lab;

import eujp.lab.checks.ChecksRun;
import eujp.lab.trial.Build;
import eujp.terminal.Console;
import eujp.terminal.CorpusOptions;
import eujp.terminal.Scratch;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `eujp lab bench-checks`: what the check of drafts costs that are made to be slow.
@Command(
    name = "bench-checks",
    description =
        "Measures the processor time of checks of 40,000 hostile characters, beside another build.",
    footer = {
      "",
      "Each build is measured in a process of its own, warm; the least of several checks counts.",
      "",
      "Examples:",
      "  eujp lab bench-checks",
      "  eujp lab bench-checks --beside ../eujp-0.2.0/target/eujp.jar"
    })
final class BenchChecks implements Callable<Integer> {
  @Mixin private Console console = new Console();

  private Optional<Path> beside = Optional.empty();

  @Option(
      names = "--beside",
      paramLabel = "FILE",
      description = "The eujp.jar of another build, to measure that as well.")
  void setBeside(Path given) {
    beside = Optional.of(given);
  }

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "3",
      description =
          "How often a draft is checked before it is measured (default: ${DEFAULT-VALUE}).")
  private int warmUp;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "How often it is measured (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Mixin private CorpusOptions corpus = new CorpusOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (warmUp < 0 || rounds < 1) {
      throw console.misuse("--warm-up is at least 0, --rounds at least 1.");
    }
    Optional<Build> other = beside.map(file -> BuildOptions.ofJar(console, "--beside", file));
    PrintWriter out = console.out();
    try (Scratch scratch = Scratch.make()) {
      out.print(
          ChecksRun.run(
              other,
              corpus.folder(),
              scratch.folder(),
              new ChecksRun.Rounds(warmUp, rounds),
              line -> console.err().println(line)));
      out.flush();
    }
    return 0;
  }
}
