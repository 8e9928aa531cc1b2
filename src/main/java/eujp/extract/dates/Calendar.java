package eujp.extract.dates;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The names of months, of days of the week and of periods beside today, in one language, as
/// [CLDR](https://cldr.unicode.org) has them.
public final class Calendar {
  /// Shorter abbreviations are too often other words.
  private static final int SHORTEST = 3;

  private final Locale locale;

  /// Months from 1 by their names in full, in lower case.
  public final Map<String, Integer> months = new HashMap<>();

  /// Months from 1 by their abbreviations, in lower case and without a full stop.
  final Map<String, Integer> abbreviated = new HashMap<>();

  /// Days of the week, Monday as 1, by name in lower case.
  public final Map<String, Integer> weekdays = new HashMap<>();

  /// What the words *today*, *last week*, *next year* mean, in lower case.
  final Map<String, Relative> relatives = new HashMap<>();

  /// A period beside the present one.
  ///
  /// @param steps how many periods from now; past ones are below zero
  record Relative(AbsoluteUnit unit, int steps) {}

  public Calendar(String language) {
    ULocale ulocale = ULocale.forLanguageTag(language);
    this.locale = ulocale.toLocale();
    DateFormatSymbols symbols = DateFormatSymbols.getInstance(ulocale);
    for (int context : List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)) {
      String[] wide = symbols.getMonths(context, DateFormatSymbols.WIDE);
      String[] brief = symbols.getMonths(context, DateFormatSymbols.ABBREVIATED);
      for (int month = 0; month < 12; month++) {
        put(months, wide[month], month + 1);
        put(abbreviated, brief[month], month + 1);
      }
      String[] days = symbols.getWeekdays(context, DateFormatSymbols.WIDE);
      for (int day = 1; day < days.length; day++) {
        put(weekdays, days[day], day == 1 ? 7 : day - 1);
      }
    }
    if (language.equals("en")) {
      put(abbreviated, "Sept", 9);
    }
    RelativeDateTimeFormatter words = RelativeDateTimeFormatter.getInstance(ulocale);
    for (AbsoluteUnit unit :
        List.of(
            AbsoluteUnit.DAY,
            AbsoluteUnit.WEEK,
            AbsoluteUnit.MONTH,
            AbsoluteUnit.QUARTER,
            AbsoluteUnit.YEAR)) {
      relative(words, Direction.LAST, unit, -1);
      relative(words, Direction.THIS, unit, 0);
      relative(words, Direction.NEXT, unit, 1);
    }
  }

  private void relative(
      RelativeDateTimeFormatter words, Direction direction, AbsoluteUnit unit, int steps) {
    String phrase = words.format(direction, unit);
    if (phrase != null && phrase.length() > 1 && phrase.chars().noneMatch(Character::isDigit)) {
      relatives.putIfAbsent(phrase.toLowerCase(locale), new Relative(unit, steps));
    }
  }

  private void put(Map<String, Integer> names, String name, int number) {
    String plain = name.replace(".", "").toLowerCase(locale);
    if (plain.length() >= SHORTEST && plain.codePoints().allMatch(Character::isLetter)) {
      names.putIfAbsent(plain, number);
    }
  }

  /// The spellings of names that a text may use: with a capital only where the language writes them
  /// so, for *may* and *march* are other words than *May* and *March*.
  List<String> spellings(Map<String, Integer> names, boolean capitals) {
    List<String> spellings = new ArrayList<>();
    for (String name : names.keySet()) {
      spellings.add(name.substring(0, 1).toUpperCase(locale) + name.substring(1));
      spellings.add(name.toUpperCase(locale));
      if (!capitals) {
        spellings.add(name);
      }
    }
    return spellings;
  }

  /// Whether the language writes its months with a capital.
  static boolean writesCapitals(String language) {
    String may = DateFormatSymbols.getInstance(ULocale.forLanguageTag(language)).getMonths()[4];
    return Character.isUpperCase(may.codePointAt(0));
  }

  /// The month of a name or abbreviation, from 1; 0 where it is none.
  int month(String name) {
    String folded = fold(name);
    return months.getOrDefault(folded, abbreviated.getOrDefault(folded, 0));
  }

  Locale locale() {
    return locale;
  }

  String fold(String word) {
    return word.replace(".", "").toLowerCase(locale);
  }
}
