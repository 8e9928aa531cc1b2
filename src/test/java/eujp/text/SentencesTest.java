package eujp.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {
  private static List<String> split(String text, String language) {
    return Sentences.of(text, language).stream().map(span -> span.of(text)).toList();
  }

  @Test
  void abbreviationsInitialsAndDatesEndNoSentence() {
    assertEquals(
        List.of("Mr. J. Smith met Dr. Ota on 13-16 November 2023.", "It cost approx. 3.5 million."),
        split(
            "Mr. J. Smith met Dr. Ota on 13-16 November 2023. It cost approx. 3.5 million.", "en"));
  }

  @Test
  void aQuotationMarkBelongsToTheSentenceThatItCloses() {
    assertEquals(
        List.of("“We share dependencies.”", "He left."),
        split("“We share dependencies.” He left.", "en"));
  }

  @Test
  void aGermanOrdinalEndsNoSentence() {
    assertEquals(
        List.of("Am 7. Januar begann es.", "1990 endete es."),
        split("Am 7. Januar begann es. 1990 endete es.", "de"));
  }

  @Test
  void aJapaneseQuotationInsideASentenceDoesNotEndIt() {
    assertEquals(List.of("彼は「行く。」と言った。", "終わり。"), split("彼は「行く。」と言った。終わり。", "ja"));
  }

  @Test
  void aLineBreakEndsASentence() {
    assertEquals(List.of("One", "two"), split("One\ntwo", "en"));
  }
}
