package eujp.cli;

import eujp.release.Corpus;
import eujp.search.PassageIndex;
import eujp.search.Thesaurus;
import eujp.search.UnreadableIndexException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Where the releases come from: a folder read at start, or an index built before.
final class CorpusOptions {
  /// Set by the launcher, so that the shipped releases are found from any folder.
  private static final Path HOME = Path.of(System.getProperty("eujp.home", ""));

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  private CommandSpec command;

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      description = "Folder with a folder 'releases' in it (default: index-data).")
  Optional<Path> corpus = Optional.empty();

  /// The folder of the corpus.
  Path folder() {
    return corpus.orElse(HOME.resolve("index-data"));
  }

  /// Reads the corpus and tells what is wrong with its files on standard error.
  ///
  /// @throws Failure if there is nothing to serve
  Corpus read() {
    try {
      Corpus read = Corpus.read(folder());
      read.faults().forEach(fault -> err().println("eujp: left out: " + fault));
      if (read.releases().isEmpty()) {
        throw Failure.usage(
            "There is no release to read in %s. Put release files (*.md) there, or name another folder with --corpus."
                .formatted(folder().resolve("releases")),
            new IOException("no releases"));
      }
      return read;
    } catch (NotDirectoryException missing) {
      throw Failure.usage(
          "There is no folder %s. Name a folder that holds one with --corpus."
              .formatted(folder().resolve("releases")),
          missing);
    } catch (IOException unreadable) {
      throw Failure.of(
          "The folder %s cannot be read. Check its permissions."
              .formatted(folder().resolve("releases")),
          unreadable);
    }
  }

  /// Opens the index in `built`, or builds one in memory where there is none given.
  PassageIndex open(Optional<Path> built) {
    built
        .filter(folder -> !Files.isDirectory(folder))
        .ifPresent(missing -> {
          throw Failure.usage(
              "There is no folder %s. Build the index with: eujp index --index %s"
                  .formatted(missing, missing),
              new NotDirectoryException(missing.toString()));
        });
    try {
      Thesaurus thesaurus =
          Thesaurus.read(folder(), line -> err().println("eujp: left out: " + line));
      return built.isPresent()
          ? PassageIndex.open(built.get(), thesaurus)
          : PassageIndex.inMemory(read().releases(), thesaurus);
    } catch (UnreadableIndexException unreadable) {
      throw Failure.usage(String.valueOf(unreadable.getMessage()), unreadable);
    } catch (IOException broken) {
      throw Failure.of(
          "The index cannot be read. Build it again with: eujp index --index DIR", broken);
    }
  }

  private PrintWriter err() {
    return command.commandLine().getErr();
  }
}
