package eujp.text.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.text.Languages;
import eujp.text.Token;
import eujp.text.Tokens;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapitalNamesTest {
  @ParameterizedTest
  @CsvSource({
    "en, The US will act., US",
    "en, The WHO said so., WHO",
    "en, Spending on IT rose., IT",
    "el, Ο ΠΟΥ ανακοίνωσε., ΠΟΥ",
    "fr, Le OU existe., OU",
    "hu, Az MI segíti az orvosokat., MI",
    "pt, A AO vai baixar., AO",
    "it, Il SIA cresce., SIA",
    "en, EU-US-JP, US",
    "en, US tariffs, US"
  })
  void aShortNameInCapitalsIsNoSmallWord(String language, String text, String name) {
    Token last = Tokens.of(text, language).stream().filter(Token::isName).findFirst().orElseThrow();

    assertEquals(name, last.term());
    assertEquals(name, text.substring(last.start(), last.end()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"WHO WILL TELL US ABOUT IT", "it is up to us", "It is who it was."})
  void smallWordsAreNoNames(String text) {
    assertTrue(Tokens.of(text, "en").stream().noneMatch(Token::isName));
  }

  @Test
  void aNameIsAnotherTermThanTheSmallWord() {
    assertEquals(List.of("US"), Tokens.terms("US", "en"));
    assertEquals(List.of("US"), Tokens.termsOfName("us", "en"));
    assertNotEquals(List.of("US"), Tokens.terms("us", "en"));
  }

  @Test
  void whatIsHiddenHasAsManyLettersAndIsShownAgain() {
    CapitalNames names = Languages.capitalNames("en");
    String text = "The US and the WHO, not us.";

    assertEquals(text.length(), names.hidden(text).length());
    assertNotEquals(text, names.hidden(text));
    assertEquals(text, CapitalNames.shown(names.hidden(text)));
    assertFalse(names.hidden(text).contains("US"));
  }
}
