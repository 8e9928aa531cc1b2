package eujp.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SentenceTraitsTest {
  @Test
  void daysMonthsAndYearsAreDatesAndOtherNumbersAreNot() {
    SentenceTraits traits =
        SentenceTraits.of("On 6 July 2023 some 12 firms of the G7 tried 5G.", "en");

    assertEquals(Set.of("6", "july", "2023"), traits.dates());
    assertEquals(Set.of("12"), traits.numbers());
  }

  @Test
  void numbersMayBeWordsOrOrdinalsButNotPartOfAName() {
    assertEquals(
        Set.of("two", "29th"),
        SentenceTraits.of("At the 29th summit, two partners named Mare Nostrum 5.", "en")
            .numbers());
    assertEquals(Set.of("zwei"), SentenceTraits.of("Dort tagten zwei Räte.", "de").numbers());
  }

  @Test
  void aNumberMayBeWrittenInOneWithItsUnitOrItsEnding() {
    assertEquals(Set.of("20"), SentenceTraits.of("The pool is 20cm deep.", "en").numbers());
    assertEquals(
        Set.of("1990"),
        SentenceTraits.of("There has been interest since the 1990s.", "en").dates());
    assertEquals(Set.of(), SentenceTraits.of("They met at the G7 on 5G.", "en").numbers());
  }

  @Test
  void bothDaysOfASpanAreDates() {
    SentenceTraits traits =
        SentenceTraits.of("It is on 13-16 November 2023 with 3-4 workshops.", "en");

    assertEquals(Set.of("13", "16", "november", "2023"), traits.dates());
    assertEquals(Set.of("3", "4"), traits.numbers());
  }

  @Test
  void whatIsDeniedIsTold() {
    assertTrue(
        SentenceTraits.of("If you do not work for a media organisation, call us.", "en").denies());
    assertFalse(SentenceTraits.of("Contact the press office.", "en").denies());
  }

  @Test
  void amountsOfMoneyAreTold() {
    assertTrue(SentenceTraits.of("It costs 20 million euro.", "en").sum());
    assertTrue(SentenceTraits.of("It costs two billion euros.", "en").sum());
    assertTrue(SentenceTraits.of("予算は200億円です。", "ja").sum());
    assertFalse(SentenceTraits.of("Europe has 27 states.", "en").sum());
  }

  @Test
  void monthsAreKnownInTheLanguageOfTheSentence() {
    assertTrue(
        SentenceTraits.of("El 3 de julio hubo 4 reuniones.", "es").dates().contains("julio"));
    assertEquals(Set.of("2022", "5", "12"), SentenceTraits.of("2022年5月12日に3回会った。", "ja").dates());
  }

  @Test
  void theWordsOfCountriesCitiesAndRegionsArePlaces() {
    SentenceTraits traits =
        SentenceTraits.of("They met Hajime Wakuda in Brussels and in South Korea.", "en");

    assertEquals(Set.of("brussels", "south", "korea"), traits.places());
    assertTrue(traits.names().contains("wakuda"));
  }
}
