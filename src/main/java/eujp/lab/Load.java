package eujp.lab;

import eujp.lab.scale.SharedRun;
import eujp.lab.scale.Table;
import eujp.lab.trial.Build;
import eujp.lab.trial.LoadRun;
import eujp.lab.trial.SoakRun;
import eujp.store.PostgresAddress;
import eujp.terminal.Console;
import eujp.terminal.CorpusOptions;
import eujp.terminal.Failure;
import eujp.terminal.Logs;
import eujp.terminal.Scratch;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `eujp lab load`: how much the bot bears, beside a bare Bolt app.
@Command(
    name = "load",
    description = "Measures how many mentions a second the bot answers, beside a bare Bolt app.",
    footer = {
      "",
      "Both answer in a workspace on this machine, one after the other, three times; then the bot"
          + " is asked half of what it bears for a while. Takes about seven minutes. With --beside"
          + " the bot of another build takes its turns too. With --soak the bot, and that of the"
          + " other build at the same time, is instead asked a few questions a second for long."
          + " With --database one bot with SQLite, one with that database and two that share it are"
          + " measured instead, a minute each.",
      "",
      "Examples:",
      "  eujp lab load --minutes 10",
      "  eujp lab load --beside ../eujp-0.1.0/target/eujp.jar",
      "  eujp lab load --beside ../eujp-0.1.0/target/eujp.jar --soak 60 --rate 5",
      "  eujp lab load --database postgresql://... --output docs/performance/bots.md"
    })
final class Load implements Callable<Integer> {
  private static final Duration SHARED = Duration.ofSeconds(20);

  @Mixin private Console console = new Console();

  @Option(
      names = "--minutes",
      paramLabel = "N",
      defaultValue = "1",
      description = "How long half of what it bears is asked (default: ${DEFAULT-VALUE}).")
  private int minutes;

  private Optional<Path> beside = Optional.empty();

  @Option(
      names = "--beside",
      paramLabel = "FILE",
      description = "The eujp.jar of another build, to measure that as well.")
  void setBeside(Path given) {
    beside = Optional.of(given);
  }

  @Option(
      names = "--soak",
      paramLabel = "MINUTES",
      description = "Ask a few questions a second for so long instead.")
  private Optional<Integer> soak = Optional.empty();

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "5",
      description = "Questions a second with --soak (default: ${DEFAULT-VALUE}).")
  private int rate;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "From which the questions with --soak are drawn (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--database",
      paramLabel = "URL",
      description = "Measure one bot and two with this empty PostgreSQL database instead.")
  private Optional<String> database = Optional.empty();

  @Option(
      names = "--turns",
      paramLabel = "N",
      defaultValue = "3",
      description = "Turns of each with --database (default: ${DEFAULT-VALUE}).")
  private int turns;

  private Optional<Path> output = Optional.empty();

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Also write the table of --database into a file.")
  void setOutput(Path given) {
    output = Optional.of(given);
  }

  @Mixin private CorpusOptions corpus = new CorpusOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (rate < 1 || turns < 1 || soak.filter(time -> time < 1).isPresent()) {
      throw console.misuse("--soak, --rate and --turns are at least 1.");
    }
    Optional<Build> other = beside.map(file -> BuildOptions.ofJar(console, "--beside", file));
    Logs.throughSlf4j();
    PrintWriter out = console.out();
    Consumer<String> progress = line -> console.err().println(line);
    try (Scratch scratch = Scratch.make()) {
      out.print(measure(other, scratch.folder(), progress));
      out.flush();
    }
    return 0;
  }

  private Object measure(Optional<Build> other, Path scratch, Consumer<String> progress)
      throws IOException, InterruptedException {
    if (database.isPresent()) {
      return shared(database.get(), scratch, progress);
    }
    return soak.isPresent()
        ? SoakRun.run(
            new SoakRun.Plan(Duration.ofMinutes(soak.get()), rate, seed, other, corpus.folder()),
            scratch,
            progress)
        : LoadRun.run(other, corpus.folder(), scratch, Duration.ofMinutes(minutes), progress);
  }

  private Table shared(String url, Path scratch, Consumer<String> progress)
      throws IOException, InterruptedException {
    PostgresAddress address =
        PostgresAddress.parse(url)
            .orElseThrow(
                () -> console.misuse("--database is such as postgresql://user:password@host/db."));
    try {
      Table table =
          SharedRun.run(
              new SharedRun.Plan(Build.running(), address, url, turns, SHARED, corpus.folder()),
              scratch,
              progress);
      if (output.isPresent()) {
        Files.writeString(output.get(), table.toString());
      }
      return table;
    } catch (SQLException e) {
      throw Failure.of("the database cannot be used: " + e.getMessage(), e);
    }
  }
}
