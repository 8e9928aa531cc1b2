package eujp.extract;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import eujp.extract.numbers.CountedThings;
import eujp.text.FunctionWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// How words of one language are spelt: the runs of three letters in the words that are known of
/// it, and the names of its months. For a text in which no small word tells the language.
public final class LanguageProfile {
  private static final Pattern PARTS = Pattern.compile("[^\\p{L}\\p{M}]+");
  private static final int RUN = 3;

  /// What a run that was never seen is worth beside one seen once.
  private static final double UNSEEN = .1;

  private static final int KINDS = 8_000;
  private static final double MONTH = 6;
  private static final int MIN_STEM = 4;
  private static final int MAX_ENDING = 4;
  private static final Map<String, LanguageProfile> BY_LANGUAGE = new ConcurrentHashMap<>();

  private final Map<String, Integer> runs = new HashMap<>();
  private final Set<String> months = new HashSet<>();
  private int all;

  private LanguageProfile(String language) {
    ULocale locale = ULocale.forLanguageTag(language);
    FunctionWords.of(language).forEach(this::add);
    CountedThings.words(language).forEach(this::add);
    LocaleDisplayNames names = LocaleDisplayNames.getInstance(locale);
    for (String country : ULocale.getISOCountries()) {
      addEach(names.regionDisplayName(country));
    }
    for (String other : ULocale.getISOLanguages()) {
      if (other.length() == 2) {
        addEach(names.languageDisplayName(other));
      }
    }
    DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
    for (int context : List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)) {
      for (String month : symbols.getMonths(context, DateFormatSymbols.WIDE)) {
        String lower = month.toLowerCase(Locale.ROOT);
        months.add(
            lower.substring(0, Math.max(Math.min(MIN_STEM, lower.length()), lower.length() - 1)));
        add(lower);
      }
      Arrays.stream(symbols.getWeekdays(context, DateFormatSymbols.WIDE)).forEach(this::addEach);
    }
  }

  /// That of a language.
  ///
  /// @param language ISO 639-1
  public static LanguageProfile of(String language) {
    return BY_LANGUAGE.computeIfAbsent(language, LanguageProfile::new);
  }

  private void addEach(String words) {
    for (String word : PARTS.split(words, -1)) {
      add(word.toLowerCase(Locale.ROOT));
    }
  }

  private void add(String word) {
    for (String run : runs(word)) {
      runs.merge(run, 1, Integer::sum);
      all++;
    }
  }

  private static List<String> runs(String word) {
    String bounded = " " + word + " ";
    List<String> runs = new ArrayList<>();
    for (int i = 0; i + RUN <= bounded.length(); i++) {
      runs.add(bounded.substring(i, i + RUN));
    }
    return runs;
  }

  /// How well words fit the language: the logarithm of how likely they are in it, more for the name
  /// of a month.
  ///
  /// @param words in lower case
  public double fit(List<String> words) {
    double fit = 0;
    for (String word : words) {
      for (String run : runs(word)) {
        fit += Math.log((runs.getOrDefault(run, 0) + UNSEEN) / (all + UNSEEN * KINDS));
      }
      if (isMonth(word)) {
        fit += MONTH;
      }
    }
    return fit;
  }

  private boolean isMonth(String word) {
    for (int end = word.length(); end >= Math.max(RUN, word.length() - MAX_ENDING); end--) {
      if (months.contains(word.substring(0, end))) {
        return true;
      }
    }
    return false;
  }
}
