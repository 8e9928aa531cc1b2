package eujp.transcribe;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import eujp.text.FunctionWords;
import eujp.text.Japanese;
import eujp.text.Lazy;
import eujp.text.Letters;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Tells the language of a text by its small words and its letters.
final class TextLanguage {
  private static final List<String> LATIN =
      List.of(
          "cs", "da", "de", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv", "mt",
          "nl", "pl", "pt", "ro", "sk", "sl", "sv");

  /// More words tell no more.
  private static final int MAX_WORDS = 2_000;

  private static final int MAX_CHARS = 20_000;

  /// Small words that must be seen, and how much likelier than any other the language must be.
  private static final double LEAST = 1.5;

  private static final double LEAD = 1.15;

  private static final Lazy<Map<String, List<String>>> HAVING = new Lazy<>(TextLanguage::having);
  private static final Lazy<Map<String, UnicodeSet>> ALPHABETS =
      new Lazy<>(TextLanguage::alphabets);

  private TextLanguage() {}

  /// The language of a text, ISO 639-1; none where its words do not tell it.
  static Optional<String> of(String text) {
    String head = text.substring(0, Math.min(MAX_CHARS, text.length()));
    if (Japanese.isLanguageOf(head)) {
      return Optional.of("ja");
    }
    Map<UnicodeScript, Integer> scripts = new HashMap<>();
    head.codePoints()
        .filter(Character::isLetter)
        .forEach(letter -> scripts.merge(UnicodeScript.of(letter), 1, Integer::sum));
    if (scripts.isEmpty()) {
      return Optional.empty();
    }
    return switch (Collections.max(scripts.entrySet(), Map.Entry.comparingByValue()).getKey()) {
      case GREEK -> Optional.of("el");
      case CYRILLIC -> Optional.of("bg");
      case LATIN -> latin(head);
      default -> Optional.empty();
    };
  }

  private static Optional<String> latin(String text) {
    Map<String, Double> evidence = new TreeMap<>();
    List<String> words = Letters.words(text);
    for (String written : words.subList(0, Math.min(MAX_WORDS, words.size()))) {
      String word = written.toLowerCase(Locale.ROOT);
      List<String> having = HAVING.get().getOrDefault(word, List.of());
      having.forEach(language -> evidence.merge(language, 1.0 / having.size(), Double::sum));
      if (!Letters.isAscii(word) && word.equals(written)) {
        ALPHABETS
            .get()
            .forEach((language, letters) ->
                evidence.merge(language, letters.containsAll(word) ? 0 : -0.5, Double::sum));
      }
    }
    List<Map.Entry<String, Double>> ranked =
        evidence.entrySet().stream()
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .toList();
    if (ranked.isEmpty() || ranked.getFirst().getValue() < LEAST) {
      return Optional.empty();
    }
    double second = ranked.size() > 1 ? ranked.get(1).getValue() : 0;
    return ranked.getFirst().getValue() >= LEAD * second
        ? Optional.of(ranked.getFirst().getKey())
        : Optional.empty();
  }

  private static Map<String, List<String>> having() {
    Map<String, List<String>> having = new HashMap<>();
    for (String language : LATIN) {
      for (String word : FunctionWords.of(language)) {
        having.computeIfAbsent(word, one -> new ArrayList<>()).add(language);
      }
    }
    return having;
  }

  private static Map<String, UnicodeSet> alphabets() {
    Map<String, UnicodeSet> alphabets = new TreeMap<>();
    for (String language : LATIN) {
      alphabets.put(
          language,
          LocaleData.getInstance(new ULocale(language)).getExemplarSet(0, LocaleData.ES_STANDARD));
    }
    return alphabets;
  }
}
