package eujp.text.sentences;

import static com.ibm.icu.text.DateFormatSymbols.ABBREVIATED;
import static com.ibm.icu.text.DateFormatSymbols.FORMAT;
import static com.ibm.icu.text.DateFormatSymbols.STANDALONE;
import static com.ibm.icu.text.DateFormatSymbols.WIDE;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import eujp.text.PersonNames;
import eujp.text.Tokens;
import eujp.text.WeekdayNames;
import eujp.text.WordSet;
import eujp.text.WordTable;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What a full stop may belong to besides the end of a sentence, in one language: abbreviations,
/// from `abbreviations.txt`, and the short names of months and weekdays, from CLDR. And which words
/// begin a sentence where they have a capital: the stop words of Lucene's analyzer, and more in the
/// same file.
///
/// Words are given in lower case, without a full stop behind them.
///
/// @param before stands before what it belongs to
/// @param number the same, before a number alone
/// @param either may end a sentence
/// @param list closes a list, and ends a sentence before a capital
/// @param unit stands behind a number, and ends a sentence before a capital: `16.30 val.`
/// @param clock a word for the time that a place has: *9 a.m. Brussels time*
/// @param year may end a sentence, and stands behind the number of a year or day
/// @param where a word that says where, by its ending, and so goes on behind the number of a day
/// @param months short names, which may end a sentence beside a number
/// @param weekdays short names, which stand before a number
/// @param begin begins a sentence, besides the stop words
/// @param names small words that begin a name behind an initial
/// @param ordinals whether the language writes an ordinal with a full stop
/// @param years whether it writes a year so
record Abbreviations(
    String language,
    Set<String> before,
    Set<String> number,
    Set<String> either,
    Set<String> list,
    Set<String> unit,
    Set<String> clock,
    Set<String> year,
    WordSet where,
    Set<String> months,
    Set<String> weekdays,
    Set<String> begin,
    Set<String> names,
    boolean ordinals,
    boolean years) {
  private static final String ANY = "any";
  private static final WordTable WORDS = WordTable.in(Abbreviations.class, "abbreviations.txt");
  private static final Map<String, Abbreviations> LOADED = new ConcurrentHashMap<>();

  /// Those of a language.
  ///
  /// @param language ISO 639-1
  static Abbreviations of(String language) {
    Abbreviations known = LOADED.get(language);
    return known != null ? known : LOADED.computeIfAbsent(language, Abbreviations::read);
  }

  private static Abbreviations read(String language) {
    DateFormatSymbols names = DateFormatSymbols.getInstance(ULocale.forLanguageTag(language));
    Set<String> months = shortNames(names.getMonths(FORMAT, ABBREVIATED));
    months.addAll(shortNames(names.getMonths(STANDALONE, ABBREVIATED)));
    months.removeAll(shortNames(names.getMonths(FORMAT, WIDE)));
    return new Abbreviations(
        language,
        words(language, "before"),
        words(language, "number"),
        words(language, "either"),
        words(language, "list"),
        words(language, "unit"),
        words(language, "clock"),
        words(language, "year"),
        WORDS.set(language, "where"),
        months,
        shortNames(WeekdayNames.brief(language).keySet().toArray(String[]::new)),
        words(language, "begin"),
        names(language),
        WORDS.words(ANY, "ordinal").contains(language),
        WORDS.words(ANY, "years").contains(language));
  }

  private static Set<String> words(String language, String name) {
    Set<String> words = new HashSet<>(WORDS.words(ANY, name));
    words.addAll(WORDS.words(language, name));
    return words;
  }

  private static Set<String> names(String language) {
    Set<String> words = words(language, "name");
    words.addAll(PersonNames.words().words(ANY, "small"));
    return words;
  }

  private static Set<String> shortNames(String[] names) {
    Set<String> words = new HashSet<>();
    for (String name : names) {
      String word = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
      words.add(word.toLowerCase(Locale.ROOT));
    }
    words.remove("");
    return words;
  }

  /// Whether a word is one that begins sentences.
  boolean begins(String word) {
    return begin.contains(word) || Tokens.terms(word, language).isEmpty();
  }
}
