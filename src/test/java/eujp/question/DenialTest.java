package eujp.question;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DenialTest {
  @ParameterizedTest
  @CsvSource({
    "en, I am not a journalist",
    "en, If you don’t work for the media",
    "de, Das ist keine Zusage.",
    "es, Nunca se firmó.",
    "ja, 報道関係者ではないのですが",
    "en, 報道関係者ではありません"
  })
  void aWordThatDeniesIsFoundInEachLanguage(String language, String text) {
    assertTrue(Denial.isIn(text, language));
  }

  @ParameterizedTest
  @CsvSource({
    "en, Another note on notable nodes",
    "de, Die Einkünfte sind klein",
    "ja, 報道機関の問い合わせ先",
    "xx, not known here"
  })
  void lettersInsideOtherWordsDenyNothing(String language, String text) {
    assertFalse(Denial.isIn(text, language));
  }
}
