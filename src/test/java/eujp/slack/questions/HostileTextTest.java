package eujp.slack.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.IndexedCorpus;
import eujp.ProcessorTime;
import eujp.check.Attributed;
import eujp.check.draft.DraftCheck;
import eujp.check.draft.DraftReport;
import eujp.library.Knowledge;
import eujp.slack.blocks.Reply;
import eujp.slack.buttons.Command;
import eujp.slack.buttons.Occasion;
import eujp.slack.labels.Labels;
import eujp.slack.runtime.Computing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever somebody types or pastes gets its reply, however long and however made.
class HostileTextTest {
  @AutoClose private static final Computing COMPUTING = new Computing();
  @AutoClose private static final IndexedCorpus CORPUS = IndexedCorpus.shipped();
  private static final Knowledge KNOWLEDGE = CORPUS.library();
  private static final Responder RESPONDER =
      new Responder(KNOWLEDGE, new Conversations(10), new Tally(), COMPUTING);

  private static final int MAX_MESSAGE = 40_000;

  /// Only what never ends takes so long.
  private static final Duration NEVER = Duration.ofMinutes(2);

  @Test
  void aQuotationOfManyLinesIsReadAsSlackSendsIt() {
    String wire =
        IntStream.range(0, 1_500)
            .mapToObj(i -> "&gt; " + i)
            .collect(Collectors.joining("\n", "", "\n— Ursula von der Leyen"));

    Optional<Command.Check> read = CommandParser.pasted(Question.read(wire, "U1"));

    String words =
        IntStream.range(0, 1_500).mapToObj(Integer::toString).collect(Collectors.joining("\n"));
    Attributed quotation = read.orElseThrow().pasted().quotations().getFirst();
    assertEquals(words, quotation.quotation());
    assertEquals(Optional.of("Ursula von der Leyen"), quotation.speaker());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ">",
        "> a\n",
        "> “a\n",
        "\n",
        ".",
        "? ",
        "1",
        "1 ",
        "“",
        "“ ",
        "\"",
        "(",
        "…",
        "[",
        " ",
        "\u0301\u0323",
        "a\u0301\u0323",
        "\u200D",
        "漢",
        "カ・",
        "한",
        "\u202E",
        "😀",
        "A",
        "Abc ",
        "a.b.c.",
        "a.𐐨.",
        "2023-07-13 ",
        "Ursula von der Leyen ",
        "“Anna Berg said, ",
        "&lt;",
        "<@U",
        "<http://a|b>",
        "www.~",
        "@a.",
        "か ",
        "quote ",
        "— ",
        "said ",
        "IP/23/3831 "
      })
  void everyMessageGetsItsReply(String piece) {
    String wire = piece.repeat(MAX_MESSAGE / piece.length());
    Labels labels = Labels.in("en").orElseThrow();
    Occasion occasion = new Occasion("U2", "C1 1.2", Occasion.Audience.EVERYONE);

    ProcessorTime.within(
        NEVER,
        () -> {
          for (String text : List.of(wire, "quote " + wire, "quotes " + wire)) {
            Question question = Question.read(text, "U1");
            boolean _ = FollowUp.asks(question) || FollowUp.calls(question, "eujp");
            boolean _ = ForgetCommand.is(question) || question.callsForHelp();
            String _ = CommandParser.ownWords(question);
            Outcome asked = RESPONDER.ask(question, Optional.empty());
            Outcome checked = RESPONDER.run(CommandParser.inMessage(question));
            for (Outcome outcome : List.of(asked, checked)) {
              assertTrue(!(outcome instanceof Outcome.Trouble), outcome.toString());
              Reply reply = RESPONDER.draw(outcome, labels, occasion);
              assertNotNull(reply);
            }
          }
          assertNotNull(new SourceSearch(KNOWLEDGE).find(Question.read(wire, "U1")));
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> a\n",
        "“",
        "1 ",
        "\u0301\u0323",
        "Abc ",
        "3 July, ",
        "漢",
        "“a b c d” said Anna Berg. "
      })
  void everyDraftGetsItsReport(String piece) {
    String draft = "a" + piece.repeat((DraftCheck.LONGEST - 1) / piece.length());

    DraftReport report = ProcessorTime.within(NEVER, () -> KNOWLEDGE.check(draft));

    assertTrue(report.checkedUpTo() <= draft.length());
    assertTrue(report.isWhole() || report.checkedUpTo() > 0);
  }

  @Test
  void aDraftOfManyQuotedLinesGetsItsReport() {
    Question draft = Question.read("&gt; a line\n".repeat(4_000), "U1");

    assertInstanceOf(
        Outcome.Reported.class, ProcessorTime.within(NEVER, () -> RESPONDER.check(draft)));
  }
}
