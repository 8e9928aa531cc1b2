package eujp.lab;

import eujp.lab.scale.Reckoning;
import eujp.lab.scale.Table;
import eujp.release.Corpus;
import eujp.terminal.Console;
import eujp.terminal.CorpusOptions;
import eujp.terminal.Failure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `eujp lab scale`: what many workspaces and releases would take.
@Command(
    name = "scale",
    description =
        "Reckons what many workspaces and releases take, from what 'lab load --database' and 'lab"
            + " bench' have measured. It measures nothing.",
    footer = {
      "",
      "Examples:",
      "  eujp lab scale",
      "  eujp lab scale --workspaces 500 --asked 100 --peak 0.3",
      "  eujp lab scale --releases 250000 --languages 4"
    })
final class Scale implements Callable<Integer> {
  private static final double LEAST = .001;
  private static final double MOST = 1e9;

  /// Official languages of the Union.
  private static final double LANGUAGES = 24;

  @Mixin private Console console = new Console();

  @Option(
      names = "--workspaces",
      paramLabel = "N",
      split = ",",
      defaultValue = "1,100,1000,10000,100000",
      description = "Numbers of workspaces (default: ${DEFAULT-VALUE}).")
  private List<Integer> workspaces = List.of();

  @Option(
      names = "--asked",
      paramLabel = "N",
      defaultValue = "20",
      description = "Questions of a workspace in a day (default: ${DEFAULT-VALUE}).")
  private double asked;

  @Option(
      names = "--peak",
      paramLabel = "SHARE",
      defaultValue = "0.2",
      description = "The share of them in the busiest hour (default: ${DEFAULT-VALUE}).")
  private double peak;

  @Option(
      names = "--releases",
      paramLabel = "N",
      split = ",",
      defaultValue = "1,1000,10000,100000",
      description = "Numbers of releases (default: ${DEFAULT-VALUE}).")
  private List<Integer> releases = List.of();

  @Option(
      names = "--languages",
      paramLabel = "N",
      defaultValue = "24",
      description = "Languages in which each is there (default: ${DEFAULT-VALUE}).")
  private double languages;

  @Option(
      names = "--load",
      paramLabel = "SHARE",
      defaultValue = "0.5",
      description =
          "The share of the cores that is at work in the busiest hour (default: ${DEFAULT-VALUE}).")
  private double load;

  @Option(
      names = "--cores",
      paramLabel = "N",
      defaultValue = "2",
      description = "Cores of a machine, with one bot (default: ${DEFAULT-VALUE}).")
  private double cores;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "30",
      description = "EUJP_KEEP_DAYS (default: ${DEFAULT-VALUE}).")
  private double days;

  @Option(
      names = "--copies",
      paramLabel = "N",
      defaultValue = "2",
      description = "Copies of the index (default: ${DEFAULT-VALUE}).")
  private double copies;

  @Option(
      names = "--shard",
      paramLabel = "GB",
      defaultValue = "30",
      description = "Size of a shard (default: ${DEFAULT-VALUE}).")
  private double shard;

  private Optional<Path> measured = Optional.empty();

  @Option(
      names = "--measured",
      paramLabel = "DIR",
      description =
          "The folder with bots.md and passages.md (default: docs/performance of this program).")
  void setMeasured(Path given) {
    measured = Optional.of(given);
  }

  @Mixin private CorpusOptions corpus = new CorpusOptions();

  @Override
  public Integer call() {
    checkAll();
    Path folder = measured.orElseGet(() -> corpus.home().resolve("docs/performance"));
    Corpus read = corpus.read();
    double perRelease =
        read.releases().stream()
            .mapToInt(release -> release.passages().size())
            .average()
            .orElseThrow();
    try {
      Reckoning reckoning =
          new Reckoning(
              table(folder.resolve("bots.md")),
              table(folder.resolve("passages.md")),
              perRelease,
              new Reckoning.Assumptions(asked, peak, languages, load, cores, days, copies, shard));
      console.out().print(reckoning.ofWorkspaces(workspaces));
      console.out().println();
      console.out().print(reckoning.ofReleases(releases));
      console.out().flush();
    } catch (IllegalArgumentException incomplete) {
      throw Failure.usage(
          "A table in %s is not as the command that makes it writes it: %s. Make it anew."
              .formatted(folder, incomplete.getMessage()),
          incomplete);
    }
    return 0;
  }

  /// Refuses what cannot be, or is so large or small that nothing can be reckoned with it.
  private void checkAll() {
    check("--peak", peak, LEAST, 1);
    check("--load", load, LEAST, 1);
    check("--languages", languages, 1, LANGUAGES);
    check("--asked", asked, LEAST, MOST);
    check("--cores", cores, LEAST, MOST);
    check("--shard", shard, LEAST, MOST);
    check("--days", days, 1, MOST);
    check("--copies", copies, 1, MOST);
    workspaces.forEach(number -> check("--workspaces", number, 1, MOST));
    releases.forEach(number -> check("--releases", number, 1, MOST));
  }

  private void check(String option, double number, double least, double most) {
    if (!(number >= least && number <= most)) { // so that NaN is refused too
      throw console.misuse(
          "%s takes numbers from %s to %s.".formatted(option, written(least), written(most)));
    }
  }

  private static String written(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  private static Table table(Path file) {
    try {
      return Table.parse(Files.readString(file));
    } catch (IOException unreadable) {
      throw Failure.usage(
          "%s cannot be read. Name the folder with --measured.".formatted(file), unreadable);
    }
  }
}
