package eujp.release.source;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.DateTimePatternGenerator.DisplayWidth;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.ULocale;
import eujp.text.Forms;
import eujp.text.FunctionWords;
import eujp.text.WeekdayNames;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a day by the names that one language has for months and weekdays.
final class WrittenDayReader {
  private static final Pattern TIMESTAMP =
      Pattern.compile("^(\\d{4}-\\d{1,2}-\\d{1,2})(?:t|[ \\t]++)\\d{1,2}:\\d{2}.*+");
  private static final Pattern TOKEN = Pattern.compile("\\d++|[\\p{L}\\p{M}]++");
  private static final Pattern QUOTED_OR_LETTER =
      Pattern.compile("'([^']*+)'|([^\\p{ASCII}\\p{P}\\p{Z}]++)");

  /// A day and a year with a word between that is no month: `31 Febuary 2024`.
  private static final Pattern LIKE_A_DAY =
      Pattern.compile("^\\d{1,2}[.,]?+ ?+[\\p{L}\\p{M}.]{3,20}+,?+ (?:19|20)\\d{2}$");

  private static final Map<String, Names> NAMES = new ConcurrentHashMap<>();
  private static final int YEAR_DIGITS = 4;

  /// Letters that stand behind a number as its ending at most: `1er`, `30th`, `30-án`.
  private static final int MAX_ENDING = 3;

  /// Letters that the name of a month and a form of it share at least.
  private static final int MIN_SHARED = 4;

  private WrittenDayReader() {}

  /// @param months from 1, in lower case
  /// @param small words that may stand between
  /// @param units the words for year, month and day, which may stand behind a number in any case
  private record Names(Map<String, Integer> months, Set<String> small, Set<String> units) {
    boolean isSmall(String word) {
      return small.contains(word)
          || units.stream()
              .anyMatch(unit ->
                  shared(word, unit) >= Math.max(MIN_SHARED - 1, unit.length() - 2)
                      && word.length() <= unit.length() + 2);
    }
  }

  static String fold(String text) {
    String plain = Forms.of(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    Matcher timestamp = TIMESTAMP.matcher(plain);
    return timestamp.matches() ? timestamp.group(1) : plain.strip();
  }

  static WrittenDate of(String plain, String language) {
    Names names = NAMES.computeIfAbsent(language, WrittenDayReader::names);
    Optional<JapaneseEra> era = era(plain);
    String text = withMonths(plain, names).replace("元年", "1年");
    List<String> numbers = new ArrayList<>();
    int month = 0;
    int months = 0;
    boolean plainWords = true;
    int endOfNumber = -1;
    Matcher tokens = TOKEN.matcher(text);
    while (tokens.find()) {
      String token = tokens.group();
      if (Character.isDigit(token.codePointAt(0))) {
        numbers.add(token);
        endOfNumber = tokens.end();
      } else {
        int named = month(token, names);
        boolean ending =
            token.length() <= MAX_ENDING
                && endOfNumber >= 0
                && isJoined(text, endOfNumber, tokens.start());
        if (named > 0) {
          month = named;
          months++;
        } else {
          boolean ofEra = era.isPresent() && plain.startsWith(token);
          plainWords &= ending || ofEra || names.isSmall(token);
        }
      }
    }
    if (LIKE_A_DAY.matcher(plain).matches() && months == 0) {
      return new WrittenDate.Unread(true);
    }
    boolean dated = (months > 0 && !numbers.isEmpty()) || numbers.size() > 2;
    if (!plainWords || months > 1 || numbers.size() + months != 3) {
      return new WrittenDate.Unread(dated && (plainWords || months > 0));
    }
    return day(numbers, month, era);
  }

  private static boolean isJoined(String text, int from, int to) {
    return to == from || (to == from + 1 && "-.'’".indexOf(text.charAt(from)) >= 0);
  }

  private static WrittenDate day(List<String> numbers, int month, Optional<JapaneseEra> era) {
    boolean yearFirst = numbers.getFirst().length() == YEAR_DIGITS || era.isPresent();
    String year = yearFirst ? numbers.getFirst() : numbers.getLast();
    String day = yearFirst ? numbers.getLast() : numbers.getFirst();
    String middle = month > 0 ? Integer.toString(month) : numbers.get(1);
    boolean fits =
        (era.isPresent() ? year.length() <= 2 : year.length() == YEAR_DIGITS)
            && day.length() <= 2
            && middle.length() <= 2;
    if (!fits) {
      return new WrittenDate.Unread(true);
    }
    try {
      int y = Integer.parseInt(year);
      int m = Integer.parseInt(middle);
      int d = Integer.parseInt(day);
      return new WrittenDate.Day(
          era.map(its -> LocalDate.from(JapaneseDate.of(its, y, m, d)))
              .orElseGet(() -> LocalDate.of(y, m, d)));
    } catch (DateTimeException none) {
      return new WrittenDate.NoSuchDay();
    }
  }

  private static Optional<JapaneseEra> era(String plain) {
    for (JapaneseEra era : JapaneseEra.values()) {
      if (plain.startsWith(era.getDisplayName(TextStyle.FULL, Locale.JAPANESE))) {
        return Optional.of(era);
      }
    }
    return Optional.empty();
  }

  /// A text with names of months that are several words, such as Irish has, in one.
  private static String withMonths(String plain, Names names) {
    String text = plain;
    for (String name : names.months().keySet()) {
      if (name.indexOf(' ') > 0) {
        text = text.replace(name, name.replace(" ", ""));
      }
    }
    return text;
  }

  private static int month(String word, Names names) {
    Integer named = names.months().get(word);
    if (named != null) {
      return named;
    }
    int best = 0;
    int most = MIN_SHARED - 1;
    for (Map.Entry<String, Integer> name : names.months().entrySet()) {
      int shared = shared(word, name.getKey());
      boolean near =
          word.length() - shared <= MAX_ENDING && name.getKey().length() - shared <= MAX_ENDING;
      if (near && shared > most) {
        most = shared;
        best = name.getValue();
      } else if (near && shared == most && best != name.getValue()) {
        best = 0;
      }
    }
    return best;
  }

  private static int shared(String one, String other) {
    int shared = 0;
    while (shared < Math.min(one.length(), other.length())
        && one.charAt(shared) == other.charAt(shared)) {
      shared++;
    }
    return shared;
  }

  private static Names names(String language) {
    ULocale locale = ULocale.forLanguageTag(language);
    DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
    Map<String, Integer> months = new HashMap<>();
    for (int context : List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)) {
      for (int width : List.of(DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED)) {
        String[] names = symbols.getMonths(context, width);
        for (int month = 0; month < names.length && month < 12; month++) {
          String name = plain(names[month]);
          if (name.length() > 1 && name.codePoints().noneMatch(Character::isDigit)) {
            months.putIfAbsent(name, month + 1);
            months.putIfAbsent(name.replace(" ", ""), month + 1);
          }
        }
      }
    }
    Set<String> small = new HashSet<>(FunctionWords.of(language));
    WeekdayNames.full(language).keySet().forEach(name -> addWords(plain(name), small));
    WeekdayNames.brief(language).keySet().forEach(name -> addWords(plain(name), small));
    for (int style : List.of(DateFormat.FULL, DateFormat.LONG, DateFormat.MEDIUM)) {
      if (DateFormat.getDateInstance(style, locale) instanceof SimpleDateFormat format) {
        Matcher words = QUOTED_OR_LETTER.matcher(format.toPattern());
        while (words.find()) {
          addWords(plain(words.group().replace("'", "")), small);
        }
      }
    }
    Set<String> units = new HashSet<>();
    DateTimePatternGenerator fields = DateTimePatternGenerator.getInstance(locale);
    for (int field :
        List.of(
            DateTimePatternGenerator.YEAR,
            DateTimePatternGenerator.MONTH,
            DateTimePatternGenerator.DAY)) {
      addWords(plain(fields.getFieldDisplayName(field, DisplayWidth.WIDE)), units);
      addWords(plain(fields.getFieldDisplayName(field, DisplayWidth.ABBREVIATED)), small);
      addWords(plain(fields.getFieldDisplayName(field, DisplayWidth.NARROW)), small);
    }
    return new Names(Map.copyOf(months), Set.copyOf(small), Set.copyOf(units));
  }

  private static void addWords(String text, Set<String> words) {
    Matcher tokens = TOKEN.matcher(text);
    while (tokens.find()) {
      words.add(tokens.group());
    }
  }

  private static String plain(String name) {
    return Forms.of(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replace(".", "");
  }
}
