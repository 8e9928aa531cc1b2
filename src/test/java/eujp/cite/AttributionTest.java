package eujp.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The coast comes first. | “The coast comes first.”",
        "“The coast comes first.” | “The coast comes first.”",
        "“The coast comes first. | “The coast comes first.”",
        "The coast comes first.” | “The coast comes first.”",
        "“The coast comes first,” the mayor said. | ‘“The coast comes first,” the mayor said.’",
        "She said: “The coast comes first.” | ‘She said: “The coast comes first.”’",
        "“One,” he said. “Two.” | ‘“One,” he said. “Two.”’",
        "The “Green Coast” grows. | ‘The “Green Coast” grows.’",
        "“The “Green Coast” grows.” | ‘The “Green Coast” grows.’",
        "„Die Küste zuerst“, sagte sie. | ‘„Die Küste zuerst“, sagte sie.’",
      })
  void eachMarkThatIsShownHasItsOther(String sentence, String marked) {
    assertEquals(
        marked,
        new Attribution(
                sentence, "Anna Berg", "Title", "IP/24/1 ¶1", "1 March 2024", "https://e.eu/")
            .marked());
  }
}
