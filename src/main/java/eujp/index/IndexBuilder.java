package eujp.index;

import eujp.release.Corpus;
import eujp.release.Masthead;
import eujp.release.Passage;
import eujp.release.Release;
import eujp.text.Languages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
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
  public record Report(int releases, int passages, int changed, int removed) {}

  /// Makes the index in `folder` hold just the releases of a corpus: writes those that are new or
  /// changed, removes those that are gone. Until it returns, readers see the index as it was.
  ///
  /// @param progress told after each release how many are done
  /// @throws IOException if the folder cannot be written
  public static Report update(Path folder, Corpus corpus, IntConsumer progress) throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      return update(directory, corpus.releases(), progress);
    }
  }

  public static Report update(Directory directory, List<Release> releases, IntConsumer progress)
      throws IOException {
    Map<String, String> before = Snapshot.digests(directory);
    IndexWriterConfig config =
        new IndexWriterConfig(new FieldAnalyzer())
            .setOpenMode(
                before.isEmpty()
                    ? IndexWriterConfig.OpenMode.CREATE
                    : IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      Map<String, String> after = new HashMap<>();
      int changed = 0;
      int done = 0;
      for (Release release : releases) {
        String key = PassageDocument.key(release.masthead());
        String digest = Snapshot.digest(release);
        after.put(key, digest);
        if (!digest.equals(before.remove(key))) {
          writer.updateDocuments(new Term(Fields.REFERENCE, key), documents(release));
          changed++;
        }
        progress.accept(++done);
      }
      for (String gone : before.keySet()) {
        writer.deleteDocuments(new Term(Fields.REFERENCE, gone));
      }
      writer.setLiveCommitData(Snapshot.commitData(after).entrySet());
      writer.commit();
      int passages = writer.getDocStats().numDocs - releases.size();
      return new Report(releases.size(), passages, changed, before.size());
    }
  }

  private static List<Document> documents(Release release) {
    Masthead masthead = release.masthead();
    List<Document> documents = new ArrayList<>();
    documents.add(PassageDocument.of(new IndexedPassage(masthead.passage(), masthead, "")));
    String leadIn = "";
    for (Passage passage : release.passages()) {
      if (passage.kind() != Passage.Kind.BULLET) {
        leadIn = passage.text().endsWith(":") ? passage.text() : "";
      }
      String before = passage.kind() == Passage.Kind.BULLET ? leadIn : "";
      documents.add(PassageDocument.of(new IndexedPassage(passage, masthead, before)));
    }
    return documents;
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
