package eujp.search;

import eujp.index.IndexedPassage;
import eujp.release.Masthead;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.apache.lucene.search.Query;

/// Holds passages and finds those that hold words: Lucene in this process, or a cluster elsewhere.
///
/// It is one state of what it holds, which does not change: its documents, one for each passage and
/// each masthead, have numbers that stay. It knows of terms and fields ([eujp.index.Fields]), and
/// nothing of questions. Safe for many threads.
public interface SearchEngine {
  /// What may be asked of a language.
  ///
  /// @param frequencies in how many passages each term stands
  /// @param around the terms that stand around passages
  /// @param passages how many have any
  record Terms(Map<String, Integer> frequencies, Set<String> around, int passages) {}

  /// Which documents are looked for.
  ///
  /// @param holds whether a document is among them
  /// @param keys of the releases whose documents they are; empty for all
  record Among(IntPredicate holds, List<String> keys) {
    public static final Among ALL = new Among(_ -> true, List.of());
  }

  /// Is told that a release holds a document.
  interface Holding {
    void add(String key, int document);
  }

  /// The mastheads of the releases that it holds, in no order.
  List<Masthead> mastheads();

  /// A number above those of all documents.
  int endOfDocuments();

  /// How many documents there are; fewer than the numbers where some are gone.
  int documentCount();

  /// Goes through the documents of each release.
  void forEachDocument(Holding each);

  /// The documents of a release, in no order; none where it is not held.
  ///
  /// @param key see [eujp.index.PassageDocument#key]
  int[] documents(String key);

  /// Reads passages of one release.
  ///
  /// @return in the order in which they were asked for
  List<IndexedPassage> read(int... documents);

  /// The terms of the passages in a language.
  Terms terms(String language);

  /// Whether anybody speaks in a passage of any language.
  boolean hasSpeakers();

  /// Finds the documents that hold most of the weight of some clues, best first; of equal ones,
  /// that with the lower number.
  ///
  /// @param clues in the order in which their weights are added up
  List<Hit> search(Clues clues, Among among, int most);

  /// Finds the documents that a query of Lucene's matches, best first.
  ///
  /// @throws IllegalStateException if it looks for a phrase in a field that has none
  /// @throws org.apache.lucene.search.IndexSearcher.TooManyClauses if it grows too large
  List<Hit> search(Query query, Among among, int most);

  /// How many documents at the beginning of this state are those of an earlier one, under the same
  /// numbers; some of them may be gone since.
  int same(SearchEngine before);

  /// How many of the first documents are in a language.
  int documentsIn(String language, int first);

  /// Keeps it open until [#release] is called as often; false where it is closed already. Who
  /// opened it retains it once.
  boolean retain();

  /// Lets go what was retained; who does so last closes it.
  void release();

  /// How often it is retained.
  int retained();
}
