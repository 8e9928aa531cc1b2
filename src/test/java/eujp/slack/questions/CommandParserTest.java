package eujp.slack.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eujp.ProcessorTime;
import eujp.check.Attributed;
import eujp.check.Pasted;
import eujp.slack.buttons.Command;
import eujp.slack.questions.CommandParser.Parsed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandParserTest {
  private static final String WORDS = "We share similar dependencies";
  private static final Command BARE = check(WORDS, Optional.empty());
  private static final Command BRETON = check(WORDS, Optional.of("Breton"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quote We share similar dependencies",
        "Quote: “We share similar dependencies”",
        "check \"We share similar dependencies\"",
        "引用確認「We share similar dependencies」",
        "引用の確認 We share similar dependencies",
        "quote fyi “We share similar dependencies”",
        "check can we use “We share similar dependencies” in the speech?",
        "quote “We share similar dependencies” – can we use it?",
        "引用確認 この引用は正しいですか「We share similar dependencies」？",
      })
  void aQuotationIsCheckedByCommand(String text) {
    assertEquals(Optional.of(new Parsed.Run(BARE)), command(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quote “We share similar dependencies” — Breton",
        "quote Breton: “We share similar dependencies”",
        "quote Can we use \"We share similar dependencies\" by Breton in the speech?",
        "check did *Breton* really say “We share similar dependencies”?",
        "引用確認「We share similar dependencies」— Breton",
      })
  void aQuotationIsCheckedWithItsSpeaker(String text) {
    assertEquals(Optional.of(new Parsed.Run(BRETON)), command(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"quote", "Quote:", "check ", "引用確認", "下書きの確認", "下書きチェック："})
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
  void listsAreAskedForByTheirNames(String text, Command.ListKind list, String asked) {
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
        "is this right: “We share similar dependencies” (Breton)",
        "Can we use \"We share similar dependencies\" by Breton in the speech?",
        "As Breton put it, “We share similar dependencies”.",
        "Stimmt das so? „We share similar dependencies“, betonte Breton.",
        "*Breton*: _“We share similar dependencies”_",
        "「We share similar dependencies」とBretonは述べた。この引用は正しいですか",
      })
  void aPastedQuotationIsACommand(String wire) {
    Command.Check check = CommandParser.pasted(read(wire)).orElseThrow();

    Attributed only = check.pasted().quotations().getFirst();
    assertEquals(WORDS, only.quotation().replaceAll("[,\\s]+", " ").strip());
    assertEquals(Optional.of("Breton"), only.speaker());
    assertEquals(1, check.pasted().quotations().size());
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
        "speaker:breton \"secure supply chains of raw materials\"",
        "\"secure supply chains of raw materials\" AND chips",
        "tell me about “the cooperation on critical raw materials”",
        "Was bedeutet „cooperation on critical raw materials“?",
        "Qui a dit « nous partageons des dépendances similaires » ?",
        "「経済安全保障」",
        "「経済安全保障は日欧共通の関心事です」とはどういう意味ですか",
        "&gt; ",
        "",
      })
  void aQuestionWithAQuotedPhraseStaysAQuestion(String wire) {
    assertEquals(Optional.empty(), CommandParser.pasted(read(wire)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fyi “We share similar dependencies”",
        "“We share similar dependencies” – can we use it?",
        "is “We share similar dependencies” correct?",
        "Peut-on utiliser « We share similar dependencies » dans le discours ?",
        "¿Es correcta esta cita? «We share similar dependencies»",
        "Klopt dit citaat: “We share similar dependencies”?",
        "Czy to się zgadza: „We share similar dependencies”?",
        "Onko tämä oikein: ”We share similar dependencies”?",
        "Σωστό; «We share similar dependencies»",
        "この引用は正しいですか「We share similar dependencies」",
        "「We share similar dependencies」は使えますか？",
        "for tomorrow's speech:\n&gt; We share similar dependencies\ncan we run it?",
      })
  void whoWantsAQuotationCheckedIsUnderstoodInADirectMessage(String wire) {
    assertEquals(Optional.of(BARE), CommandParser.pasted(read(wire)));
  }

  @Test
  void whoAsksForACheckDoesSoInALanguage() {
    assertEquals(
        "この引用は正しいですか", CommandParser.ownWords(read("この引用は正しいですか「We share similar dependencies」")));
    assertEquals("", CommandParser.ownWords(read("「経済安全保障は日欧共通の関心事です」と委員長は述べた。")));
    assertEquals("発言", CommandParser.ownWords(read("発言 von der Leyen supply chains")));
    assertEquals("年表", CommandParser.ownWords(read("年表 IP/23/3831")));
    assertEquals("quotes フォンデアライエン", CommandParser.ownWords(read("quotes フォンデアライエン")), "as ever");
  }

  @Test
  void severalQuotationsAreOneCommand() {
    Command.Check check =
        CommandParser.inMessage(
            read("“We share similar dependencies,” said Breton.\n&gt; This is part of an agenda"));

    assertEquals(
        List.of(
            new Attributed("We share similar dependencies,", Optional.of("Breton")),
            new Attributed("This is part of an agenda", Optional.empty())),
        check.pasted().quotations());
  }

  @ParameterizedTest
  @ValueSource(strings = {"“", "&gt;", "&gt;\n", "Name: “", "quote “", "は「", "\n", "a: ", "— "})
  void nothingTakesLong(String piece) {
    Question hostile = read(piece.repeat(40_000 / piece.length()));

    ProcessorTime.within(
        Duration.ofSeconds(2),
        () -> {
          CommandParser.command(hostile);
          CommandParser.pasted(hostile);
          CommandParser.inMessage(hostile);
        });
  }

  private static Command.Check check(String words, Optional<String> speaker) {
    return new Command.Check(Pasted.one(new Attributed(words, speaker)));
  }

  private static Optional<Parsed> command(String text) {
    return CommandParser.command(read(text));
  }

  private static Question read(String wire) {
    return Question.read(wire, "U0BOT");
  }
}
