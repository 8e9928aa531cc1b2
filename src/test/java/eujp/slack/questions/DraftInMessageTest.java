package eujp.slack.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import eujp.library.Knowledge;
import eujp.library.Library;
import eujp.question.Thesaurus;
import eujp.release.Corpus;
import eujp.search.PassageIndex;
import eujp.slack.runtime.Computing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A draft gets the same report, whichever way it comes in.
class DraftInMessageTest {
  private static final Path DATA = Path.of("index-data");
  private static final String DRAFT =
      """
      The 28th EU-Japan summit took place in Tokyo on 12 May 2022. The co-chairs intend to meet \
      again in 2024 in Tokyo.

      “Economic security is a shared concern for Japan and the EU,” said Ursula von der Leyen.\
      """;

  @AutoClose private static final Computing COMPUTING = new Computing();

  @SuppressWarnings("NullAway.Init")
  private static PassageIndex index;

  @SuppressWarnings("NullAway.Init")
  private static Knowledge knowledge;

  @SuppressWarnings("NullAway.Init")
  private static Responder responder;

  @BeforeAll
  static void open() throws IOException {
    index = PassageIndex.inMemory(Corpus.read(DATA).releases(), Thesaurus.read(DATA, _ -> {}));
    knowledge = new Library(index);
    responder = new Responder(knowledge, new Conversations(10), new Tally(), COMPUTING);
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"check ", "Please check this draft: ", "下書きの確認：", "check this draft:\n"})
  void asACommand(String head) {
    assertEquals(
        new Outcome.Reported(knowledge.check(DRAFT)), responder.ask(read(head + DRAFT), turn()));
  }

  @Test
  void pastedIntoADirectMessage() {
    assertEquals(
        Optional.of(new Outcome.Reported(knowledge.check(DRAFT))), responder.pasted(read(DRAFT)));
  }

  @Test
  void wordsThatAreNoDraftAreAQuotation() {
    assertInstanceOf(
        Outcome.Checked.class, responder.ask(read("check we share similar dependencies"), turn()));
  }

  @Test
  void sentencesInWhichNothingCanBeLookedUpAreAQuestion() {
    String message =
        "Tell me something about what you know, and take your time for it. I would like to hear"
            + " all that there is.";

    assertEquals(Optional.empty(), responder.pasted(read(message)));
  }

  private static Question read(String wire) {
    return Question.read(wire, "U1");
  }

  private static Optional<Responder.Turn> turn() {
    return Optional.empty();
  }
}
