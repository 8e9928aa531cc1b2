package eujp.terminal;

import eujp.cluster.Cluster;
import eujp.cluster.ClusterAddress;
import eujp.index.UnreadableIndexException;
import eujp.question.Thesaurus;
import eujp.release.Corpus;
import eujp.release.Release;
import eujp.search.PassageIndex;
import eujp.search.opensearch.ClusterIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Where the passages come from: an index built before, in a folder or in OpenSearch, or else a
/// corpus that is read at start.
public final class PassageOptions {
  @Mixin private CorpusOptions corpus = new CorpusOptions();

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  private CommandSpec command;

  private Optional<Path> index = Optional.empty();
  private Optional<Corpus> read = Optional.empty();

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description =
          "An index built before with 'eujp index' (default: that of OpenSearch at $SEARCH_URL, or"
              + " none).")
  void setIndex(Path folder) {
    index = Optional.of(folder);
  }

  /// Where they come from.
  public sealed interface Where {
    /// The releases of a corpus.
    record OfCorpus(Path folder) implements Where {}

    /// An index in a folder.
    record InFolder(Path folder) implements Where {}

    /// An index in OpenSearch.
    record InCluster(ClusterAddress address) implements Where {}
  }

  /// Where they come from, as the options and the environment say.
  ///
  /// @throws Failure if the environment says it wrongly
  public Where where() {
    if (index.isPresent()) {
      return new Where.InFolder(index.get());
    }
    return ClusterSettings.of(command)
        .<Where>map(Where.InCluster::new)
        .orElseGet(() -> new Where.OfCorpus(corpus.folder()));
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
    return reading(where -> {
      Thesaurus thesaurus = Thesaurus.read(corpus.folder(), leftOut);
      return switch (where) {
        case Where.InFolder(Path folder) -> PassageIndex.open(folder, thesaurus);
        case Where.InCluster(ClusterAddress address) ->
            PassageIndex.over(ClusterIndex.openAlone(Cluster.at(address)), thesaurus);
        case Where.OfCorpus _ -> ofCorpus(leftOut, thesaurus);
      };
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

  /// The folder of the corpus.
  public Path corpus() {
    return corpus.folder();
  }

  /// Something that reads the passages from where they come.
  public interface Reading<T> {
    T read(Where where) throws IOException;
  }

  /// Reads them.
  ///
  /// @throws Failure if they cannot be read
  public <T> T reading(Reading<T> reading) {
    Where where = where();
    try {
      return where instanceof Where.OfCorpus
          ? corpus.reading(() -> reading.read(where))
          : reading.read(where);
    } catch (UnreadableIndexException unreadable) {
      throw Failure.usage(String.valueOf(unreadable.getMessage()), unreadable);
    } catch (IOException broken) {
      String what =
          where instanceof Where.InFolder(Path folder)
              ? "The index in %s cannot be read. Check its permissions, or build it again with: eujp index --index %s"
                  .formatted(folder, folder)
              : "The index in OpenSearch cannot be read. Build it again with: eujp index";
      throw Failure.of(what, broken);
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
    if (where() instanceof Where.OfCorpus) {
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
