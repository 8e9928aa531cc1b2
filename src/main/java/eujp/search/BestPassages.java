package eujp.search;

import eujp.index.Fields;
import eujp.search.Clues.Clue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongHeap;
import org.jspecify.annotations.Nullable;

/// The passages of an index that hold most of the weight of some clues, read from the index itself.
/// They are those that [Postings] finds of the same passages, with the same scores.
///
/// What cannot bring a passage among the best by itself is not gone through, but only looked up for
/// passages that something else has brought (MaxScore, by Turtle and Flood, 1995), in windows of
/// passages as Lucene does it.
final class BestPassages {
  /// Passages that are looked at together.
  private static final int WINDOW = 4_096;

  /// By how much a sum of floats may exceed that of the numbers they stand for.
  private static final double ROUNDING = 1 + 1e-5;

  private final Clues clues;
  private final IntPredicate among;
  private final int most;

  /// The best so far, the worst of them on top; see [#rank].
  private final LongHeap best;

  private final float[] scores = new float[WINDOW];
  private final FixedBitSet touched = new FixedBitSet(WINDOW);

  private BestPassages(Clues clues, IntPredicate among, int most) {
    this.clues = clues;
    this.among = among;
    this.most = most;
    this.best = new LongHeap(most);
  }

  /// Finds them, best first.
  ///
  /// @param among which of the index's documents are looked for
  static List<Hit> of(IndexReader reader, Clues clues, IntPredicate among, int most)
      throws IOException {
    int all = Math.min(most, reader.numDocs());
    if (all == 0) {
      return List.of();
    }
    BestPassages passages = new BestPassages(clues, among, all);
    for (LeafReaderContext leaf : reader.leaves()) {
      passages.addFrom(leaf);
    }
    return passages.hits();
  }

  /// A clue in a part of the index.
  private static final class LeafClue {
    private final float weight;
    private final List<DocIdSetIterator> holding;

    /// That which makes it count nothing.
    private final Optional<LeafClue> unless;

    /// Which passages of the window hold it, where these are gone through.
    private final FixedBitSet window = new FixedBitSet(WINDOW);

    /// Whether the passages that hold it are gone through.
    private boolean leads = true;

    LeafClue(float weight, List<DocIdSetIterator> holding, Optional<LeafClue> unless) {
      this.weight = weight;
      this.holding = holding;
      this.unless = unless;
    }

    /// The first document from which on it is not yet gone through.
    int next() {
      int next = DocIdSetIterator.NO_MORE_DOCS;
      for (DocIdSetIterator one : holding) {
        next = Math.min(next, one.docID());
      }
      return next;
    }

    void fill(int from) throws IOException {
      window.clear();
      for (DocIdSetIterator one : holding) {
        one.intoBitSet(from + WINDOW, window, from);
      }
    }

    /// Whether a document holds it; asked of documents in their order.
    boolean isIn(int document, int from) throws IOException {
      if (leads) {
        return window.get(document - from);
      }
      for (DocIdSetIterator one : holding) {
        if (one.docID() == document
            || (one.docID() < document && one.advance(document) == document)) {
          return true;
        }
      }
      return false;
    }
  }

  private void addFrom(LeafReaderContext leaf) throws IOException {
    List<LeafClue> held = inLeaf(leaf.reader());
    List<LeafClue> lightestFirst =
        held.stream().sorted(Comparator.comparingDouble((LeafClue clue) -> clue.weight)).toList();
    @Nullable Bits live = leaf.reader().getLiveDocs();
    while (true) {
      double rest = parted(lightestFirst);
      int from = DocIdSetIterator.NO_MORE_DOCS;
      for (LeafClue clue : held) {
        from = clue.leads ? Math.min(from, clue.next()) : from;
      }
      if (from == DocIdSetIterator.NO_MORE_DOCS) {
        return;
      }
      sum(held, from);
      for (int at = touched.nextSetBit(0);
          at != DocIdSetIterator.NO_MORE_DOCS;
          at = at + 1 < WINDOW ? touched.nextSetBit(at + 1) : DocIdSetIterator.NO_MORE_DOCS) {
        int document = from + at;
        if (isEnough(scores[at] + rest) && (live == null || live.get(document))) {
          add(leaf.docBase + document, score(held, document, from));
        }
      }
    }
  }

  /// Parts the clues that are gone through from the lightest, which together make no passage one of
  /// the best.
  ///
  /// @return what the latter weigh together
  private double parted(List<LeafClue> lightestFirst) {
    double rest = 0;
    for (LeafClue clue : lightestFirst) {
      if (clue.leads && isEnough(rest + clue.weight)) {
        break;
      }
      clue.leads = false;
      rest += clue.weight;
    }
    return rest;
  }

  /// Adds up for the passages of a window what they hold of what is gone through.
  private void sum(List<LeafClue> clues, int from) throws IOException {
    Arrays.fill(scores, 0);
    touched.clear();
    for (LeafClue clue : clues) {
      if (clue.leads) {
        clue.fill(from);
        touched.or(clue.window);
        clue.window.forEach(0, WINDOW, 0, at -> scores[at] += clue.weight);
      }
    }
  }

  /// The score of a passage, added up in the order of the question.
  private static float score(List<LeafClue> clues, int document, int from) throws IOException {
    float score = 0;
    for (LeafClue clue : clues) {
      if (clue.isIn(document, from)
          && (clue.unless.isEmpty() || !clue.unless.get().isIn(document, from))) {
        score += clue.weight;
      }
    }
    return score;
  }

  /// Whether a passage with this score at most may be one of the best.
  private boolean isEnough(double score) {
    return best.size() < most || score * ROUNDING > score(best.top());
  }

  private void add(int document, float score) {
    long rank = rank(score, document);
    if ((best.size() < most || rank > best.top()) && among.test(document)) {
      best.insertWithOverflow(rank);
    }
  }

  /// The more, the higher the score and, of equal scores, the earlier the passage.
  private static long rank(float score, int document) {
    return (long) Float.floatToIntBits(score) << Integer.SIZE | (Integer.MAX_VALUE - document);
  }

  private static float score(long rank) {
    return Float.intBitsToFloat((int) (rank >> Integer.SIZE));
  }

  private List<Hit> hits() {
    Hit[] hits = new Hit[best.size()];
    for (int i = hits.length - 1; i >= 0; i--) {
      long rank = best.pop();
      hits[i] = new Hit(Integer.MAX_VALUE - (int) rank, score(rank));
    }
    return List.of(hits);
  }

  /// The clues that a part of the index holds, in the order of the question.
  private List<LeafClue> inLeaf(LeafReader leaf) throws IOException {
    Optional<LeafClue> before = Optional.empty();
    List<LeafClue> found = new ArrayList<>();
    for (Clue clue : clues.all()) {
      LeafClue one =
          new LeafClue(
              clue.weight(), holding(leaf, clue), clue.unlessBefore() ? before : Optional.empty());
      before = Optional.of(one);
      if (!one.holding.isEmpty()) {
        found.add(one);
      }
    }
    return found;
  }

  private List<DocIdSetIterator> holding(LeafReader leaf, Clue clue) throws IOException {
    Lookup field = new Lookup(leaf, clue.field());
    return clue.field().equals(Fields.KIND)
        ? inLanguage(leaf, field, clue.terms())
        : field.of(clue.terms());
  }

  private List<DocIdSetIterator> inLanguage(LeafReader leaf, Lookup kind, List<String> kinds)
      throws IOException {
    Lookup language = new Lookup(leaf, Fields.LANGUAGE);
    List<DocIdSetIterator> found = new ArrayList<>();
    for (String one : kinds) {
      @Nullable DocIdSetIterator inLanguage = language.of(clues.language());
      @Nullable DocIdSetIterator ofKind = kind.of(one);
      if (inLanguage != null && ofKind != null) {
        found.add(begun(ConjunctionUtils.intersectIterators(List.of(inLanguage, ofKind))));
      }
    }
    return found;
  }

  /// Looks up terms of a field.
  private static final class Lookup {
    private final TermsEnum terms;

    Lookup(LeafReader leaf, String field) throws IOException {
      @Nullable Terms indexed = leaf.terms(field);
      this.terms = indexed == null ? TermsEnum.EMPTY : indexed.iterator();
    }

    /// The documents that hold each of some terms that there are, the first of them found already.
    List<DocIdSetIterator> of(Collection<String> wanted) throws IOException {
      List<DocIdSetIterator> found = new ArrayList<>(wanted.size());
      for (String term : wanted) {
        @Nullable DocIdSetIterator holding = of(term);
        if (holding != null) {
          found.add(begun(holding));
        }
      }
      return found;
    }

    @Nullable DocIdSetIterator of(String term) throws IOException {
      return terms.seekExact(new BytesRef(term)) ? terms.postings(null, PostingsEnum.NONE) : null;
    }
  }

  private static DocIdSetIterator begun(DocIdSetIterator documents) throws IOException {
    documents.nextDoc();
    return documents;
  }
}
