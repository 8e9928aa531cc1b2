package eujp.extract.dates;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.util.ULocale;
import eujp.text.WeekdayNames;
import eujp.text.WordTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The names of months, of days of the week and of periods beside today, in one language: those of
/// [CLDR](https://cldr.unicode.org), and the cases that it lacks from `date-words.txt`.
public final class Calendar {
  static final WordTable WORDS = WordTable.in(Calendar.class, "date-words.txt");

  /// In a row of names, where the language has none.
  private static final String NONE = "-";

  /// Shorter names are too often other words.
  private static final int SHORTEST = 3;

  private static final List<AbsoluteUnit> UNITS =
      List.of(
          AbsoluteUnit.DAY,
          AbsoluteUnit.WEEK,
          AbsoluteUnit.MONTH,
          AbsoluteUnit.QUARTER,
          AbsoluteUnit.YEAR);

  /// From Monday.
  static final List<AbsoluteUnit> WEEKDAYS =
      List.of(
          AbsoluteUnit.MONDAY,
          AbsoluteUnit.TUESDAY,
          AbsoluteUnit.WEDNESDAY,
          AbsoluteUnit.THURSDAY,
          AbsoluteUnit.FRIDAY,
          AbsoluteUnit.SATURDAY,
          AbsoluteUnit.SUNDAY);

  private static final Map<Direction, Integer> STEPS =
      Map.of(
          Direction.LAST_2, -2,
          Direction.LAST, -1,
          Direction.THIS, 0,
          Direction.NEXT, 1,
          Direction.NEXT_2, 2);

  private final Locale locale;

  /// Months from 1 by their names in full, in lower case.
  public final Map<String, Integer> months = new HashMap<>();

  /// Months from 1 by their abbreviations, in lower case and without a full stop.
  final Map<String, Integer> abbreviated = new HashMap<>();

  /// Names of months in a case that means *in*, *from*, *to* by itself.
  final Set<String> inside = new HashSet<>();

  final Set<String> starting = new HashSet<>();
  final Set<String> ending = new HashSet<>();

  /// Days of the week, Monday as 1, by name in lower case.
  public final Map<String, Integer> weekdays = new HashMap<>();

  /// Names of weekdays in a case that means *on* by itself.
  final Set<String> onDays = new HashSet<>();

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
    }
    cases(language, symbols);
    abbreviated.keySet().removeAll(months.keySet());
    weekdays(language);
    relatives(language, ulocale);
  }

  private void cases(String language, DateFormatSymbols symbols) {
    Map<String, Integer> stems = forms(language, "stems");
    if (stems.isEmpty()) {
      String[] names = symbols.getMonths(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE);
      for (int month = 0; month < 12; month++) {
        stems.put(fold(names[month]), month + 1);
      }
    }
    stems.forEach((stem, month) -> {
      inflect(language, "endings", stem, month, new HashSet<>());
      inflect(language, "in-endings", stem, month, inside);
      inflect(language, "from-endings", stem, month, starting);
      inflect(language, "to-endings", stem, month, ending);
    });
    forms(language, "months").forEach((name, month) -> put(months, name, month));
    inside.addAll(forms(language, "in-months").keySet());
  }

  private void weekdays(String language) {
    WeekdayNames.full(language).forEach((name, day) -> put(weekdays, name, day.getValue()));
    forms(language, "weekdays").forEach((name, day) -> put(weekdays, name, day));
    forms(language, "on-weekdays")
        .forEach((name, day) -> {
          put(weekdays, name, day);
          onDays.add(name);
        });
    forms(language, "last-weekdays")
        .forEach((name, day) -> relatives.put(name, new Relative(WEEKDAYS.get(day - 1), -1)));
  }

  private void inflect(String language, String cue, String stem, int month, Set<String> forms) {
    for (String end : WORDS.words(language, cue)) {
      put(months, stem + end, month);
      forms.add(stem + end);
    }
  }

  /// A row of the table, whose first name stands for 1; names of the same are parted by `/`.
  Map<String, Integer> forms(String language, String cue) {
    Map<String, Integer> forms = new HashMap<>();
    List<String> row = WORDS.words(language, cue);
    for (int i = 0; i < row.size(); i++) {
      for (String name : row.get(i).split("/", -1)) {
        if (!name.equals(NONE)) {
          forms.put(fold(name), i + 1);
        }
      }
    }
    return forms;
  }

  private void relatives(String language, ULocale ulocale) {
    RelativeDateTimeFormatter words = RelativeDateTimeFormatter.getInstance(ulocale);
    List<AbsoluteUnit> units = new ArrayList<>(UNITS);
    units.addAll(WEEKDAYS);
    for (AbsoluteUnit unit : units) {
      STEPS.forEach((direction, steps) -> {
        String phrase = words.format(direction, unit);
        if (phrase != null && phrase.length() > 1 && phrase.chars().noneMatch(Character::isDigit)) {
          relatives.putIfAbsent(phrase.toLowerCase(locale), new Relative(unit, steps));
        }
        String cue = unit.name().toLowerCase(Locale.ROOT) + (steps > 0 ? "+" : "") + steps;
        for (String more : WORDS.words(language, cue)) {
          relatives.put(more.toLowerCase(locale), new Relative(unit, steps));
        }
      });
    }
  }

  private void put(Map<String, Integer> names, String name, int number) {
    String plain = fold(name);
    if (plain.length() >= SHORTEST && plain.codePoints().noneMatch(Character::isDigit)) {
      names.putIfAbsent(plain, number);
    }
  }

  private String fold(String word) {
    return word.replace(".", "").toLowerCase(locale);
  }

  /// Names with what they stand for, as phrases.
  Phrases phrases(Map<String, Integer> names) {
    Phrases phrases = new Phrases(false);
    names.forEach(phrases::add);
    return phrases;
  }

  /// The words of a language for something, some of them with a number in front.
  static List<String> words(String language, String... cues) {
    List<String> words = new ArrayList<>();
    for (String cue : cues) {
      words.addAll(WORDS.words(language, cue));
    }
    return words;
  }
}
