package eujp.extract.numbers;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import eujp.extract.Mention.Bound;
import eujp.extract.PhraseSet;
import eujp.text.Lazy;
import eujp.text.WordSet;
import eujp.text.WordTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The words around numbers in one language: those of CLDR, and those of `number-words.txt`.
final class NumberWords {
  static final WordTable TABLE = WordTable.in(NumberWords.class, "number-words.txt");

  private static final Map<String, NumberWords> BY_LANGUAGE = new ConcurrentHashMap<>();
  private static final List<String> CODES = List.of("EUR", "USD", "JPY", "GBP", "CHF");
  private static final Lazy<Currencies> CURRENCIES = new Lazy<>(Currencies::read);
  private static final Map<Bound, String> BOUNDS =
      Map.of(
          Bound.ABOUT, "about",
          Bound.NEARLY, "nearly",
          Bound.OVER, "over",
          Bound.AT_LEAST, "atLeast",
          Bound.UNDER, "under",
          Bound.AT_MOST, "atMost");

  /// The decimal mark.
  final char decimal;

  final SpelledNumbers cardinals;
  final PhraseSet percents;
  final PhraseSet units;

  /// Words for the difference of two percentages.
  final PhraseSet points;

  final Ratios ratios;

  final SpelledNumbers ordinals;

  /// What stands between a part and its whole, behind what is counted or not: *out of*.
  final PhraseSet outOf;

  /// The same, of what stands right behind the part.
  final PhraseSet outOfNext;

  /// What stands between the ends of a range.
  final PhraseSet upTo;

  /// Adjectives that stand between a number and what it counts.
  final WordSet attributes;

  /// What stands between a number and what it counts: *de*.
  final PhraseSet links;

  /// What makes an approximation of the number behind it, and of that before it.
  final Map<Bound, PhraseSet> before = new EnumMap<>(Bound.class);

  final Map<Bound, PhraseSet> behind = new EnumMap<>(Bound.class);

  /// The words of a language.
  ///
  /// @param language ISO 639-1
  static NumberWords of(String language) {
    return BY_LANGUAGE.computeIfAbsent(language, NumberWords::new);
  }

  private NumberWords(String language) {
    ULocale locale = ULocale.forLanguageTag(language);
    decimal = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    cardinals = SpelledNumbers.cardinals(language, TABLE);
    List<String> hundredths = new ArrayList<>(TABLE.words("any", "percent"));
    hundredths.addAll(TABLE.words(language, "percent"));
    percents = new PhraseSet(hundredths);
    points = new PhraseSet(TABLE.words(language, "points"));
    ordinals = SpelledNumbers.ordinals(language, TABLE);
    ratios = new Ratios(TABLE, language);
    outOf = new PhraseSet(TABLE.words(language, "outOf"));
    outOfNext = new PhraseSet(TABLE.words(language, "outOfNext"));
    List<String> ends = new ArrayList<>(TABLE.words("any", "upTo"));
    ends.addAll(TABLE.words(language, "upTo"));
    upTo = new PhraseSet(ends);
    attributes = TABLE.set(language, "attribute");
    units = new PhraseSet(TABLE.words("any", "unit"));
    links = new PhraseSet(TABLE.words(language, "of"));
    BOUNDS.forEach((bound, name) -> {
      before.put(bound, new PhraseSet(TABLE.words(language, name)));
      behind.put(bound, new PhraseSet(TABLE.words(language, name + "Behind")));
    });
  }

  /// The languages whose words are known.
  static List<String> languages() {
    return TABLE.languages().stream().filter(language -> !language.equals("any")).toList();
  }

  /// The names of currencies in any language. They are read where a number is first found.
  PhraseSet currencies() {
    return CURRENCIES.get().phrases();
  }

  /// The ISO 4217 code of a currency by one of its names.
  String code(String name) {
    return CURRENCIES.get().codes().getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }

  /// The names of currencies, which mean the same in whichever language they stand.
  ///
  /// @param codes of ISO 4217 by names in lower case
  private record Currencies(Map<String, String> codes, PhraseSet phrases) {
    static Currencies read() {
      Map<String, String> codes = new HashMap<>();
      for (String language : languages()) {
        ULocale locale = ULocale.forLanguageTag(language);
        for (String code : CODES) {
          Currency currency = Currency.getInstance(code);
          put(codes, currency.getName(locale, Currency.LONG_NAME, new boolean[1]), code);
          for (String plural : PluralRules.forLocale(locale).getKeywords()) {
            put(
                codes,
                currency.getName(locale, Currency.PLURAL_LONG_NAME, plural, new boolean[1]),
                code);
          }
        }
      }
      TABLE
          .languages()
          .forEach(any -> pairs(any, "currency").forEach((name, code) -> put(codes, name, code)));
      return new Currencies(codes, new PhraseSet(codes.keySet()));
    }

    private static void put(Map<String, String> codes, String name, String code) {
      codes.put(name.toLowerCase(Locale.ROOT), code);
    }
  }

  /// The entries `word=value` of a line of the file.
  static Map<String, String> pairs(String language, String name) {
    Map<String, String> pairs = new HashMap<>();
    for (String pair : TABLE.words(language, name)) {
      int equals = pair.indexOf('=');
      pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return pairs;
  }
}
