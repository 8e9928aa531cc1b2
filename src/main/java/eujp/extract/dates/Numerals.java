package eujp.extract.dates;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whole numbers as languages write them out, as CLDR's spell-out rules have them.
public final class Numerals {
  private static final int LARGEST = 999;
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,3}");
  private static final Map<String, Map<String, Integer>> BY_LANGUAGE = new ConcurrentHashMap<>();

  private Numerals() {}

  /// The value of a number from 1 to 999 in digits or as a word; empty for any other word.
  public static Optional<Integer> value(String word, String language) {
    if (DIGITS.matcher(word).matches()) {
      return Optional.of(Integer.parseInt(word));
    }
    return Optional.ofNullable(spelledIn(language).get(word.toLowerCase(Locale.ROOT)));
  }

  /// The words with which numbers from 1 to 999 begin, in lower case.
  static Set<String> firstWords(String language) {
    return spelledIn(language).keySet().stream()
        .map(word -> word.split("-", 2)[0])
        .collect(Collectors.toSet());
  }

  private static Map<String, Integer> spelledIn(String language) {
    return BY_LANGUAGE.computeIfAbsent(language, Numerals::spelled);
  }

  private static Map<String, Integer> spelled(String language) {
    RuleBasedNumberFormat format =
        new RuleBasedNumberFormat(ULocale.forLanguageTag(language), RuleBasedNumberFormat.SPELLOUT);
    Map<String, Integer> words = new ConcurrentHashMap<>();
    for (int n = 1; n <= LARGEST; n++) {
      words.putIfAbsent(format.format(n).replace("\u00AD", "").toLowerCase(Locale.ROOT), n);
    }
    return words;
  }
}
