package eujp.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class NameReaderTest {
  @ParameterizedTest
  @CsvFileSource(
      files = {"src/test/resources/desk/persons.txt", "src/test/resources/desk/offices.txt"},
      delimiter = '|')
  void everyPersonIsFoundWithTheOwnOfficeInEveryLanguageAndNobodyElse(
      String language, String sentence, @Nullable String expected) {
    assertEquals(
        expected == null ? "" : expected,
        NameReader.read(sentence, language).stream()
            .map(person -> person.name() + ", " + person.role().map(Role::text).orElse("-"))
            .collect(Collectors.joining("; ")));
  }
}
