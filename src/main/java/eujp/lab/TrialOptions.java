package eujp.lab;

import eujp.lab.trial.Build;
import eujp.terminal.Console;
import eujp.terminal.CorpusOptions;
import eujp.terminal.Failure;
import eujp.terminal.Logs;
import eujp.terminal.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What the commands share that try a bot: the chances, the build, the releases, and a folder for
/// what the bots keep and log, which stays where something is wrong.
final class TrialOptions {
  @Mixin private Console console = new Console();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "From which all chances are drawn (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Mixin private BuildOptions build = new BuildOptions();

  @Mixin private CorpusOptions corpus = new CorpusOptions();

  /// Tries a bot.
  interface Trial {
    /// Tries it, and returns what came of that.
    ///
    /// @param scratch a folder for what the bots keep and log
    /// @param progress is told from time to time how far it is
    TrialEnd run(Path scratch, Consumer<String> progress) throws IOException, InterruptedException;
  }

  /// What came of a trial.
  ///
  /// @param report to print
  /// @param fault what is wrong, before the name of the folder; empty where nothing is
  /// @param note what is in the folder besides, before its name; empty where nothing is
  record TrialEnd(Object report, String fault, String note) {}

  long seed() {
    return seed;
  }

  Build build() {
    return build.build();
  }

  Path corpus() {
    return corpus.folder();
  }

  /// Runs a trial and prints what came of it.
  ///
  /// @throws Failure if something is wrong
  int run(String name, Trial trial) throws IOException, InterruptedException {
    Logs.throughSlf4j();
    Path scratch = Files.createTempDirectory("eujp-" + name);
    TrialEnd outcome = trial.run(scratch, line -> console.err().println(line));
    console.out().print(outcome.report());
    console.out().flush();
    if (!outcome.fault().isEmpty()) {
      throw Failure.of(outcome.fault() + scratch, new IOException(outcome.report().toString()));
    }
    if (outcome.note().isEmpty()) {
      new Scratch(scratch).close();
    } else {
      console.err().println(outcome.note() + scratch);
    }
    return 0;
  }
}
