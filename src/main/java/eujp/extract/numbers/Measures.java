package eujp.extract.numbers;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The units of measurement by their names in one language, as [CLDR](https://cldr.unicode.org) has
/// them: *tonnes*, *Tonnen*, *トン*.
public final class Measures {
  private static final Map<String, Map<String, String>> BY_LANGUAGE = new ConcurrentHashMap<>();

  /// Values that take each plural.
  private static final int[] VALUES = {1, 2, 5, 21};

  private Measures() {}

  /// The identifier of the unit that a name means, which is the same in all languages; empty where
  /// it means none.
  ///
  /// @param language ISO 639-1
  public static String id(String name, String language) {
    return name.isEmpty()
        ? ""
        : BY_LANGUAGE
            .computeIfAbsent(language, Measures::names)
            .getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }

  private static Map<String, String> names(String language) {
    Map<String, String> names = new HashMap<>();
    // Europe's English has tonnes and kilometres.
    String tag = language.equals("en") ? "en-GB" : language;
    for (MeasureUnit unit : units()) {
      for (UnitWidth width : List.of(UnitWidth.FULL_NAME, UnitWidth.SHORT)) {
        LocalizedNumberFormatter format =
            NumberFormatter.with().unit(unit).unitWidth(width).locale(ULocale.forLanguageTag(tag));
        for (int value : VALUES) {
          String name = bare(format.format(value).toString(), String.valueOf(value));
          names.putIfAbsent(name.toLowerCase(Locale.ROOT), unit.getIdentifier());
          if (name.endsWith(".")) {
            names.putIfAbsent(
                name.substring(0, name.length() - 1).toLowerCase(Locale.ROOT),
                unit.getIdentifier());
          }
        }
      }
    }
    return names;
  }

  /// What is written around a number.
  private static String bare(String written, String number) {
    String name = written.replace(number, "");
    int start = 0;
    int end = name.length();
    while (start < end && isBlank(name.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static List<MeasureUnit> units() {
    return List.of(
        MeasureUnit.TONNE,
        MeasureUnit.KILOGRAM,
        MeasureUnit.KILOMETER,
        MeasureUnit.METER,
        MeasureUnit.KILOMETER_PER_HOUR,
        MeasureUnit.METER_PER_SECOND,
        MeasureUnit.KNOT,
        MeasureUnit.SQUARE_KILOMETER,
        MeasureUnit.HECTARE,
        MeasureUnit.LITER,
        MeasureUnit.MEGAWATT,
        MeasureUnit.GIGAWATT,
        MeasureUnit.YEAR,
        MeasureUnit.MONTH,
        MeasureUnit.WEEK,
        MeasureUnit.DAY,
        MeasureUnit.HOUR,
        MeasureUnit.MINUTE);
  }
}
