package eujp.extract.numbers;

import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.util.ULocale;
import eujp.text.Lazy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of one language that multiply a number by a power of ten: those of CLDR's compact
/// numbers, with all plurals, and those of `number-words.txt`.
///
/// A short text does not always tell its language. So a word that means one thing in whichever
/// language of the European Union has it (*mld*, *miljardit*) is known in all.
final class ScaleWords {
  /// Languages whose words have more endings than those that CLDR's plurals show.
  private static final Set<String> INFLECTED =
      Set.of("bg", "cs", "el", "et", "fi", "hr", "hu", "lt", "lv", "pl", "sk", "sl");

  /// Powers of ten that have a word in some language, and values that take each plural.
  private static final int[] POWERS = {3, 4, 6, 8, 9, 12};

  private static final int[] VALUES = {1, 2, 3, 5, 21};
  private static final Pattern DIGITS_FIRST = Pattern.compile("^(\\d+)\\h?([\\p{L}\\p{M}]+)\\.?$");
  private static final String VOWELS = "aeiouyáéíóúýαάεέιίοόυύаеиоу";
  private static final int MIN_STEM = 5;
  private static final int MAX_ENDING = 4;
  private static final int NOT_AGREED = -1;
  private static final Map<String, ScaleWords> BY_LANGUAGE = new ConcurrentHashMap<>();
  private static final Lazy<ScaleWords> AGREED = new Lazy<>(ScaleWords::agreed);

  private final Map<String, Integer> words = new HashMap<>();

  /// What all forms of a word begin with.
  private final Map<String, Integer> stems = new HashMap<>();

  private ScaleWords() {}

  private ScaleWords(String language) {
    // The Portuguese of Portugal counts otherwise than that of Brazil.
    for (String tag : language.equals("pt") ? List.of("pt-PT", "pt") : List.of(language)) {
      for (Notation notation : List.of(Notation.compactLong(), Notation.compactShort())) {
        for (int power : POWERS) {
          read(tag, notation, power);
        }
      }
    }
    NumberWords.pairs(language, "scale")
        .forEach((word, power) -> words.put(word.toLowerCase(Locale.ROOT), Integer.valueOf(power)));
  }

  private void read(String tag, Notation notation, int power) {
    List<String> forms = new ArrayList<>();
    for (int value : VALUES) {
      Matcher written =
          DIGITS_FIRST.matcher(
              NumberFormatter.with()
                  .notation(notation)
                  .locale(ULocale.forLanguageTag(tag))
                  .format(value * Math.pow(10, power))
                  .toString());
      // One letter alone is more often a unit.
      if (written.matches()
          && written.group(1).equals(String.valueOf(value))
          && (written.group(2).length() > 1 || tag.equals("ja"))) {
        forms.add(written.group(2).toLowerCase(Locale.ROOT));
      }
    }
    forms.forEach(form -> words.putIfAbsent(form, power));
    if (INFLECTED.contains(tag)) {
      String stem = stem(forms);
      if (stem.length() >= MIN_STEM) {
        stems.putIfAbsent(stem, power);
      }
    }
  }

  /// What all forms begin with, without the vowel at its end.
  private static String stem(List<String> forms) {
    String stem = forms.isEmpty() ? "" : forms.getFirst();
    for (String form : forms) {
      int same = 0;
      while (same < Math.min(stem.length(), form.length())
          && stem.charAt(same) == form.charAt(same)) {
        same++;
      }
      stem = stem.substring(0, same);
    }
    int end = stem.length();
    while (end > 0 && VOWELS.indexOf(stem.charAt(end - 1)) >= 0) {
      end--;
    }
    return stem.substring(0, end);
  }

  private static ScaleWords agreed() {
    ScaleWords all = new ScaleWords();
    for (String language : NumberWords.languages()) {
      ScaleWords own = BY_LANGUAGE.computeIfAbsent(language, ScaleWords::new);
      own.words.forEach((word, power) -> agree(all.words, word, power));
      own.stems.forEach((stem, power) -> agree(all.stems, stem, power));
    }
    all.words.values().removeIf(power -> power == NOT_AGREED);
    all.stems.values().removeIf(power -> power == NOT_AGREED);
    return all;
  }

  private static void agree(Map<String, Integer> known, String word, int power) {
    known.merge(word, power, (one, other) -> one.equals(other) ? one : NOT_AGREED);
  }

  /// The power of ten that a word multiplies by.
  ///
  /// @param language of the text, ISO 639-1
  static OptionalInt power(String word, String language) {
    String lower = word.toLowerCase(Locale.ROOT);
    OptionalInt own = BY_LANGUAGE.computeIfAbsent(language, ScaleWords::new).power(lower);
    // One letter is known in its own language alone.
    return own.isPresent() || lower.length() == 1 ? own : AGREED.get().power(lower);
  }

  private OptionalInt power(String lower) {
    Integer power = words.get(lower);
    int shortest = Math.max(MIN_STEM, lower.length() - MAX_ENDING);
    for (int end = lower.length(); power == null && end >= shortest; end--) {
      power = stems.get(lower.substring(0, end));
    }
    return power == null ? OptionalInt.empty() : OptionalInt.of(power);
  }
}
