package eujp.cli;

import eujp.cluster.Cluster;
import eujp.cluster.ClusterAddress;
import eujp.index.IndexBuilder;
import eujp.index.IndexInUseException;
import eujp.release.Corpus;
import eujp.search.opensearch.ClusterIndex;
import eujp.terminal.ClusterSettings;
import eujp.terminal.Console;
import eujp.terminal.CorpusOptions;
import eujp.terminal.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `eujp index`: builds or updates the index on disk.
@Command(
    name = "index",
    description =
        "Builds the index of a corpus, or brings it up to date: in a folder, into which only"
            + " releases that are new or changed are read, or in OpenSearch, where SEARCH_URL names"
            + " it. Bots that read it take in what is new. Ends with 1 where a file was left out; the"
            + " others are in the index all the same.",
    footer = {
      "",
      "Examples:",
      "  eujp index --index /var/lib/eujp/index",
      "  eujp index --corpus my-releases --index my-index",
      "  eujp ask --index my-index \"What was signed?\"",
      "  SEARCH_URL=https://search.example:9200 eujp index --corpus my-releases"
    })
final class Index implements Callable<Integer> {
  @Mixin private Console console = new Console();

  @Mixin private CorpusOptions corpus = new CorpusOptions();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  private CommandSpec command;

  private Optional<Path> index = Optional.empty();

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description =
          "Folder of the index; made where it is missing (default: OpenSearch at $SEARCH_URL).")
  void setIndex(Path folder) {
    index = Optional.of(folder);
  }

  @Option(names = "--lenient", description = "End with 0 even where a file was left out.")
  private boolean lenient;

  @Override
  public Integer call() {
    Optional<ClusterAddress> cluster =
        index.isEmpty() ? ClusterSettings.of(command) : Optional.empty();
    if (index.isEmpty() && cluster.isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          "Name the folder of the index with --index, or an OpenSearch with SEARCH_URL.");
    }
    Corpus read = corpus.read();
    IntConsumer progress = Ansi.AUTO.enabled() ? progress(read.releases().size()) : done -> {};
    String where = index.map(Path::toString).orElse("OpenSearch");
    IndexBuilder.Report report =
        cluster.isPresent()
            ? inCluster(cluster.get(), read, progress)
            : inFolder(index.orElseThrow(), read, progress);
    if (report.rebuilt()) {
      console
          .err()
          .println("eujp: what was in %s could not be read; it is built anew.".formatted(where));
    }
    console
        .out()
        .printf(
            "%s, %s in %s (%d changed, %d removed).%n",
            counted(report.releases(), "release"),
            counted(report.passages(), "passage"),
            where,
            report.changed(),
            report.removed());
    int leftOut = read.leftOut().size();
    if (leftOut > 0) {
      console.err().printf("eujp: %s left out, named above.%n", counted(leftOut, "file"));
    }
    return leftOut == 0 || lenient ? 0 : 1;
  }

  private static IndexBuilder.Report inFolder(Path folder, Corpus read, IntConsumer progress) {
    try {
      return IndexBuilder.update(folder, read, progress);
    } catch (IndexInUseException busy) {
      throw Failure.of(
          "Another process writes to the index in %s. Wait until it is done.".formatted(folder),
          busy);
    } catch (IOException unwritable) {
      throw Failure.of(
          "The index in %s cannot be written. Check that the folder is yours to write and the disk is not full."
              .formatted(folder),
          unwritable);
    }
  }

  private static IndexBuilder.Report inCluster(
      ClusterAddress address, Corpus read, IntConsumer progress) {
    try (Cluster cluster = Cluster.at(address)) {
      return new ClusterIndex(cluster, ClusterIndex.NAME).update(read, progress);
    } catch (IndexInUseException busy) {
      throw Failure.of(
          "Another process writes to the index in OpenSearch. Wait until it is done.", busy);
    } catch (IOException refused) {
      throw Failure.of(
          "The index in OpenSearch cannot be written. " + refused.getMessage(), refused);
    }
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  /// Shows on one line of a terminal how far it is.
  private IntConsumer progress(int releases) {
    return done -> {
      console.err().printf("\rIndexing: %d of %d releases", done, releases);
      if (done == releases) {
        console.err().println();
      }
      console.err().flush();
    };
  }
}
