package eujp.search;

import eujp.index.Fields;
import eujp.index.IndexedPassage;
import eujp.question.AnalyzedQuery;
import eujp.question.QueryConcept;
import eujp.question.Vocabulary;
import eujp.release.Passage;
import eujp.release.Passage.Kind;
import eujp.text.Tokens;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Which of some passages in one language hold each term, in memory: 20 MB for 100,000 passages. It
/// finds the best 28 times as fast as Lucene of 27 passages, twice as fast of 10,000 and 1.4 times
/// as fast of 100,000.
final class Postings {
  private static final int[] NONE = {};

  /// The weight of a concept around a passage, where one in the passage has 1; and below that of a
  /// related form.
  private static final double AROUND = .3;

  private static final double KIN = .2;

  /// The score of a passage for being of a kind that is asked for.
  private static final float KIND = 1;

  private final Map<String, int[]> text;
  private final Map<String, int[]> around;
  private final @Nullable Kind[] kinds;

  private Postings(Map<String, int[]> text, Map<String, int[]> around, @Nullable Kind[] kinds) {
    this.text = text;
    this.around = around;
    this.kinds = kinds;
  }

  /// Those of passages that are numbered in their order.
  static Postings of(List<IndexedPassage> passages, String language) {
    Map<String, int[]> text = new HashMap<>();
    Map<String, int[]> around = new HashMap<>();
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i).passage();
      // The masthead is found when it is asked for, and by no words.
      if (passage.kind() != Kind.MASTHEAD) {
        put(text, i, Tokens.terms(passage.text(), language));
        put(around, i, Tokens.terms(passages.get(i).context(), language));
      }
    }
    return new Postings(
        text, around, passages.stream().map(one -> one.passage().kind()).toArray(Kind[]::new));
  }

  private static void put(Map<String, int[]> postings, int passage, Collection<String> terms) {
    for (String term : new HashSet<>(terms)) {
      int[] before = postings.getOrDefault(term, NONE);
      int[] more = Arrays.copyOf(before, before.length + 1);
      more[before.length] = passage;
      postings.put(term, more);
    }
  }

  /// Those of the passages of an index in a language, by their documents.
  static Postings of(IndexReader reader, String language) throws IOException {
    @Nullable Kind[] kinds = new Kind[reader.maxDoc()];
    Set<Integer> inLanguage = new HashSet<>();
    for (int document : read(reader, Fields.LANGUAGE).getOrDefault(language, NONE)) {
      inLanguage.add(document);
    }
    read(reader, Fields.KIND)
        .forEach((kind, documents) -> {
          for (int document : documents) {
            if (inLanguage.contains(document)) {
              kinds[document] = Kind.valueOf(kind.toUpperCase(Locale.ROOT));
            }
          }
        });
    return new Postings(
        read(reader, Fields.text(language)), read(reader, Fields.context(language)), kinds);
  }

  /// The documents that hold each term of a field.
  static Map<String, int[]> read(IndexReader reader, String field) throws IOException {
    Map<String, int[]> postings = new HashMap<>();
    Bits live = MultiBits.getLiveDocs(reader);
    Terms indexed = MultiTerms.getTerms(reader, field);
    TermsEnum terms = indexed == null ? TermsEnum.EMPTY : indexed.iterator();
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      int[] holding = new int[terms.docFreq()];
      PostingsEnum found = terms.postings(null, PostingsEnum.NONE);
      int n = 0;
      while (found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(found.docID())) {
          holding[n++] = found.docID();
        }
      }
      if (n > 0) {
        postings.put(term.utf8ToString(), Arrays.copyOf(holding, n));
      }
    }
    return postings;
  }

  /// Whether a passage of an index has a term in a field.
  static boolean has(IndexReader reader, String field) throws IOException {
    Bits live = MultiBits.getLiveDocs(reader);
    Terms indexed = MultiTerms.getTerms(reader, field);
    TermsEnum terms = indexed == null ? TermsEnum.EMPTY : indexed.iterator();
    while (terms.next() != null) {
      PostingsEnum found = terms.postings(null, PostingsEnum.NONE);
      while (found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(found.docID())) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether these would be those of an index in their language too: the passages are the same,
  /// under the same numbers.
  ///
  /// @param same how many of the index's first documents are those of the index that these are of,
  ///   but that some may be deleted
  boolean holdFor(IndexReader newer, String language, int same) throws IOException {
    int[] documents = read(newer, Fields.LANGUAGE).getOrDefault(language, NONE);
    return documents.length == Arrays.stream(kinds).filter(Objects::nonNull).count()
        && Arrays.stream(documents)
            .allMatch(document -> document < same && kinds[document] != null);
  }

  /// How many passages have a term.
  int worded() {
    BitSet worded = new BitSet();
    text.values().stream().flatMapToInt(Arrays::stream).forEach(worded::set);
    return worded.cardinality();
  }

  /// In how many passages each term stands.
  Map<String, Integer> frequencies() {
    Map<String, Integer> frequencies = new HashMap<>();
    text.forEach((term, passages) -> frequencies.put(term, passages.length));
    return frequencies;
  }

  /// The terms that stand around passages.
  Set<String> around() {
    return around.keySet();
  }

  /// Returns the passages that hold most of the weight of a query, best first.
  List<Hit> search(AnalyzedQuery inquiry, Vocabulary vocabulary, int most) {
    float[] scores = new float[kinds.length];
    int[] seen = new int[kinds.length];
    int turn = 0;
    for (QueryConcept concept : inquiry.concepts()) {
      turn++;
      for (List<String> wording : concept.wordings()) {
        add(text, vocabulary.rarest(wording), concept.weight(), scores, seen, turn);
      }
      for (String kin : concept.kin()) {
        add(text, kin, concept.weight() * KIN, scores, seen, turn);
      }
      turn++;
      for (List<String> wording : concept.wordings()) {
        for (String term : wording) {
          add(around, term, concept.weight() * AROUND, scores, seen, turn);
        }
      }
    }
    Set<Kind> asked = inquiry.type().kinds();
    PriorityQueue<Long> best = new PriorityQueue<>(Comparator.reverseOrder());
    for (int i = 0; i < kinds.length; i++) {
      @Nullable Kind kind = kinds[i];
      scores[i] += kind != null && asked.contains(kind) ? KIND : 0;
      if (scores[i] > 0 && (kind == Kind.MASTHEAD || !asked.contains(Kind.MASTHEAD))) {
        long rank = rank(scores[i], i);
        if (best.size() < most) {
          best.add(rank);
        } else if (rank < best.element()) {
          best.remove();
          best.add(rank);
        }
      }
    }
    return best.stream()
        .sorted()
        .map(Long::intValue)
        .map(passage -> new Hit(passage, scores[passage]))
        .toList();
  }

  /// The less, the higher the score and, of equal scores, the earlier the passage; its lower half
  /// is the passage.
  private static long rank(float score, int passage) {
    return (long) -Float.floatToIntBits(score) << Integer.SIZE | passage;
  }

  /// Adds to each passage that holds a term what the term's concept counts, once.
  private static void add(
      Map<String, int[]> postings,
      String term,
      double weight,
      float[] scores,
      int[] seen,
      int turn) {
    for (int passage : postings.getOrDefault(term, NONE)) {
      if (seen[passage] != turn) {
        seen[passage] = turn;
        scores[passage] += (float) weight;
      }
    }
  }
}
