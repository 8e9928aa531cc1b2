package eujp.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// How common words are in a language at large, whatever is indexed: for each of its common terms
/// the share of paragraphs that hold it, counted once over encyclopaedic paragraphs and kept in
/// `common-words.txt`. A release is too short to tell by itself how much a word says.
public final class CommonWords {
  /// The share of paragraphs that hold a term which is not among the common ones. Only its order of
  /// magnitude matters.
  public static final double UNCOMMON = .003;

  /// A term that fewer texts hold tells of these texts, and not of the language.
  private static final int MIN_TEXTS = 2;

  private static final double LEAST_SHARE = .01;
  private static final int PER_MILLE = 1000;
  private static final Lazy<Map<String, CommonWords>> BY_LANGUAGE = new Lazy<>(CommonWords::read);
  private static final CommonWords UNKNOWN = new CommonWords();

  private final Map<String, Double> shares = new HashMap<>();

  private CommonWords() {}

  /// Those of a language; none of a language that was not counted.
  public static CommonWords of(String language) {
    return BY_LANGUAGE.get().getOrDefault(language, UNKNOWN);
  }

  /// The share of paragraphs that hold a term, above 0.
  public double share(String term) {
    return shares.getOrDefault(term, UNCOMMON);
  }

  /// Whether a term is among the common ones.
  public boolean isListed(String term) {
    return shares.containsKey(term);
  }

  /// Whether a word is among the common ones of a language; so is one that says nothing, such as
  /// *the*.
  ///
  /// @param language ISO 639-1
  public static boolean isCommon(String word, String language) {
    CommonWords words = of(language);
    return Tokens.terms(word, language).stream().allMatch(words.shares::containsKey);
  }

  /// Counts the common words of a language: lines of the file that this class reads, the most
  /// common first, each with how many of a thousand paragraphs hold a word, and the words of which
  /// that is so.
  ///
  /// @param texts in the language, each as its paragraphs
  /// @param language ISO 639-1
  public static String count(List<List<String>> texts, String language) {
    Map<String, Integer> paragraphs = new HashMap<>();
    Map<String, Integer> holding = new HashMap<>();
    int all = 0;
    for (List<String> text : texts) {
      Set<String> words = new HashSet<>();
      for (String paragraph : text) {
        Set<String> terms = new HashSet<>(Tokens.terms(paragraph, language));
        terms.forEach(term -> paragraphs.merge(term, 1, Integer::sum));
        words.addAll(terms);
        all++;
      }
      words.forEach(term -> holding.merge(term, 1, Integer::sum));
    }
    int most = all;
    TreeMap<Integer, List<String>> terms = new TreeMap<>();
    paragraphs.forEach((term, count) -> {
      double share = (double) count / most;
      if (holding.getOrDefault(term, 0) >= MIN_TEXTS
          && share >= LEAST_SHARE
          && !term.contains(" ")) {
        terms
            .computeIfAbsent((int) Math.round(share * PER_MILLE), many -> new ArrayList<>())
            .add(term);
      }
    });
    StringBuilder lines = new StringBuilder("[" + language + "]\n");
    terms
        .descendingMap()
        .forEach((many, some) ->
            lines.append(
                String.format(
                    Locale.ROOT,
                    "%d: %s%n",
                    many,
                    String.join(" ", some.stream().sorted().toList()))));
    return lines.toString();
  }

  private static Map<String, CommonWords> read() {
    Map<String, CommonWords> byLanguage = new HashMap<>();
    CommonWords words = new CommonWords();
    for (String line : DataFile.lines(CommonWords.class, "common-words.txt")) {
      int colon = line.indexOf(": ");
      if (line.startsWith("[")) {
        words = new CommonWords();
        byLanguage.put(line.substring(1, line.indexOf(']')), words);
      } else if (colon > 0 && !line.startsWith("#")) {
        double share = Double.parseDouble(line.substring(0, colon)) / PER_MILLE;
        for (String term : Arrays.asList(line.substring(colon + 2).split(" ", -1))) {
          words.shares.put(term, share);
        }
      }
    }
    return byLanguage;
  }
}
