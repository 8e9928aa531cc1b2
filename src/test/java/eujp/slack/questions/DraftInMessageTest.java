package eujp.slack.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import eujp.IndexedCorpus;
import eujp.library.Knowledge;
import eujp.slack.runtime.Computing;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A draft gets the same report, whichever way it comes in.
class DraftInMessageTest {
  @AutoClose private static final Computing COMPUTING = new Computing();
  @AutoClose private static final IndexedCorpus CORPUS = IndexedCorpus.shipped();
  private static final Knowledge KNOWLEDGE = CORPUS.library();
  private static final Responder RESPONDER =
      new Responder(KNOWLEDGE, new Conversations(10), new Tally(), COMPUTING);

  private static final String DRAFT =
      """
      The 28th EU-Japan summit took place in Tokyo on 12 May 2022. The co-chairs intend to meet \
      again in 2024 in Tokyo.

      “Economic security is a shared concern for Japan and the EU,” said Ursula von der Leyen.\
      """;

  @ParameterizedTest
  @ValueSource(strings = {"check ", "Please check this draft: ", "下書きの確認：", "check this draft:\n"})
  void asACommand(String head) {
    assertEquals(
        new Outcome.Reported(KNOWLEDGE.check(DRAFT)), RESPONDER.ask(read(head + DRAFT), turn()));
  }

  @Test
  void pastedIntoADirectMessage() {
    assertEquals(
        Optional.of(new Outcome.Reported(KNOWLEDGE.check(DRAFT))), RESPONDER.pasted(read(DRAFT)));
  }

  @Test
  void wordsThatAreNoDraftAreAQuotation() {
    assertInstanceOf(
        Outcome.Checked.class, RESPONDER.ask(read("check we share similar dependencies"), turn()));
  }

  @Test
  void sentencesInWhichNothingCanBeLookedUpAreAQuestion() {
    String message =
        "Tell me something about what you know, and take your time for it. I would like to hear"
            + " all that there is.";

    assertEquals(Optional.empty(), RESPONDER.pasted(read(message)));
  }

  private static Question read(String wire) {
    return Question.read(wire, "U1");
  }

  private static Optional<Responder.Turn> turn() {
    return Optional.empty();
  }
}
