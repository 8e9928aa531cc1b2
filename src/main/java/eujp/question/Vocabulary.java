package eujp.question;

import static java.lang.Character.UnicodeScript.KATAKANA;

import eujp.text.CommonWords;
import eujp.text.Japanese;
import eujp.text.Lazy;
import eujp.text.Letters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The terms of some passages in one language, in memory: each question looks many of them up.
public final class Vocabulary {
  private static final int MIN_KIN = 4;
  private static final int MAX_KIN = 10;
  private static final double KINSHIP = .75;

  /// As many passages as the language at large counts for beside those that are here.
  private static final double AT_LARGE = 40;

  private final Map<String, Integer> documents;
  private final String[] sorted;

  /// The terms and those that stand around the passages, sorted.
  private final Lazy<String[]> all;

  /// Each of the terms from its end to its beginning, sorted.
  private final Lazy<String[]> reversed;

  private final Lazy<Map<Character, List<Bare>>> bare;
  private final Lazy<Map<String, String>> katakana;
  private final int passages;
  private final CommonWords common;

  /// @param documents in how many passages each term stands
  /// @param around the terms that stand around passages: of their titles, headings, speakers
  /// @param passages how many there are
  public Vocabulary(
      Map<String, Integer> documents, Set<String> around, int passages, CommonWords common) {
    this.documents = documents;
    this.sorted = documents.keySet().stream().sorted().toArray(String[]::new);
    this.reversed =
        new Lazy<>(() ->
            documents.keySet().stream().map(Vocabulary::turned).sorted().toArray(String[]::new));
    this.all =
        new Lazy<>(() ->
            Stream.concat(
                    documents.keySet().stream(),
                    around.stream().filter(term -> !documents.containsKey(term)))
                .sorted()
                .toArray(String[]::new));
    this.bare = new Lazy<>(() -> bare(all.get()));
    this.katakana = new Lazy<>(() -> katakana(all.get()));
    this.passages = passages;
    this.common = common;
  }

  /// In how many passages a term stands.
  int documents(String term) {
    return documents.getOrDefault(term, 0);
  }

  /// The term of a phrase that stands in the fewest passages.
  public String rarest(List<String> phrase) {
    String rarest = phrase.getFirst();
    for (String term : phrase) {
      rarest = documents(term) < documents(rarest) ? term : rarest;
    }
    return rarest;
  }

  /// Whether a term stands in a passage, or around one.
  boolean has(String term) {
    return Arrays.binarySearch(all.get(), term) >= 0;
  }

  /// Whether any term in or around a passage begins so.
  boolean hasBeginning(String beginning) {
    int at = from(all.get(), beginning);
    return at < all.get().length && all.get()[at].startsWith(beginning);
  }

  /// A term and how it is written without accents.
  record Bare(String term, String letters) {
    static Bare of(String term) {
      // Voicing marks of kana are no accents.
      return new Bare(term, Japanese.isIn(term) ? Letters.katakanaKey(term) : Letters.bare(term));
    }
  }

  /// The terms in and around passages, in their order.
  List<String> terms() {
    return List.of(sorted);
  }

  /// The terms in and around passages that begin with a letter when they are written without
  /// accents.
  List<Bare> beginningWith(char letter) {
    return bare.get().getOrDefault(letter, List.of());
  }

  private static Map<Character, List<Bare>> bare(String[] terms) {
    return Arrays.stream(terms)
        .map(Bare::of)
        .filter(bare -> !bare.letters().isEmpty())
        .collect(Collectors.groupingBy(bare -> bare.letters().charAt(0)));
  }

  /// The place of the first of some sorted terms that is not before a beginning.
  private static int from(String[] sorted, String beginning) {
    int at = Arrays.binarySearch(sorted, beginning);
    return at < 0 ? -at - 1 : at;
  }

  /// How much it tells that a passage holds an idea: BM25's inverse document frequency, above 0, of
  /// the commonest of its wordings, among the passages and the language at large.
  ///
  /// @param wordings each a sequence of terms; none for what no passage has a word for
  double rarity(List<List<String>> wordings) {
    double holding = AT_LARGE * CommonWords.UNCOMMON;
    for (List<String> wording : wordings) {
      double all = wording.isEmpty() ? 0 : Double.POSITIVE_INFINITY;
      for (String term : wording) {
        all = Math.min(all, documents(term) + AT_LARGE * common.share(term));
      }
      holding = Math.max(holding, all);
    }
    return Math.log(1 + (passages + AT_LARGE - holding + .5) / (holding + .5));
  }

  /// The terms that end so behind a beginning, in the order of their ends; at most a few.
  ///
  /// @param beginning the fewest letters before the ending
  List<String> endingWith(String ending, int beginning) {
    String turned = turned(ending);
    String[] all = reversed.get();
    List<String> found = new ArrayList<>();
    for (int i = from(all, turned);
        i < all.length && all[i].startsWith(turned) && found.size() < MAX_KIN;
        i++) {
      if (all[i].length() >= ending.length() + beginning) {
        found.add(turned(all[i]));
      }
    }
    return found;
  }

  private static String turned(String term) {
    return new StringBuilder(term).reverse().toString();
  }

  /// The term in or around a passage that is a word in katakana but for what spellings differ in.
  Optional<String> katakana(String word) {
    return Optional.ofNullable(katakana.get().get(Letters.katakanaKey(word)));
  }

  private static Map<String, String> katakana(String[] terms) {
    Map<String, String> katakana = new HashMap<>();
    Arrays.stream(terms)
        .filter(term -> Character.UnicodeScript.of(term.codePointAt(0)) == KATAKANA)
        .forEach(term -> katakana.putIfAbsent(Letters.katakanaKey(term), term));
    return katakana;
  }

  /// The terms that share a long beginning with a term, such as its compounds and other endings.
  List<String> kin(String term) {
    if (term.length() < MIN_KIN || Japanese.isIn(term)) {
      return List.of();
    }
    String beginning = term.substring(0, Math.max(MIN_KIN, term.length() / 2));
    List<String> kin = new ArrayList<>();
    for (int i = from(sorted, beginning);
        i < sorted.length && sorted[i].startsWith(beginning) && kin.size() < MAX_KIN;
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
