package eujp.extract.dates;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.JapaneseCalendar;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Map;

/// The eras of Japan since Meiji, as ICU has them.
final class JapaneseEras {
  private JapaneseEras() {}

  /// The year before the first of each era, by its name: 2018 for 令和.
  static Map<String, Integer> all() {
    ULocale japanese = ULocale.forLanguageTag("ja-u-ca-japanese");
    String[] names = new DateFormatSymbols(JapaneseCalendar.class, japanese).getEras();
    Map<String, Integer> eras = new HashMap<>();
    for (int era = JapaneseCalendar.MEIJI; era < names.length; era++) {
      JapaneseCalendar first = new JapaneseCalendar(japanese);
      first.clear();
      first.set(com.ibm.icu.util.Calendar.ERA, era);
      first.set(com.ibm.icu.util.Calendar.YEAR, 1);
      first.set(com.ibm.icu.util.Calendar.MONTH, com.ibm.icu.util.Calendar.DECEMBER);
      first.set(com.ibm.icu.util.Calendar.DAY_OF_MONTH, 31);
      eras.put(names[era], first.get(com.ibm.icu.util.Calendar.EXTENDED_YEAR) - 1);
    }
    return eras;
  }
}
