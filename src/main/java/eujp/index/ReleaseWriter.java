package eujp.index;

import eujp.release.Masthead;
import eujp.release.Passage;
import eujp.release.Release;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;

/// Puts releases into an index and takes them out; one that stands in it as it is costs nothing.
///
/// Who reads an index in memory sees what stood when [#open] or [#reopen] was called; who reads one
/// in a folder, what stood at the last [#commit]. What is not committed when it is closed never
/// was. For one thread.
public final class ReleaseWriter implements Closeable {
  /// Megabytes that are written before a segment is: fewer segments take less merging.
  private static final double BUFFER = 64;

  private final IndexWriter writer;
  private final Closeable below;
  private final Map<String, String> digests;
  private final Map<String, String> committed;

  private ReleaseWriter(IndexWriter writer, Closeable below, Map<String, String> committed) {
    this.writer = writer;
    this.below = below;
    this.committed = committed;
    this.digests = new HashMap<>(Snapshot.digests(committed));
  }

  /// Extends the index in a folder, or begins one where there is none that this version can extend.
  ///
  /// @throws IndexInUseException if another process writes there
  public static ReleaseWriter in(Directory directory) throws IOException {
    Map<String, String> before = Snapshot.commitData(directory);
    IndexWriterConfig config =
        config().setOpenMode(before.isEmpty() ? OpenMode.CREATE : OpenMode.APPEND);
    try {
      return new ReleaseWriter(new IndexWriter(directory, config), () -> {}, before);
    } catch (LockObtainFailedException taken) {
      throw new IndexInUseException(taken);
    }
  }

  /// Begins an index in memory.
  public static ReleaseWriter inMemory() throws IOException {
    Directory memory = new ByteBuffersDirectory();
    return new ReleaseWriter(new IndexWriter(memory, config()), memory, Map.of());
  }

  /// Segments are merged by who writes, so that nothing is at work while nobody does, and what goes
  /// wrong is told to who wrote.
  private static IndexWriterConfig config() {
    return new IndexWriterConfig(new IndexBuilder.FieldAnalyzer())
        .setCommitOnClose(false)
        .setRAMBufferSizeMB(BUFFER)
        .setMergeScheduler(new SerialMergeScheduler());
  }

  /// Puts a release in the place of the one of its reference and language, if there is one, in one
  /// step.
  ///
  /// @return whether that changes anything
  public boolean put(Release release) throws IOException {
    String key = PassageDocument.key(release.masthead());
    String digest = Snapshot.digest(release);
    if (digest.equals(digests.get(key))) {
      return false;
    }
    writer.updateDocuments(named(key), documents(release));
    digests.put(key, digest);
    return true;
  }

  /// Takes a release out.
  ///
  /// @param key see [PassageDocument#key]
  public void remove(String key) throws IOException {
    if (digests.remove(key) != null) {
      writer.deleteDocuments(named(key));
    }
  }

  /// Takes out all releases but some.
  ///
  /// @return how many
  int keepOnly(Set<String> keys) throws IOException {
    List<String> gone = digests.keySet().stream().filter(key -> !keys.contains(key)).toList();
    for (String key : gone) {
      remove(key);
    }
    return gone.size();
  }

  /// What tells each release that it holds from other states of the same, by the release's key.
  public Map<String, String> digests() {
    return Map.copyOf(digests);
  }

  /// How many passages it holds, mastheads not counted.
  int passages() {
    return writer.getDocStats().numDocs - digests.size();
  }

  /// Shows all that was done to who opens the folder from now on, in one step; where nothing was,
  /// leaves the folder as it is.
  public void commit(Snapshot.Origin origin) throws IOException {
    Map<String, String> data = Snapshot.commitData(digests, origin);
    if (!data.equals(committed)) {
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }
  }

  /// A reader of what stands in it now, which who asks must close.
  public DirectoryReader open() throws IOException {
    return DirectoryReader.open(writer);
  }

  /// A reader of what stands in it now, which shares with `before` what is the same and which who
  /// asks must close; empty where all is.
  public Optional<DirectoryReader> reopen(DirectoryReader before) throws IOException {
    return Optional.ofNullable(DirectoryReader.openIfChanged(before, writer));
  }

  private static Term named(String key) {
    return new Term(Fields.REFERENCE, key);
  }

  /// What the index holds of a release: its masthead, and its passages in their order.
  public static List<Document> documents(Release release) {
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

  /// Closes the index, and its directory where that is in memory.
  @Override
  public void close() throws IOException {
    writer.close();
    below.close();
  }
}
