package eujp.extract.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eujp.extract.Mention;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrdinalReaderTest {
  @ParameterizedTest
  @CsvSource({
    "fr, la deuxième Semaine des matières premières, 2",
    "fr, le Premier ministre et la troisième réunion, 3",
    "es, la segunda reunión sobre materias primas con el primer ministro, 2",
    "it, il secondo vertice sulle materie prime, 2",
    "ro, a doua reuniune privind materiile prime, 2",
    "pt, a segunda reunião com o primeiro-ministro, 2"
  })
  void aFixedWordOrdersNothing(String language, String text, int value) {
    assertEquals(
        List.of(value),
        OrdinalReader.read(text, language).stream().map(Mention.OfOrdinal::value).toList());
  }
}
