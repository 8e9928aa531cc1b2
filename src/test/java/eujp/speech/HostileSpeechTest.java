package eujp.speech;

import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.ProcessorTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a text holds, it is read in time by its length, and what is told lies in it.
class HostileSpeechTest {
  private static final int CHARS = 40_000;
  private static final Duration AT_MOST = Duration.ofSeconds(60);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“",
        "”",
        "\"",
        "'",
        "’ ",
        " ’a",
        "« ",
        "»",
        "„“",
        "「",
        "」と",
        "“a\n\n",
        "\n\n“",
        "“a” said ",
        "A B said: “c” ",
        "Anna Berg, Trade, ",
        "Anna Berg and ",
        "President of the Commission ",
        "she said “a b c d” ",
        "The Commissioner said “a b c d” ",
        "Commissioner Anna Berg. She said: “a”. ",
        "は",
        "岸田首相は",
        "大臣",
        "「あ」と述べた。",
        "according to ",
        "A. ",
        "l'",
        "a-t-elle ",
        "— ",
        "‘s'' ",
        ",, ''"
      })
  void aTextOfOneThingOverAndOverIsReadInTime(String piece) {
    String text = piece.repeat(CHARS / piece.length());
    for (String language : List.of("en", "ja")) {
      List<QuotedSpeech> read =
          ProcessorTime.within(AT_MOST, () -> QuotedSpeech.in(text, language));
      assertTrue(
          read.stream()
              .allMatch(speech ->
                  speech.whole().start() <= speech.words().start()
                      && speech.words().end() <= speech.whole().end()
                      && speech.whole().end() <= text.length()));
    }
  }

  /// What stands behind a quotation is read up to a bound, which may lie inside a word.
  @ParameterizedTest
  @ValueSource(strings = {"“We agree with all of it,” he said, ", "“We agree.” "})
  void aSentenceMayGoOnForEver(String beginning) {
    for (String word : List.of("reliable ", "supercalifragilistic ", "and the ")) {
      for (int moved = 0; moved < 12; moved++) {
        String text = beginning + "x".repeat(moved) + " " + word.repeat(CHARS / 10 / word.length());
        assertTrue(QuotedSpeech.in(text, "en").size() <= 1);
      }
    }
  }
}
