package eujp.text;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The names of the days of the week in a language, as [CLDR](https://cldr.unicode.org) has them:
/// beside a date and alone.
public final class WeekdayNames {
  private WeekdayNames() {}

  /// Names in full, as printed: `Monday`, `Dé Luain`.
  ///
  /// @param language ISO 639-1
  public static Map<String, DayOfWeek> full(String language) {
    return names(language, DateFormatSymbols.WIDE);
  }

  /// Short names, as printed, some with a full stop: `Mon`, `lun.`.
  ///
  /// @param language ISO 639-1
  public static Map<String, DayOfWeek> brief(String language) {
    return names(language, DateFormatSymbols.ABBREVIATED);
  }

  private static Map<String, DayOfWeek> names(String language, int width) {
    DateFormatSymbols symbols = DateFormatSymbols.getInstance(ULocale.forLanguageTag(language));
    Map<String, DayOfWeek> names = new LinkedHashMap<>();
    for (int context : List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)) {
      String[] days = symbols.getWeekdays(context, width);
      for (int day = 1; day < days.length; day++) { // Sunday is the first
        names.putIfAbsent(days[day], DayOfWeek.SATURDAY.plus(day));
      }
    }
    return names;
  }
}
