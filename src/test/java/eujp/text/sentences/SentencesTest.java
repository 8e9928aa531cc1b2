package eujp.text.sentences;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eujp.ProcessorTime;
import eujp.text.DataFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {
  private static final String FILE = "sentences.txt";
  private static final int LONG = 40_000;
  private static final List<String> LANGUAGES =
      List.of(
          "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "ja",
          "lt", "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv");

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

  /// The texts of the file, each with its language and its sentences.
  static List<Arguments> texts() {
    List<Arguments> texts = new ArrayList<>();
    String language = "";
    for (String line : DataFile.lines(SentencesTest.class, FILE)) {
      if (line.startsWith("[")) {
        language = line.substring(1, line.indexOf(']'));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        texts.add(Arguments.of(language, line));
      }
    }
    return texts;
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("texts")
  void aSentenceIsCutWhereItEndsAndNowhereElse(String language, String marked) {
    String text = marked.replace(" | ", " ").replace("|", "");
    String cut = String.join("|", split(text, language));
    assertEquals(marked.replace(" | ", "|"), cut);
  }

  /// Texts of which every character might take as long as all before it.
  static List<String> longTexts() {
    return List.of(
        "2024 r. ",
        "A. ",
        "a.",
        "(",
        "“",
        "„«",
        "() ",
        "(. ",
        ") \u00A0",
        "'a. ",
        "x. “",
        "\u00A0\u00A0. ",
        "„a. ",
        "\"",
        "”",
        "\" ",
        ".\"",
        "(\u00A0",
        "5. ",
        "「a。」",
        ". »",
        "2024 r. \u00A0 «",
        "Dr. ",
        "12. ");
  }

  @ParameterizedTest
  @MethodSource("longTexts")
  void aLongTextTakesNoLongerThanItsLength(String piece) {
    String text = piece.repeat(LONG / piece.length());
    ProcessorTime.within(
        Duration.ofSeconds(5), () -> LANGUAGES.forEach(language -> Sentences.of(text, language)));
  }

  @Test
  void everyLanguageOfTheUnionAndJapaneseHasTexts() {
    assertEquals(
        new TreeSet<>(LANGUAGES),
        texts().stream()
            .map(text -> String.valueOf(text.get()[0]))
            .collect(Collectors.toCollection(TreeSet::new)));
  }
}
