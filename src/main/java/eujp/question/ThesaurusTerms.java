package eujp.question;

import eujp.text.EditDistance;
import eujp.text.Letters;
import eujp.text.Tokens;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A thesaurus in the terms of analyzers. Each entry is analysed once, when it is first needed.
public final class ThesaurusTerms {
  /// A word in katakana long enough to be misspelt, and not as long as a text.
  private static final Pattern KATAKANA = Pattern.compile("(?<![ァ-ヺー])[ァ-ヺー]{5,40}+(?![ァ-ヺー])");

  private static final int MAX_SLIPS = 2;

  private final Thesaurus thesaurus;
  private final Map<String, Synonyms> synonyms = new ConcurrentHashMap<>();
  private final Map<String, Synonyms> throughEnglish = new ConcurrentHashMap<>();
  private final Map<String, Map<String, String>> katakana = new ConcurrentHashMap<>();
  private final Map<Phrase, List<List<String>>> translated = new ConcurrentHashMap<>();
  private final Map<Pair, ForeignPhrases> phrases = new ConcurrentHashMap<>();

  /// A phrase of the thesaurus, as it is put for passages in a language.
  private record Phrase(String language, String written) {}

  /// The languages of a question and of passages.
  private record Pair(String from, String to) {}

  public ThesaurusTerms(Thesaurus thesaurus) {
    this.thesaurus = thesaurus;
  }

  public Thesaurus thesaurus() {
    return thesaurus;
  }

  /// What stands for what in a language.
  public Synonyms synonyms(String language) {
    return synonyms.computeIfAbsent(language, code -> Synonyms.of(thesaurus, code));
  }

  /// What stands for what in a language, as English tells.
  Synonyms throughEnglish(String language) {
    return throughEnglish.computeIfAbsent(
        language, code -> Synonyms.throughEnglish(thesaurus, code));
  }

  /// A Japanese question whose words in katakana are spelt as the thesaurus has them, where it has
  /// them but for a slip of the pen.
  String spelt(String folded, String language) {
    return KATAKANA
        .matcher(folded)
        .replaceAll(found ->
            isCovered(found.group(), language) ? found.group() : nearest(found.group(), language));
  }

  private boolean isCovered(String run, String language) {
    int at = 0;
    int end = -1;
    while (at < run.length() && at > end) {
      end = at;
      at = thesaurus.endOfPhrase(run, at, "ja", language);
    }
    return at == run.length();
  }

  private String nearest(String run, String language) {
    String key = Letters.katakanaKey(run);
    int most = Math.min(Spelling.slips(key), MAX_SLIPS);
    String nearest = run;
    int fewest = most + 1;
    for (Map.Entry<String, String> entry : katakana(language).entrySet()) {
      if (Math.abs(entry.getKey().length() - key.length()) <= most) {
        int slips = EditDistance.of(key, entry.getKey(), most);
        if (slips < fewest || (slips == fewest && entry.getValue().compareTo(nearest) < 0)) {
          fewest = slips;
          nearest = entry.getValue();
        }
      }
    }
    return fewest <= most ? nearest : run;
  }

  private Map<String, String> katakana(String language) {
    return katakana.computeIfAbsent(
        language,
        code ->
            thesaurus.between("ja", code).keySet().stream()
                .filter(Letters::isKatakana)
                .sorted()
                .collect(
                    Collectors.toMap(Letters::katakanaKey, phrase -> phrase, (one, other) -> one)));
  }

  /// What passages in one language say for the words of another.
  ForeignPhrases phrases(String from, String to) {
    return phrases.computeIfAbsent(
        new Pair(from, to), pair -> new ForeignPhrases(thesaurus.between(from, to), from, to));
  }

  /// The wordings in a language of a Japanese phrase of the thesaurus.
  List<List<String>> translated(String phrase, String language) {
    return translated.computeIfAbsent(
        new Phrase(language, phrase),
        key ->
            thesaurus
                .between(QuestionLanguage.JAPANESE, language)
                .getOrDefault(phrase, List.of())
                .stream()
                .map(word -> Tokens.termsOfName(word, language))
                .toList());
  }
}
