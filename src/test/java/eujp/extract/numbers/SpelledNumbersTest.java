package eujp.extract.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers written out, and what stands for them in texts that leave a hyphen out.
class SpelledNumbersTest {
  @ParameterizedTest
  @CsvSource({
    "en, twenty-seven ports, 27, twenty-seven",
    "en, twenty seven ports, 27, twenty seven",
    "en, one hundred and eighty-six projects, 186, one hundred and eighty-six",
    "en, Three hundred and five towns, 305, Three hundred and five",
    "en, nine hundred and forty one ships, 941, nine hundred and forty one",
    "en, one hundred and the rest, 100, one hundred",
    "en, Twenty seven, 27, Twenty seven",
    "en, twenty ports, 20, twenty",
    "en, twenty-seven-year, 0, ''",
    "fr, vingt-sept ports, 27, vingt-sept",
    "fr, vingt sept ports, 27, vingt sept",
    "fr, quatre vingt dix sept ports, 97, quatre vingt dix sept",
    "fr, soixante dix ans, 70, soixante dix",
    "fr, vingt ports, 20, vingt",
    "ro, șapte porturi, 7, șapte",
    "ro, şapte porturi, 7, şapte",
    "ro, douăzeci şi şase de porturi, 26, douăzeci şi şase",
    "ro, ŞASE porturi, 6, ŞASE",
    "de, siebenundzwanzig Häfen, 27, siebenundzwanzig",
    "nl, zevenentwintig havens, 27, zevenentwintig",
    "pl, dwadzieścia siedem portów, 27, dwadzieścia siedem",
    "it, porti, 0, ''",
  })
  void aNumberCountsWithAndWithoutItsHyphenAndWithACedilla(
      String language, String text, int value, String words) {
    var found = SpelledNumbers.cardinals(language, NumberWords.TABLE).at(text, 0);

    assertEquals(value, found.map(SpelledNumbers.Found::value).orElse(0));
    assertEquals(words, found.map(number -> number.span().of(text)).orElse(""));
  }
}
