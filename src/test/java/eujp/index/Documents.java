package eujp.index;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.util.Bits;

/// The documents of an index.
final class Documents {
  private Documents() {}

  /// The numbers of those that are not deleted.
  static List<Integer> live(IndexReader reader) {
    Bits live = MultiBits.getLiveDocs(reader);
    return IntStream.range(0, reader.maxDoc())
        .filter(document -> live == null || live.get(document))
        .boxed()
        .toList();
  }
}
