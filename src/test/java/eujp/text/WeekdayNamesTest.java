package eujp.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekdayNamesTest {
  @ParameterizedTest
  @CsvSource({
    "en, Sunday, SUNDAY",
    "en, Monday, MONDAY",
    "ga, Déardaoin, THURSDAY",
    "pt, terça-feira, TUESDAY",
    "ja, 土曜日, SATURDAY"
  })
  void aNameInFullIsThatOfItsDay(String language, String name, DayOfWeek day) {
    assertEquals(day, WeekdayNames.full(language).get(name));
  }

  @ParameterizedTest
  @CsvSource({"en, Fri, FRIDAY", "de, Mi, WEDNESDAY", "ja, 木, THURSDAY"})
  void aShortNameIsThatOfItsDay(String language, String name, DayOfWeek day) {
    assertEquals(
        day,
        WeekdayNames.brief(language).entrySet().stream()
            .filter(entry -> entry.getKey().replace(".", "").equals(name))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow());
  }
}
