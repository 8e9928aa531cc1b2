package eujp.check.draft;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import eujp.text.Span;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names of the days of the week in one language, as [CLDR](https://cldr.unicode.org) has them.
final class Weekdays {
  private static final Map<String, Weekdays> BY_LANGUAGE = new ConcurrentHashMap<>();
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}-]+");
  private static final Pattern PARTS = Pattern.compile("[^\\p{L}\\p{M}]+");

  /// A word before a date, with an article between them: *Montag, dem 5. Juni*.
  private static final Pattern BEFORE =
      Pattern.compile("([\\p{L}\\p{M}-]{2,20})\\.?[,\\h]{1,2}(?:\\p{Ll}{1,3}\\h)?[(（]?$");

  /// A word behind it: *6 July, a Thursday*, *7月6日（木）*.
  private static final Pattern BEHIND =
      Pattern.compile(
          "^\\h?[,(（]\\h?(?:\\p{Ll}{1,3}\\h)?([\\p{L}\\p{M}-]{1,20})(?![\\p{L}\\p{M}]|\\.?\\h\\d)");

  /// A word inside it: *7月6日（木）*.
  private static final Pattern BRACKETED = Pattern.compile("[(（]([\\p{L}]{1,3})[)）]");

  private static final int MAX_BESIDE = 30;
  private static final int MIN_STEM = 4;
  private static final int MAX_ENDING = 4;

  private final boolean japanese;
  private final Map<String, DayOfWeek> names = new HashMap<>();
  private final Map<String, DayOfWeek> stems = new HashMap<>();

  private Weekdays(String language) {
    ULocale locale = ULocale.forLanguageTag(language);
    japanese = language.equals("ja");
    DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
    for (int context : List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)) {
      read(symbols.getWeekdays(context, DateFormatSymbols.WIDE), true);
      read(symbols.getWeekdays(context, DateFormatSymbols.ABBREVIATED), false);
    }
  }

  /// @param days from Sunday, which is the second
  private void read(String[] days, boolean wide) {
    for (int day = 1; day < days.length; day++) {
      DayOfWeek which = day == 1 ? DayOfWeek.SUNDAY : DayOfWeek.of(day - 1);
      String[] words = PARTS.split(days[day].toLowerCase(Locale.ROOT), -1);
      // Of two words (Dé Luain) the last tells; of two with a hyphen (segunda-feira) the first.
      String name = days[day].indexOf('-') > 0 ? words[0] : last(words);
      names.putIfAbsent(name, which);
      if (wide && name.length() > MIN_STEM) {
        stems.putIfAbsent(name.substring(0, Math.max(MIN_STEM, name.length() - 1)), which);
      }
    }
  }

  private static String last(String[] words) {
    String last = words[words.length - 1];
    return last.isEmpty() && words.length > 1 ? words[words.length - 2] : last;
  }

  /// A day of the week that a text gives a date.
  ///
  /// @param span its name
  record Named(Span span, DayOfWeek day) {}

  /// The day of the week that a text gives a date: inside it, before it, or behind it.
  ///
  /// @param language ISO 639-1
  static Optional<Named> beside(String text, Span date, String language) {
    Weekdays weekdays = BY_LANGUAGE.computeIfAbsent(language, Weekdays::new);
    if (!weekdays.japanese) {
      Matcher words = WORD.matcher(text).region(date.start(), date.end());
      while (words.find()) {
        Optional<Named> inside = weekdays.named(words, 0);
        if (inside.isPresent()) {
          return inside;
        }
      }
    }
    Matcher bracketed = BRACKETED.matcher(text).region(date.start(), date.end());
    if (bracketed.find()) {
      return weekdays.named(bracketed, 1);
    }
    Matcher lead =
        BEFORE.matcher(text).region(Math.max(0, date.start() - MAX_BESIDE), date.start());
    Optional<Named> first = lead.find() ? weekdays.named(lead, 1) : Optional.empty();
    Matcher behind =
        BEHIND.matcher(text).region(date.end(), Math.min(text.length(), date.end() + MAX_BESIDE));
    return first.or(() -> behind.find() ? weekdays.named(behind, 1) : Optional.empty());
  }

  private Optional<Named> named(Matcher matcher, int group) {
    return day(matcher.group(group))
        .map(day -> new Named(new Span(matcher.start(group), matcher.end(group)), day));
  }

  private Optional<DayOfWeek> day(String word) {
    String lower = PARTS.split(word.toLowerCase(Locale.ROOT), -1)[0];
    DayOfWeek exact = names.get(lower);
    for (int end = lower.length();
        exact == null && end >= Math.max(MIN_STEM, lower.length() - MAX_ENDING);
        end--) {
      exact = stems.get(lower.substring(0, end));
    }
    return Optional.ofNullable(exact);
  }
}
