package eujp.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import eujp.ProcessorTime;
import eujp.answer.Answerer;
import eujp.check.QuoteVerdict.Altered;
import eujp.check.QuoteVerdict.Elided;
import eujp.check.QuoteVerdict.Misattributed;
import eujp.question.Thesaurus;
import eujp.release.Corpus;
import eujp.release.Speaker;
import eujp.search.PassageIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteCheckerTest {
  private static final String DEPENDENCIES = "We share similar dependencies";

  private static PassageIndex index;
  private static QuoteChecker checker;

  @BeforeAll
  static void open() throws IOException {
    Path corpus = Path.of("index-data");
    index =
        PassageIndex.inMemory(Corpus.read(corpus).releases(), Thesaurus.read(corpus, line -> {}));
    checker = new QuoteChecker(index, new Answerer(index));
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  private static QuoteVerdict check(String quotation) {
    return checker.check(quotation, Optional.empty(), 3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "von der Leyen",
        "VON DER LEYEN",
        "Ursula von der Leyen",
        "von der Leyen, Ursula",
        "U. von der Leyen",
        "Ms von der Leyen",
        "President von der Leyen",
        "the Commission President",
        "President of the European Commission",
        "EU Commission President Ursula von der Leyen",
        "フォンデアライエン",
        "ウルズラ・フォン・デア・ライエン欧州委員会委員長",
        "欧州委員長"
      })
  void aSpeakerIsKnownByNameOrRole(String speaker) {
    assertEquals("verbatim", checker.check(DEPENDENCIES, Optional.of(speaker), 1).word(), speaker);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Heiko von der Leyen",
        "President of the European Council",
        "the Commissioner",
        "Prime Minister Kishida",
        "岸田総理",
        "バイデン大統領",
        "Xyzzy",
        "European Commission"
      })
  void anotherSpeakerIsToldFromTheRightOne(String speaker) {
    Misattributed verdict =
        assertInstanceOf(Misattributed.class, checker.check(DEPENDENCIES, Optional.of(speaker), 1));

    assertEquals(
        List.of("Ursula von der Leyen"),
        verdict.match().speakers().stream().map(Speaker::name).toList());
  }

  @Test
  void alteredWordsAreToldBeforeAWrongSpeaker() {
    Altered verdict =
        assertInstanceOf(
            Altered.class,
            checker.check(DEPENDENCIES.replace("similar", "many"), Optional.of("Breton"), 1));

    assertFalse(verdict.match().attribution().right());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The EU and Japanese co-chairs … to meet again in 2024 | intend",
        "submarine cable connectivity via the Arctic […] with the potential to extend it | ''",
        "providing secure and high-quality connectivity […] to extend it | potential"
      })
  void whatChangesTheMeaningIsWarnedOfWhereItIsLeftOut(String quotation, String caution) {
    Elided verdict = assertInstanceOf(Elided.class, check(quotation));

    assertEquals(
        caution.isEmpty() ? List.of() : List.of(caution),
        verdict.omissions().stream().flatMap(left -> left.cautions().stream()).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "economic se\u00ADcurity is a common concern",
        "ＥＣＯＮＯＭＩＣ security is a common concern",
        "Economic\u00A0security is a\r\ncommon   concern",
        "‘Economic security is a common concern’",
        "[E]conomic security is a common concern",
        "ECONOMIC SECURITY IS A COMMON CONCERN"
      })
  void typographyDoesNotCount(String quotation) {
    assertEquals("verbatim", check(quotation).word(), quotation);
  }

  @ParameterizedTest
  @CsvSource({
    "Economic security is a common concern for Japan and the eu's US,altered",
    "first Japan-EU Digital Partnership Council meeting on 3.5 July,altered",
    "Economic security is a common concern?,altered",
    "semiconductors,verbatim",
    "walruses,absent",
    "handful suppliers,absent",
    "…,absent",
    "'',absent"
  })
  void smallThingsGetAClearVerdict(String quotation, String verdict) {
    assertEquals(verdict, check(quotation).word());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the ",
        "of the EU and Japan ",
        "\ud83d",
        "<!channel> ",
        "[",
        "…",
        "x",
        "、",
        "- ",
        "[a] … ",
        "We share similar dependencies, and we both need to de-risk our supply chains. ",
        "supply chains of [x] the EU Raw Materials [y] we both need to agreed on ",
        "Japan and … side with the … Week on 13 … "
      })
  void noQuotationIsTooStrange(String part) {
    String quotation = part.repeat(40_000 / part.length());

    ProcessorTime.within(Duration.ofSeconds(20), () -> check(quotation));
  }
}
