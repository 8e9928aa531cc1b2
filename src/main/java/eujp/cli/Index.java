package eujp.cli;

import eujp.index.IndexBuilder;
import eujp.index.IndexInUseException;
import eujp.release.Corpus;
import eujp.terminal.Console;
import eujp.terminal.CorpusOptions;
import eujp.terminal.Failure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `eujp index`: builds or updates the index on disk.
@Command(
    name = "index",
    description =
        "Builds the index of a corpus on disk, or brings it up to date: only releases that are new"
            + " or changed are read into it. Ends with 1 where a file was left out; the others are in"
            + " the index all the same.",
    footer = {
      "",
      "Examples:",
      "  eujp index --index /var/lib/eujp/index",
      "  eujp index --corpus my-releases --index my-index",
      "  eujp ask --index my-index \"What was signed?\""
    })
final class Index implements Callable<Integer> {
  @Mixin private Console console = new Console();

  @Mixin private CorpusOptions corpus = new CorpusOptions();

  @Option(
      names = "--index",
      paramLabel = "DIR",
      required = true,
      description = "Folder of the index; made where it is missing.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  private Path index;

  @Option(names = "--lenient", description = "End with 0 even where a file was left out.")
  private boolean lenient;

  @Override
  public Integer call() {
    Corpus read = corpus.read();
    PrintWriter out = console.out();
    try {
      IndexBuilder.Report report =
          IndexBuilder.update(
              index, read, Ansi.AUTO.enabled() ? progress(read.releases().size()) : done -> {});
      if (report.rebuilt()) {
        console
            .err()
            .println("eujp: what was in %s could not be read; it is built anew.".formatted(index));
      }
      out.printf(
          "%s, %s in %s (%d changed, %d removed).%n",
          counted(report.releases(), "release"),
          counted(report.passages(), "passage"),
          index,
          report.changed(),
          report.removed());
      int leftOut = read.leftOut().size();
      if (leftOut > 0) {
        console.err().printf("eujp: %s left out, named above.%n", counted(leftOut, "file"));
      }
      return leftOut == 0 || lenient ? 0 : 1;
    } catch (IndexInUseException busy) {
      throw Failure.of(
          "Another process writes to the index in %s. Wait until it is done.".formatted(index),
          busy);
    } catch (IOException unwritable) {
      throw Failure.of(
          "The index in %s cannot be written. Check that the folder is yours to write and the disk is not full."
              .formatted(index),
          unwritable);
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
