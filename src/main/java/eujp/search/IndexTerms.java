package eujp.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The terms that the passages of an index have in a field. What is deleted does not count.
///
/// @param reader of the index
/// @param field its name
record IndexTerms(IndexReader reader, String field) {
  /// In how many passages each term stands.
  Map<String, Integer> frequencies() throws IOException {
    Map<String, Integer> frequencies = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      TermsEnum terms = terms(leaf.reader());
      for (BytesRef term = terms.next(); term != null; term = terms.next()) {
        int holding = frequency(terms, leaf.reader().getLiveDocs());
        if (holding > 0) {
          frequencies.merge(term.utf8ToString(), holding, Integer::sum);
        }
      }
    }
    return frequencies;
  }

  private static int frequency(TermsEnum term, @Nullable Bits live) throws IOException {
    if (live == null) {
      return term.docFreq();
    }
    int holding = 0;
    PostingsEnum documents = term.postings(null, PostingsEnum.NONE);
    while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      holding += live.get(documents.docID()) ? 1 : 0;
    }
    return holding;
  }

  /// How many passages have any.
  int passages() throws IOException {
    int passages = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      @Nullable Terms terms = leaf.reader().terms(field);
      @Nullable Bits live = leaf.reader().getLiveDocs();
      if (live == null) {
        passages += terms == null ? 0 : terms.getDocCount();
        continue;
      }
      // The norm of a field without terms is 0.
      @Nullable NumericDocValues norms = leaf.reader().getNormValues(field);
      while (norms != null && norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        passages += live.get(norms.docID()) && norms.longValue() != 0 ? 1 : 0;
      }
    }
    return passages;
  }

  /// The documents that hold a term, in their order.
  int[] documents(String term) throws IOException {
    IntStream.Builder documents = IntStream.builder();
    for (LeafReaderContext leaf : reader.leaves()) {
      TermsEnum terms = terms(leaf.reader());
      if (terms.seekExact(new BytesRef(term))) {
        add(terms, leaf, documents::add);
      }
    }
    return documents.build().toArray();
  }

  private static void add(TermsEnum term, LeafReaderContext leaf, IntConsumer each)
      throws IOException {
    @Nullable Bits live = leaf.reader().getLiveDocs();
    PostingsEnum documents = term.postings(null, PostingsEnum.NONE);
    while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (live == null || live.get(documents.docID())) {
        each.accept(leaf.docBase + documents.docID());
      }
    }
  }

  /// Whether a passage has any.
  boolean isAny() throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      TermsEnum terms = terms(leaf.reader());
      while (terms.next() != null) {
        if (frequency(terms, leaf.reader().getLiveDocs()) > 0) {
          return true;
        }
      }
    }
    return false;
  }

  /// Goes through the documents that hold each term.
  void forEach(SearchEngine.Holding each) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      TermsEnum terms = terms(leaf.reader());
      for (BytesRef term = terms.next(); term != null; term = terms.next()) {
        String written = term.utf8ToString();
        add(terms, leaf, document -> each.add(written, document));
      }
    }
  }

  private TermsEnum terms(LeafReader leaf) throws IOException {
    @Nullable Terms terms = leaf.terms(field);
    return terms == null ? TermsEnum.EMPTY : terms.iterator();
  }
}
