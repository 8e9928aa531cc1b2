package eujp.search;

import eujp.index.Snapshot;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;

/// One state of an index.
///
/// @param engine holds its passages; closed when the last index over it is
/// @param origin the corpus that it was made of
/// @param digests what tells each of its releases from other states of the same, by its key
public record IndexState(SearchEngine engine, Snapshot.Origin origin, Map<String, String> digests) {
  public IndexState {
    digests = Map.copyOf(digests);
  }

  /// One that Lucene holds in this process.
  public static IndexState of(
      DirectoryReader reader, Snapshot.Origin origin, Map<String, String> digests) {
    return new IndexState(new LuceneEngine(reader, () -> {}), origin, digests);
  }
}
