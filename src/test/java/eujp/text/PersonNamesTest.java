package eujp.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNamesTest {
  @Test
  void namesInARowAreAPersonsWhateverStandsAround() {
    assertEquals(
        Set.of("thierry", "breton", "taro", "kono"),
        PersonNames.in(
            "It was co-chaired by the Commissioner for the Internal Market, Thierry Breton, and the"
                + " Minister for Digital Transformation, Taro Kono.",
            "en"));
  }

  @Test
  void smallWordsAndInitialsMayStandInAName() {
    assertEquals(
        Set.of("ursula", "leyen"), PersonNames.in("President Ursula von der Leyen said so.", "en"));
    assertEquals(
        Set.of("johann", "esch"), PersonNames.in("Sie verbrannten Johann Esch in Brüssel.", "de"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The first Japan-EU Digital Partnership Council met in Brussels.",
        "JOGMEC and METI signed it.",
        "South Korea and New Zealand agreed.",
        "The Commission proposed the Critical Raw Materials Act.",
        "nothing here has a capital",
        ""
      })
  void institutionsPlacesAndAcronymsAreNoPersons(String sentence) {
    assertEquals(Set.of(), PersonNames.in(sentence, "en"));
  }
}
