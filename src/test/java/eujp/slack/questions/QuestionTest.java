package eujp.slack.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.ProcessorTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {
  private static final String BOT = "UBOT";

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          <@UBOT> who co-chaired?                      ¦ who co-chaired?
          <@UBOT|eujp>: who co-chaired?                ¦ who co-chaired?
          who, <@UBOT>, co-chaired?                    ¦ who, , co-chaired?
          did <@U123> sign?                            ¦ did sign?
          did <@U123|ursula> sign?                     ¦ did ursula sign?
          what of <#C1|general>?                       ¦ what of general?
          what of <#C1>?                               ¦ what of ?
          <!channel> who signed?                       ¦ who signed?
          <!here|@here> who signed?                    ¦ here who signed?
          <!subteam^S1|@press> who signed?             ¦ press who signed?
          <!date^1392734382^{date}|13 July> what now?  ¦ 13 July what now?
          see <https://x.eu/a?b=1&amp;c=2|the page>    ¦ see the page
          see <https://x.eu/a?b=1&amp;c=2>             ¦ see https://x.eu/a?b=1&c=2
          <mailto:a@b.eu|a@b.eu>                       ¦ a@b.eu
          R&amp;D &lt;or&gt; not                       ¦ R&D <or> not
          &amp;lt;                                     ¦ &lt;
          <>                                           ¦ <>
          <|>                                          ¦ ''
          a <b                                         ¦ a <b
          """)
  void slacksMarkupBecomesWords(String wire, String text) {
    assertEquals(text, Question.read(wire, BOT).text());
  }

  @Test
  void controlCharactersAndInvisibleOnesAreDropped() {
    assertEquals(
        "who signed it?", Question.read("who\u0000\u0007\tsigned\r\n\u202e it\u200b?", BOT).text());
  }

  @Test
  void halvesOfSurrogatePairsAreDroppedAndPairsKept() {
    assertEquals("a 😀 b", Question.read("a\ud83d 😀 \ude00b", BOT).text());
  }

  @Test
  void aQuestionOfFortyThousandCharactersIsCutToItsBound() {
    Question question = Question.read("why ".repeat(10_000), BOT);

    assertTrue(question.text().length() <= Question.MAX_CHARS);
    assertTrue(question.text().startsWith("why why"));
  }

  @Test
  void aCutSplitsNoSurrogatePair() {
    Question question = Question.read("x" + "😀".repeat(20_000), BOT);

    assertEquals(
        question.text().length(),
        question.text().codePoints().filter(c -> c > 0xFFFF).count() * 2 + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<", "<<>", "<@", "<!channel>", "&", "&amp;", "\ud800", "< ", " "})
  void noLongTextTakesLong(String part) {
    ProcessorTime.within(Duration.ofSeconds(2), () -> Question.read(part.repeat(1_000_000), BOT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "<@UBOT>", "<@UBOT> help", "HELP", "?", "？", "ヘルプ", "使い方"})
  void whoeverAsksNothingOrForHelpGetsHelp(String wire) {
    assertTrue(Question.read(wire, BOT).callsForHelp());
  }

  @Test
  void aQuestionAboutHelpIsAQuestion() {
    assertFalse(Question.read("who will help?", BOT).callsForHelp());
  }
}
