package eujp.search;

import eujp.index.Fields;
import eujp.index.IndexedPassage;
import eujp.index.PassageDocument;
import eujp.release.Masthead;
import eujp.release.Passage.Kind;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Lucene in this process, over an index in memory or in a folder.
final class LuceneEngine implements SearchEngine {
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  /// @param reader is closed, and `below` after it, when the last lets go of this
  LuceneEngine(DirectoryReader reader, Closeable below) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    reader.getReaderCacheHelper().addClosedListener(_ -> below.close());
  }

  DirectoryReader reader() {
    return reader;
  }

  /// Reads the index, which may go away while it is read.
  private interface Reading<T> {
    T read() throws IOException;
  }

  private static <T> T reading(Reading<T> reading) {
    try {
      return reading.read();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public List<Masthead> mastheads() {
    Term mastheads = new Term(Fields.KIND, PassageDocument.kind(Kind.MASTHEAD));
    List<Hit> found = search(new TermQuery(mastheads), Among.ALL, Integer.MAX_VALUE);
    return reading(() -> {
      StoredFields stored = searcher.storedFields();
      List<Masthead> read = new ArrayList<>();
      for (Hit hit : found) {
        String document = stored.document(hit.document()).get(Fields.STORED);
        read.add(PassageDocument.passage(document).masthead());
      }
      return read;
    });
  }

  @Override
  public int endOfDocuments() {
    return reader.maxDoc();
  }

  @Override
  public int documentCount() {
    return reader.numDocs();
  }

  @Override
  public void forEachDocument(Holding each) {
    reading(() -> {
      new IndexTerms(reader, Fields.REFERENCE).forEach(each);
      return each;
    });
  }

  @Override
  public int[] documents(String key) {
    return reading(() -> new IndexTerms(reader, Fields.REFERENCE).documents(key));
  }

  @Override
  public List<IndexedPassage> read(int... documents) {
    StoredPassages stored = new StoredPassages(reader);
    return IntStream.of(documents).mapToObj(stored::passage).toList();
  }

  @Override
  public Terms terms(String language) {
    IndexTerms text = new IndexTerms(reader, Fields.text(language));
    IndexTerms around = new IndexTerms(reader, Fields.context(language));
    return reading(
        () -> new Terms(text.frequencies(), around.frequencies().keySet(), text.passages()));
  }

  @Override
  public boolean hasSpeakers() {
    return reading(() -> new IndexTerms(reader, Fields.SPEAKER).isAny());
  }

  @Override
  public List<Hit> search(Clues clues, Among among, int most) {
    return reading(() -> BestPassages.of(reader, clues, among.holds(), most));
  }

  @Override
  public List<Hit> search(Query query, Among among, int most) {
    if (!among.equals(Among.ALL)) {
      IntPredicate holds = among.holds();
      return search(query, Among.ALL, Integer.MAX_VALUE).stream()
          .filter(hit -> holds.test(hit.document()))
          .limit(most)
          .toList();
    }
    int all = Math.clamp(most, 1, Math.max(1, reader.numDocs()));
    return reading(() ->
        Arrays.stream(searcher.search(query, all).scoreDocs)
            .map(found -> new Hit(found.doc, found.score))
            .toList());
  }

  @Override
  public int same(SearchEngine before) {
    List<LeafReaderContext> leaves =
        before instanceof LuceneEngine lucene ? lucene.reader.leaves() : List.of();
    int same = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      if (leaf.ord >= leaves.size() || !core(leaf).equals(core(leaves.get(leaf.ord)))) {
        return same;
      }
      same += leaf.reader().maxDoc();
    }
    return same;
  }

  private static Object core(LeafReaderContext leaf) {
    return leaf.reader().getCoreCacheHelper().getKey();
  }

  @Override
  public int documentsIn(String language, int first) {
    int[] documents = reading(() -> new IndexTerms(reader, Fields.LANGUAGE).documents(language));
    return (int) IntStream.of(documents).filter(document -> document < first).count();
  }

  @Override
  public boolean retain() {
    return reader.tryIncRef();
  }

  @Override
  public void release() {
    reading(() -> {
      reader.decRef();
      return reader;
    });
  }

  @Override
  public int retained() {
    return reader.getRefCount();
  }
}
