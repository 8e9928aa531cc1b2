package eujp.search;

import eujp.index.Fields;
import eujp.question.AnalyzedQuery;
import eujp.question.QueryConcept;
import eujp.question.Vocabulary;
import eujp.release.Passage.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

/// The passages of an index that hold most of the weight of a query, read from the index itself.
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

  private final AnalyzedQuery inquiry;
  private final Vocabulary vocabulary;
  private final IntPredicate among;
  private final int most;

  /// The best so far, the worst of them on top; see [#rank].
  private final LongHeap best;

  private final float[] scores = new float[WINDOW];
  private final FixedBitSet touched = new FixedBitSet(WINDOW);

  private BestPassages(AnalyzedQuery inquiry, Vocabulary vocabulary, IntPredicate among, int most) {
    this.inquiry = inquiry;
    this.vocabulary = vocabulary;
    this.among = among;
    this.most = most;
    this.best = new LongHeap(most);
  }

  /// Finds them, best first.
  ///
  /// @param among which of the index's documents are looked for
  static List<Hit> of(
      IndexReader reader,
      AnalyzedQuery inquiry,
      Vocabulary vocabulary,
      IntPredicate among,
      int most)
      throws IOException {
    int all = Math.min(most, reader.numDocs());
    if (all == 0) {
      return List.of();
    }
    BestPassages passages = new BestPassages(inquiry, vocabulary, among, all);
    for (LeafReaderContext leaf : reader.leaves()) {
      passages.addFrom(leaf);
    }
    return passages.hits();
  }

  /// Something that counts for each passage that holds one of its terms, once.
  private static final class Clue {
    private final float weight;
    private final List<DocIdSetIterator> holding;

    /// That which makes it count nothing.
    private final Optional<Clue> unless;

    /// Which passages of the window hold it, where these are gone through.
    private final FixedBitSet window = new FixedBitSet(WINDOW);

    /// Whether the passages that hold it are gone through.
    private boolean leads = true;

    Clue(double weight, List<DocIdSetIterator> holding, Optional<Clue> unless) {
      this.weight = (float) weight;
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
    List<Clue> clues = clues(leaf.reader());
    List<Clue> lightestFirst =
        clues.stream().sorted(Comparator.comparingDouble((Clue clue) -> clue.weight)).toList();
    @Nullable Bits live = leaf.reader().getLiveDocs();
    while (true) {
      double rest = parted(lightestFirst);
      int from = DocIdSetIterator.NO_MORE_DOCS;
      for (Clue clue : clues) {
        from = clue.leads ? Math.min(from, clue.next()) : from;
      }
      if (from == DocIdSetIterator.NO_MORE_DOCS) {
        return;
      }
      sum(clues, from);
      for (int at = touched.nextSetBit(0);
          at != DocIdSetIterator.NO_MORE_DOCS;
          at = at + 1 < WINDOW ? touched.nextSetBit(at + 1) : DocIdSetIterator.NO_MORE_DOCS) {
        int document = from + at;
        if (isEnough(scores[at] + rest) && (live == null || live.get(document))) {
          add(leaf.docBase + document, score(clues, document, from));
        }
      }
    }
  }

  /// Parts the clues that are gone through from the lightest, which together make no passage one of
  /// the best.
  ///
  /// @return what the latter weigh together
  private double parted(List<Clue> lightestFirst) {
    double rest = 0;
    for (Clue clue : lightestFirst) {
      if (clue.leads && isEnough(rest + clue.weight)) {
        break;
      }
      clue.leads = false;
      rest += clue.weight;
    }
    return rest;
  }

  /// Adds up for the passages of a window what they hold of what is gone through.
  private void sum(List<Clue> clues, int from) throws IOException {
    Arrays.fill(scores, 0);
    touched.clear();
    for (Clue clue : clues) {
      if (clue.leads) {
        clue.fill(from);
        touched.or(clue.window);
        clue.window.forEach(0, WINDOW, 0, at -> scores[at] += clue.weight);
      }
    }
  }

  /// The score of a passage, added up in the order of the question.
  private static float score(List<Clue> clues, int document, int from) throws IOException {
    float score = 0;
    for (Clue clue : clues) {
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

  /// What counts in a part of the index, in the order of the question.
  private List<Clue> clues(LeafReader leaf) throws IOException {
    String language = inquiry.language();
    Set<Kind> asked = inquiry.type().kinds();
    List<Clue> clues = new ArrayList<>();
    // A masthead has no words.
    if (!asked.contains(Kind.MASTHEAD)) {
      Lookup text = new Lookup(leaf, Fields.text(language));
      Lookup around = new Lookup(leaf, Fields.context(language));
      for (QueryConcept concept : inquiry.concepts()) {
        List<String> said = concept.wordings().stream().map(vocabulary::rarest).toList();
        Clue holding = new Clue(concept.weight(), text.of(said), Optional.empty());
        clues.add(holding);
        clues.add(
            new Clue(
                concept.weight() * Postings.KIN, text.of(concept.kin()), Optional.of(holding)));
        List<String> all = concept.wordings().stream().flatMap(List::stream).toList();
        clues.add(new Clue(concept.weight() * Postings.AROUND, around.of(all), Optional.empty()));
      }
    }
    if (!asked.isEmpty()) {
      clues.add(new Clue(Postings.KIND, ofKinds(leaf, asked), Optional.empty()));
    }
    clues.removeIf(clue -> clue.holding.isEmpty());
    return clues;
  }

  private List<DocIdSetIterator> ofKinds(LeafReader leaf, Set<Kind> kinds) throws IOException {
    Lookup language = new Lookup(leaf, Fields.LANGUAGE);
    Lookup kind = new Lookup(leaf, Fields.KIND);
    List<DocIdSetIterator> found = new ArrayList<>();
    for (Kind one : kinds) {
      @Nullable DocIdSetIterator inLanguage = language.of(inquiry.language());
      @Nullable DocIdSetIterator ofKind = kind.of(one.name().toLowerCase(Locale.ROOT));
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
