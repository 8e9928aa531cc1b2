package eujp.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
  void numbersMayBeWordsOrOrdinalsButNotPartOfAName() {
    assertEquals(
        Set.of("two", "29th"),
        Traits.of("At the 29th summit, two partners named Mare Nostrum 5.", "en").numbers());
    assertEquals(Set.of("zwei"), Traits.of("Dort tagten zwei Räte.", "de").numbers());
  }

  @Test
  void aNumberMayBeWrittenInOneWithItsUnitOrItsEnding() {
    assertEquals(Set.of("20"), Traits.of("The pool is 20cm deep.", "en").numbers());
    assertEquals(
        Set.of("1990"), Traits.of("There has been interest since the 1990s.", "en").dates());
    assertEquals(Set.of(), Traits.of("They met at the G7 on 5G.", "en").numbers());
  }

  @Test
  void bothDaysOfASpanAreDates() {
    Traits traits = Traits.of("It is on 13-16 November 2023 with 3-4 workshops.", "en");

    assertEquals(Set.of("13", "16", "november", "2023"), traits.dates());
    assertEquals(Set.of("3", "4"), traits.numbers());
  }

  @Test
  void whatIsDeniedIsTold() {
    assertTrue(Traits.of("If you do not work for a media organisation, call us.", "en").denies());
    assertFalse(Traits.of("Contact the press office.", "en").denies());
  }

  @Test
  void amountsOfMoneyAreTold() {
    assertTrue(Traits.of("It costs 20 million euro.", "en").sum());
    assertTrue(Traits.of("It costs two billion euros.", "en").sum());
    assertTrue(Traits.of("予算は200億円です。", "ja").sum());
    assertFalse(Traits.of("Europe has 27 states.", "en").sum());
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
