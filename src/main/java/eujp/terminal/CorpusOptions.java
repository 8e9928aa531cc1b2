package eujp.terminal;

import eujp.release.Corpus;
import java.io.IOException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The folder that the releases are read from.
public final class CorpusOptions {
  /// Set by the launcher, so that the shipped releases are found from any folder.
  private static final Path HOME = Path.of(System.getProperty("eujp.home", ""));

  @Mixin private Console console = new Console();

  private Optional<Path> corpus = Optional.empty();

  // A method, as for every path that may be missing: completion does not see what an Optional
  // holds.
  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      description = "Folder with a folder 'releases' in it (default: index-data).")
  void setCorpus(Path folder) {
    corpus = Optional.of(folder);
  }

  /// The folder that the shipped releases lie in, with all else that is shipped.
  public Path home() {
    return HOME;
  }

  /// The folder of the corpus.
  public Path folder() {
    return corpus.orElse(HOME.resolve("index-data"));
  }

  /// Reads the corpus and tells what is wrong with its files on standard error.
  ///
  /// @throws Failure if there is nothing to serve
  public Corpus read() {
    return read(this::tell);
  }

  /// The same, and tells `leftOut` what is wrong.
  Corpus read(Consumer<String> leftOut) {
    Corpus read = reading(() -> Corpus.read(folder()));
    read.faults().forEach(fault -> leftOut.accept(fault.toString()));
    read.warnings().forEach(warning -> console.err().println("eujp: warning: " + warning));
    if (read.releases().isEmpty()) {
      throw nothingToServe();
    }
    return read;
  }

  /// There is no release in the folder.
  Failure nothingToServe() {
    return Failure.usage(
        "There is no release to read in %s. Put release files (*.md) there, or name another folder with --corpus."
            .formatted(folder().resolve("releases")),
        new IOException("no releases"));
  }

  /// Something that reads the folder or an index.
  public interface Reading<T> {
    T read() throws IOException;
  }

  /// Reads the folder.
  ///
  /// @throws Failure if it cannot be read
  <T> T reading(Reading<T> reading) {
    try {
      return reading.read();
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

  /// Tells what is left out.
  void tell(String leftOut) {
    console.err().println("eujp: left out: " + leftOut);
  }
}
