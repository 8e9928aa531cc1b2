package eujp.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eujp.text.CommonWords;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names and shared words are found however another language writes them.
class CognatesTest {
  private static final Map<String, Integer> TERMS =
      Stream.of(
              "breton",
              "leyen",
              "wakuda",
              "kono",
              "ota",
              "matsumoto",
              "fugaku",
              "thierri",
              "memorandum",
              "semiconductor",
              "bahrk",
              "presid",
              "report",
              "contact",
              "market")
          .collect(Collectors.toMap(Function.identity(), term -> 1));

  private static final Cognates COGNATES =
      new Cognates(new Vocabulary(TERMS, Set.of(), 10, CommonWords.of("en")));

  @ParameterizedTest
  @CsvSource({
    "бретон, breton",
    "μπρετόν, breton",
    "bretons, breton",
    "bretonas, breton",
    "bretonovi, breton",
    "лайен, leyen",
    "λάιεν, leyen",
    "leienas, leyen",
    "leyenové, leyen",
    "вакуда, wakuda",
    "wakudy, wakuda",
    "коно, kono",
    "κόνο, kono",
    "мацумото, matsumoto",
    "ματσουμότο, matsumoto",
    "фугаку, fugaku",
    "ота, ota"
  })
  void aNameIsFoundInOtherLettersAndWithOtherEndings(String written, String term) {
    assertEquals(List.of(term), COGNATES.of(written, true));
  }

  @ParameterizedTest
  @CsvSource({"memorandumot, memorandum", "memorandas, memorandum", "semikonduktor, semiconductor"})
  void aWordIsFoundThatBothLanguagesShare(String written, String term) {
    assertEquals(List.of(term), COGNATES.of(written, false));
  }

  @ParameterizedTest
  @CsvSource({"macron, true", "οικονομία, false", "prix, false", "repas, false", "kontor, false"})
  void anotherWordIsNone(String written, boolean name) {
    assertEquals(List.of(), COGNATES.of(written, name));
  }
}
