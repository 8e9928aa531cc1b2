package eujp.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TraitsTest {
  @Test
  void daysMonthsAndYearsAreDatesAndOtherNumbersAreNot() {
    Traits traits = Traits.of("On 6 July 2023 some 12 firms of the G7 tried 5G.", "en");

    assertEquals(Set.of("6", "july", "2023"), traits.dates());
    assertEquals(Set.of("12"), traits.numbers());
  }

  @Test
  void monthsAreKnownInTheLanguageOfTheSentence() {
    assertTrue(Traits.of("El 3 de julio hubo 4 reuniones.", "es").dates().contains("julio"));
    assertEquals(Set.of("2022", "5", "12"), Traits.of("2022年5月12日に3回会った。", "ja").dates());
  }

  @Test
  void theWordsOfCountriesCitiesAndRegionsArePlaces() {
    Traits traits = Traits.of("They met Hajime Wakuda in Brussels and in South Korea.", "en");

    assertEquals(Set.of("brussels", "south", "korea"), traits.places());
    assertTrue(traits.names().contains("wakuda"));
  }
}
