package eujp.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "“We share similar dependencies.” — Ursula von der Leyen",
        "\"We share similar dependencies.\" - Ursula von der Leyen",
        "\"We share similar dependencies.\" (Ursula von der Leyen)",
        "“We share similar dependencies.” said Ursula von der Leyen.",
        "“We share similar dependencies.” Ursula von der Leyen said.",
        "Ursula von der Leyen said: “We share similar dependencies.”",
        "Ursula von der Leyen: «We share similar dependencies.»",
        "We share similar dependencies. — Ursula von der Leyen"
      })
  void wordsAndSpeakerAreTakenApart(String pasted) {
    assertEquals(
        new Attributed("We share similar dependencies.", Optional.of("Ursula von der Leyen")),
        Attributed.of(pasted));
  }

  @Test
  void aJapaneseSentenceThatQuotesIsTakenApart() {
    assertEquals(
        new Attributed("経済安全保障は重要だ", Optional.of("フォンデアライエン委員長")),
        Attributed.of("フォンデアライエン委員長は「経済安全保障は重要だ」と述べた。"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We share similar dependencies – many of them based in China",
        "“One,” she said, “and two.”",
        "a handful of suppliers – many of them"
      })
  void whatNamesNobodyIsTheQuotationItself(String text) {
    assertEquals(Optional.empty(), Attributed.of(text).speaker());
  }

  @ParameterizedTest
  @ValueSource(strings = {"“", "\"", " ", ". ", "a: “", "\ud83d", "—", "(\"", "said "})
  void longNonsenseIsReadInNoTime(String nonsense) {
    String text = nonsense.repeat(40_000 / nonsense.length());

    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Attributed.of(text));
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Attributed.of(text.substring(0, 9_999)));
  }
}
