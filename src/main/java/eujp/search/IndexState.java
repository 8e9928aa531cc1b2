package eujp.search;

import java.time.Instant;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;

/// One state of an index.
///
/// @param engine holds its passages; closed when the last index over it is
/// @param updated when the newest of the files was changed that it was made of
/// @param digests what tells each of its releases from other states of the same, by its key
public record IndexState(SearchEngine engine, Instant updated, Map<String, String> digests) {
  public IndexState {
    digests = Map.copyOf(digests);
  }

  /// One that Lucene holds in this process.
  public static IndexState of(
      DirectoryReader reader, Instant updated, Map<String, String> digests) {
    return new IndexState(new LuceneEngine(reader, () -> {}), updated, digests);
  }
}
