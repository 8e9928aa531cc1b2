package eujp.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/// The terms of the passages in one language, in memory: each question looks many of them up.
final class Vocabulary {
  private static final int SHORTEST_KIN = 4;
  private static final int MOST_KIN = 10;
  private static final double KINSHIP = .75;

  private final Map<String, Integer> documents = new HashMap<>();
  private final String[] sorted;
  private final int passages;

  private Vocabulary(TermsEnum terms, int passages) throws IOException {
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      documents.put(term.utf8ToString(), terms.docFreq());
    }
    this.sorted = documents.keySet().stream().sorted().toArray(String[]::new);
    this.passages = passages;
  }

  static Vocabulary of(IndexReader reader, String language) {
    try {
      String field = Fields.text(language);
      Terms indexed = MultiTerms.getTerms(reader, field);
      return new Vocabulary(
          indexed == null ? TermsEnum.EMPTY : indexed.iterator(), reader.getDocCount(field));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// In how many passages a term stands.
  int documents(String term) {
    return documents.getOrDefault(term, 0);
  }

  /// The term of a phrase that stands in the fewest passages.
  String rarest(List<String> phrase) {
    String rarest = phrase.getFirst();
    for (String term : phrase) {
      rarest = documents(term) < documents(rarest) ? term : rarest;
    }
    return rarest;
  }

  /// Whether any term begins so.
  boolean hasBeginning(String beginning) {
    int at = Arrays.binarySearch(sorted, beginning);
    return at >= 0 || (-at - 1 < sorted.length && sorted[-at - 1].startsWith(beginning));
  }

  /// How much it tells that a passage holds a term which stands in so many passages: BM25's inverse
  /// document frequency, above 0.
  double weight(int frequency) {
    return Math.log(1 + (Math.max(passages, frequency) - frequency + .5) / (frequency + .5));
  }

  /// The terms that share a long beginning with a term, such as its compounds and other endings.
  List<String> kin(String term) {
    if (term.length() < SHORTEST_KIN || QuestionText.isJapanese(term)) {
      return List.of();
    }
    String beginning = term.substring(0, Math.max(SHORTEST_KIN, term.length() / 2));
    int at = Arrays.binarySearch(sorted, beginning);
    List<String> kin = new ArrayList<>();
    for (int i = at < 0 ? -at - 1 : at;
        i < sorted.length && sorted[i].startsWith(beginning) && kin.size() < MOST_KIN;
        i++) {
      if (areKin(term, sorted[i])) {
        kin.add(sorted[i]);
      }
    }
    return kin;
  }

  private static boolean areKin(String term, String other) {
    int shorter = Math.min(term.length(), other.length());
    int shared = 0;
    while (shared < shorter && term.charAt(shared) == other.charAt(shared)) {
      shared++;
    }
    return shared >= KINSHIP * shorter && !other.equals(term);
  }
}
