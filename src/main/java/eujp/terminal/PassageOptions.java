package eujp.terminal;

import eujp.index.UnreadableIndexException;
import eujp.question.Thesaurus;
import eujp.release.Corpus;
import eujp.release.Release;
import eujp.search.PassageIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Where the passages come from: a corpus that is read at start, or an index built before.
public final class PassageOptions {
  @Mixin private CorpusOptions corpus = new CorpusOptions();

  private Optional<Path> index = Optional.empty();
  private Optional<Corpus> read = Optional.empty();

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "An index built before with 'eujp index'.")
  void setIndex(Path folder) {
    index = Optional.of(folder);
  }

  /// Opens the index that is named, or builds one in memory where none is.
  ///
  /// @throws Failure if there is nothing to serve
  public PassageIndex open() {
    return open(corpus::tell);
  }

  /// The same.
  ///
  /// @param leftOut is told of each file and line that is left out, and why
  /// @throws Failure if there is nothing to serve
  public PassageIndex open(Consumer<String> leftOut) {
    return reading(() -> {
      Thesaurus thesaurus = Thesaurus.read(corpus.folder(), leftOut);
      return index.isPresent()
          ? PassageIndex.open(index.get(), thesaurus)
          : ofCorpus(leftOut, thesaurus);
    });
  }

  private PassageIndex ofCorpus(Consumer<String> leftOut, Thesaurus thesaurus) throws IOException {
    Optional<Path> prepared = PreparedIndex.of(corpus.folder());
    if (prepared.isPresent()) {
      try {
        return PassageIndex.openUnchecked(prepared.get(), thesaurus);
      } catch (IOException | RuntimeException _) {
        // The corpus itself is there.
      }
    }
    return PassageIndex.inMemory(corpus.read(leftOut).releases(), thesaurus);
  }

  /// The index that is named, if one is.
  public Optional<Path> index() {
    return index;
  }

  /// The folder of the corpus.
  public Path corpus() {
    return corpus.folder();
  }

  /// Reads the index that is named, or the corpus where none is.
  ///
  /// @throws Failure if it cannot be read
  public <T> T reading(CorpusOptions.Reading<T> reading) {
    if (index.isEmpty()) {
      return corpus.reading(reading);
    }
    try {
      return reading.read();
    } catch (UnreadableIndexException unreadable) {
      throw Failure.usage(String.valueOf(unreadable.getMessage()), unreadable);
    } catch (IOException broken) {
      throw Failure.of(
          "The index in %s cannot be read. Check its permissions, or build it again with: eujp index --index %s"
              .formatted(index.get(), index.get()),
          broken);
    }
  }

  /// There is no release to serve.
  public Failure nothingToServe() {
    return corpus.nothingToServe();
  }

  /// The releases of the index that is named, or those of the corpus where none is; in no order.
  ///
  /// @throws Failure if there is nothing to serve
  public List<Release> releases() throws IOException {
    if (index.isEmpty()) {
      read = Optional.of(corpus.read());
      return read.get().releases();
    }
    try (PassageIndex open = open()) {
      return open.releases(Integer.MAX_VALUE).stream().map(open::release).toList();
    }
  }

  /// The corpus that the releases were read from; nothing where they are those of an index.
  public Optional<Corpus> read() {
    return read;
  }
}
