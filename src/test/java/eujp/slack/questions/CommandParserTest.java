package eujp.slack.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import eujp.check.Attributed;
import eujp.slack.buttons.Command;
import eujp.slack.questions.CommandParser.Parsed;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandParserTest {
  private static final String WORDS = "We share similar dependencies";
  private static final Command BARE = new Command.Check(new Attributed(WORDS, Optional.empty()));
  private static final Command BRETON =
      new Command.Check(new Attributed(WORDS, Optional.of("Breton")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quote We share similar dependencies",
        "Quote: “We share similar dependencies”",
        "check \"We share similar dependencies\"",
        "引用確認「We share similar dependencies」",
        "引用の確認 We share similar dependencies",
      })
  void aQuotationIsCheckedByCommand(String text) {
    assertEquals(Optional.of(new Parsed.Run(BARE)), command(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quote “We share similar dependencies” — Breton",
        "quote Breton: “We share similar dependencies”",
        "引用確認「We share similar dependencies」— Breton",
      })
  void aQuotationIsCheckedWithItsSpeaker(String text) {
    assertEquals(Optional.of(new Parsed.Run(BRETON)), command(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"quote", "Quote:", "check ", "引用確認"})
  void aCheckWithoutAQuotationIsOne(String text) {
    assertEquals(Optional.of(new Parsed.Unquoted()), command(text));
  }

  @ParameterizedTest
  @CsvSource({
    "quotes, QUOTES, ''",
    "Quotes from Kishida?, QUOTES, from Kishida",
    "quotes von der Leyen supply chains, QUOTES, von der Leyen supply chains",
    "発言, QUOTES, ''",
    "発言　ブルトン 半導体, QUOTES, ブルトン 半導体",
    "people, PEOPLE, ''",
    "People., PEOPLE, ''",
    "人物, PEOPLE, ''",
    "timeline IP/23/3831, TIMELINE, IP/23/3831",
    "年表 ip/23/3831, TIMELINE, ip/23/3831",
    "commitments, COMMITMENTS, ''",
    "約束, COMMITMENTS, ''",
  })
  void listsAreAskedForByTheirNames(String text, Command.List list, String asked) {
    assertEquals(Optional.of(new Parsed.Run(new Command.Browse(list, asked, 0))), command(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "people who signed the MoU?",
        "People from Japan",
        "commitments on semiconductors",
        "timeline of the partnership?",
        "quote of the day?",
        "quoted by whom?",
        "checking in",
        "発言の場所はどこですか？",
        "約束したのは誰ですか",
        "引用は誰の言葉ですか",
        "Who is quoted?",
        "",
      })
  void whatOnlyBeginsLikeACommandIsAQuestion(String text) {
    assertEquals(Optional.empty(), command(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“We share similar dependencies” — Breton",
        "\"We share similar dependencies,\" said Breton.",
        "Breton said: “We share similar dependencies”",
        "Bretonは「We share similar dependencies」と述べた。",
        "&gt; We share similar dependencies\n— Breton",
        "&gt; We share\n&gt; similar dependencies\n\n- Breton",
      })
  void aPastedQuotationIsACommand(String wire) {
    Command.Check check = CommandParser.pasted(read(wire)).orElseThrow();

    assertEquals(WORDS, check.quotation().quotation().replaceAll("[,\\s]+", " ").strip());
    assertEquals(Optional.of("Breton"), check.quotation().speaker());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“Economic security”",
        "What does “We share similar dependencies” mean?",
        "Who said “we share similar dependencies”",
        "“We share similar dependencies” — who said this?",
        "Did she say: “We share similar dependencies”?",
        "誰が「We share similar dependencies」と述べましたか",
        "首相は「We share similar dependencies」と述べましたか",
        "&gt; We share similar dependencies\nDid she say that?",
        "We share similar dependencies",
        "speaker:breton \"supply chains\"",
        "&gt; ",
        "",
      })
  void aQuestionWithAQuotedPhraseStaysAQuestion(String wire) {
    assertEquals(Optional.empty(), CommandParser.pasted(read(wire)));
  }

  @Test
  void aCommandIsReadAsItWasWritten() {
    for (Command command :
        new Command[] {
          BARE, BRETON, new Command.Browse(Command.List.QUOTES, "von der Leyen | x", 12)
        }) {
      assertEquals(Optional.of(command), Command.parse(command.written()));
    }
    for (String none :
        new String[] {"", "check", "check|", "quotes|-1|", "quotes|99999|", "x|0|"}) {
      assertEquals(Optional.empty(), Command.parse(none), none);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"“", "&gt;", "&gt;\n", "Name: “", "quote “", "は「", "\n", "a: ", "— "})
  void nothingTakesLong(String piece) {
    Question hostile = read(piece.repeat(40_000 / piece.length()));

    assertTimeoutPreemptively(
        Duration.ofSeconds(2),
        () -> {
          CommandParser.command(hostile);
          CommandParser.pasted(hostile);
          CommandParser.inMessage(hostile);
        });
  }

  private static Optional<Parsed> command(String text) {
    return CommandParser.command(read(text));
  }

  private static Question read(String wire) {
    return Question.read(wire, "U0BOT");
  }
}
