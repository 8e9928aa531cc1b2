package eujp.extract.numbers;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import eujp.text.FunctionWords;
import eujp.text.Letters;
import eujp.text.Span;
import eujp.text.WordTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whole numbers as one language writes them out, in all genders and cases that CLDR's spell-out
/// rules have.
public final class SpelledNumbers {
  /// Up to which all forms are known; beyond it, to [#LARGEST], the one that is used for counting.
  private static final int MAX_IN_ALL_FORMS = 99;

  private static final int LARGEST = 999;
  private static final int MAX_WORDS = 5;
  private static final int MAX_LETTERS = 60;

  /// CLDR's rules for a language that also counts with *and*.
  private static final String VERBOSE = "%spellout-cardinal-verbose";

  private final Map<String, Integer> values = new HashMap<>();
  private final Set<String> heads = new HashSet<>();

  private SpelledNumbers() {}

  /// A number written out.
  record Found(Span span, int value) {}

  /// Those that count: *two*, *deux*.
  ///
  /// @param words the file with the words that are more often something else
  static SpelledNumbers cardinals(String language, WordTable words) {
    SpelledNumbers numbers = new SpelledNumbers();
    RuleBasedNumberFormat rules = rules(language);
    Set<String> others = Set.copyOf(words.words(language, "article"));
    boolean verbose = List.of(rules.getRuleSetNames()).contains(VERBOSE);
    for (int n = 1; n <= LARGEST; n++) {
      numbers.put(rules.format(n), n, others);
      if (verbose) {
        numbers.put(rules.format(n, VERBOSE), n, others); // one hundred and six
      }
    }
    numbers.putForms(rules, "%spellout-cardinal", others);
    return numbers;
  }

  /// Those that order: *second*, *deuxième*.
  ///
  /// @param words the file with those that CLDR has not
  static SpelledNumbers ordinals(String language, WordTable words) {
    SpelledNumbers numbers = new SpelledNumbers();
    for (String pair : words.words(language, "ordinals")) {
      int equals = pair.indexOf('=');
      String word = pair.substring(0, equals);
      int value = Integer.parseInt(pair.substring(equals + 1));
      numbers.put(word, value, Set.of());
      numbers.put(Letters.typed(word, language), value, FunctionWords.of(language));
    }
    numbers.putForms(rules(language), "%spellout-ordinal", Set.of());
    return numbers;
  }

  private static RuleBasedNumberFormat rules(String language) {
    return new RuleBasedNumberFormat(
        ULocale.forLanguageTag(language), RuleBasedNumberFormat.SPELLOUT);
  }

  private void putForms(RuleBasedNumberFormat rules, String family, Set<String> others) {
    for (String set : rules.getRuleSetNames()) {
      if (set.startsWith(family)) {
        for (int n = 1; n <= MAX_IN_ALL_FORMS; n++) {
          put(rules.format(n, set), n, others);
        }
      }
    }
  }

  private void put(String spelled, int value, Set<String> others) {
    String phrase = folded(spelled.replace("\u00AD", ""));
    boolean letters = phrase.codePoints().anyMatch(Character::isLetter);
    if (letters && !others.contains(phrase) && !phrase.contains("=")) {
      add(phrase, value);
      add(phrase.replace('-', ' '), value); // twenty seven
    }
  }

  private void add(String phrase, int value) {
    values.putIfAbsent(phrase, value);
    heads.add(phrase.split(" ", -1)[0]);
  }

  /// The number that begins at a place, the longest of them.
  ///
  /// @param at where a word begins
  Optional<Found> at(String text, int at) {
    int end = wordEnd(text, at);
    if (end == at || !heads.contains(lower(text, at, end))) {
      return Optional.empty();
    }
    Optional<Found> longest = Optional.empty();
    for (int words = 1; words <= MAX_WORDS && end - at <= MAX_LETTERS; words++) {
      Integer value = values.get(lower(text, at, end));
      if (value != null) {
        longest = Optional.of(new Found(new Span(at, end), value));
      }
      int next = end + 1;
      boolean goesOn =
          next < text.length() && text.charAt(end) == ' ' && Character.isLetter(text.charAt(next));
      if (!goesOn) {
        break;
      }
      end = wordEnd(text, next);
    }
    return longest;
  }

  private static String lower(String text, int from, int to) {
    return to - from > MAX_LETTERS ? "" : folded(text.substring(from, to));
  }

  /// In lower case, with a comma below the letters that many texts write with a cedilla: `ş`, `ţ`.
  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replace('\u015F', '\u0219').replace('\u0163', '\u021B');
  }

  /// The end of a word with the hyphens inside it.
  public static int wordEnd(String text, int at) {
    int end = at;
    while (end < text.length()
        && (Character.isLetter(text.charAt(end))
            || (text.charAt(end) == '-'
                && end > at
                && end + 1 < text.length()
                && Character.isLetter(text.charAt(end + 1))))) {
      end++;
    }
    return end;
  }
}
