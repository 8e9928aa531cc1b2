package eujp.search;

import eujp.index.Fields;
import eujp.index.IndexedPassage;
import eujp.index.PassageDocument;
import eujp.release.Masthead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.document.DocumentStoredFieldVisitor;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.jspecify.annotations.Nullable;

/// Reads the passages of a release that an index stores. For one thread.
final class StoredPassages {
  private final IndexReader reader;
  private final Map<Integer, StoredFieldsReader> unpacked = new HashMap<>();
  private @Nullable Masthead masthead;

  /// For passages of one release, which lie beside each other: what is packed together is unpacked
  /// once, and they have their masthead in common.
  StoredPassages(IndexReader reader) {
    this.reader = reader;
  }

  /// Reads one.
  ///
  /// @param document its number in the index
  IndexedPassage passage(int document) {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    DocumentStoredFieldVisitor visitor = new DocumentStoredFieldVisitor(Fields.STORED);
    try {
      unpacked
          .computeIfAbsent(
              leaf.ord, _ -> ((CodecReader) leaf.reader()).getFieldsReader().getMergeInstance())
          .document(document - leaf.docBase, visitor);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    String stored = visitor.getDocument().get(Fields.STORED);
    @Nullable Masthead known = masthead;
    IndexedPassage passage =
        known == null ? PassageDocument.passage(stored) : PassageDocument.passage(stored, known);
    masthead = passage.masthead();
    return passage;
  }
}
