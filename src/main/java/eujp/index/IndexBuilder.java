package eujp.index;

import eujp.release.Corpus;
import eujp.release.Release;
import eujp.text.Languages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntConsumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// Writes the passages of releases into a Lucene index, and brings an index up to date.
public final class IndexBuilder {

  private IndexBuilder() {}

  /// What an update did.
  ///
  /// @param releases in the index now
  /// @param passages in the index now, mastheads not counted
  /// @param changed releases that were added or replaced
  /// @param removed releases that the corpus no longer has
  /// @param rebuilt whether there was an index that could not be read, and was built anew
  public record Report(int releases, int passages, int changed, int removed, boolean rebuilt) {}

  /// Makes the index in `folder` hold just the releases of a corpus: writes those that are new or
  /// changed, removes those that are gone. Until it returns, readers see the index as it was, also
  /// where the process is killed. One that is damaged is removed, and built anew.
  ///
  /// @param progress told after each release how many are done
  /// @throws IndexInUseException if another process does the same
  /// @throws IOException if the folder cannot be written
  public static Report update(Path folder, Corpus corpus, IntConsumer progress) throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      return update(directory, corpus, progress);
    }
  }

  static Report update(Directory directory, Corpus corpus, IntConsumer progress)
      throws IOException {
    boolean rebuilt = Condition.removeIfUnusable(directory);
    try (ReleaseWriter writer = ReleaseWriter.in(directory)) {
      Set<String> keys = new HashSet<>();
      int changed = 0;
      for (Release release : corpus.releases()) {
        changed += writer.put(release) ? 1 : 0;
        keys.add(PassageDocument.key(release.masthead()));
        progress.accept(keys.size());
      }
      int removed = writer.keepOnly(keys);
      writer.commit(Snapshot.Origin.of(corpus.changed(), corpus.faults()));
      return new Report(keys.size(), writer.passages(), changed, removed, rebuilt);
    }
  }

  /// Picks the analyzer by the language that a field's name ends in.
  public static final class FieldAnalyzer extends AnalyzerWrapper {
    private final Analyzer plain = new StandardAnalyzer();

    public FieldAnalyzer() {
      super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
      String language = Fields.languageOf(field);
      return language.isEmpty() ? plain : Languages.analyzer(language);
    }
  }
}
