package eujp.slack.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.answer.Answer;
import eujp.answer.Citation;
import eujp.release.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DrawingTest {
  private static final Drawing ENGLISH = new Drawing(Labels.ENGLISH);
  private static final Drawing JAPANESE = new Drawing(Labels.JAPANESE);

  @Test
  void theSentenceComesFirstAndIsMarkedInItsPassage() {
    Drawn drawn = draw(found(Citations.deRisk()));

    List<Drawn.Run> first = drawn.richText("rich_text_section").getFirst();
    assertEquals(List.of(new Drawn.Run(Citations.deRisk().sentence(), true)), first);
    List<Drawn.Run> quotation = drawn.richText("rich_text_quote").getFirst();
    assertEquals(Citations.deRisk().passage().text(), joined(quotation));
    assertEquals(
        List.of(new Drawn.Run(Citations.deRisk().sentence(), true)),
        quotation.stream().filter(Drawn.Run::bold).toList());
  }

  @Test
  void aPassageThatIsTheSentenceIsShownOnce() {
    Drawn drawn = draw(found(Citations.coChairs()));

    assertEquals(1, drawn.blocks().toString().split("Taro Kono", -1).length - 1);
  }

  @Test
  void aQuotationNamesItsSpeaker() {
    Drawn drawn = draw(found(Citations.deRisk()));

    assertTrue(
        drawn
            .richText("rich_text_section")
            .contains(
                List.of(
                    new Drawn.Run(
                        "— Ursula von der Leyen, President of the European Commission,"
                            + " 13 July 2023",
                        false))));
  }

  @Test
  void aSpeakerWithoutRoleAndDateIsOnlyNamed() {
    Citation citation =
        Citations.in(
            "Thank you.",
            "Thank you.",
            "",
            Optional.of(new Speaker("Taro Kono", "", Optional.empty())));

    Drawn drawn = draw(found(citation));

    assertTrue(
        drawn.richText("rich_text_section").contains(List.of(new Drawn.Run("— Taro Kono", false))));
  }

  @Test
  void theSourceNamesReferenceParagraphSectionAndDate() {
    Drawn drawn = draw(found(Citations.launch()));

    assertEquals(List.of("IP/23/3831 ¶7 · Background · 13 July 2023"), drawn.texts("plain_text"));
  }

  @Test
  void aLinkOpensThePageAtTheSentence() {
    Drawn drawn = draw(found(Citations.launch()));

    assertEquals(
        List.of("<" + Citations.launch().link() + "|Open at this sentence>"),
        drawn.texts("mrkdwn"));
  }

  @Test
  void upToTwoFurtherPassagesFollowEachWithItsOwnSource() {
    Citation further = Citations.launch();

    Drawn drawn =
        draw(new Answer.Found(0.9, Citations.deRisk(), List.of(further, further, further)));

    assertEquals(3, drawn.richText("rich_text_quote").size());
    assertEquals(3, drawn.texts("mrkdwn").size());
  }

  @Test
  void whatIsOnlyNearIsNotTakenForAnAnswer() {
    Drawn drawn = draw(new Answer.Related(0.3, List.of(Citations.launch(), Citations.deRisk())));

    List<String> bold =
        Stream.of("rich_text_section", "rich_text_quote")
            .flatMap(type -> drawn.richText(type).stream())
            .flatMap(List::stream)
            .filter(Drawn.Run::bold)
            .map(Drawn.Run::text)
            .toList();
    assertEquals(List.of("The release does not say. These passages are near:"), bold);
    assertTrue(drawn.reply().text().startsWith("The release does not say."));
  }

  @Test
  void whatIsNoQuestionIsToldWhatOneCanAsk() {
    Drawn drawn = draw(new Answer.Nothing(0.1));

    for (String question : ExampleQuestions.ALL) {
      assertTrue(drawn.reply().text().contains(question));
      assertTrue(drawn.blocks().toString().contains(question));
    }
  }

  @Test
  void theTextAloneTellsSentenceSpeakerAndSource() {
    assertEquals(
        """
        The release says: We share similar dependencies, and we both need to de-risk our supply chains.
        Said by Ursula von der Leyen, President of the European Commission, 13 July 2023.
        Source: IP/23/3831, paragraph 7, section “Quote(s)”, 13 July 2023.
        %s\
        """
            .formatted(Citations.deRisk().link()),
        draw(found(Citations.deRisk())).reply().text());
  }

  @Test
  void aJapaneseQuestionGetsJapaneseLabelsAndTheQuotationAsItIs() {
    Drawn drawn = Drawn.of(JAPANESE.answer(found(Citations.deRisk())));

    assertEquals(
        """
        リリースの記述：We share similar dependencies, and we both need to de-risk our supply chains.
        発言者：Ursula von der Leyen, President of the European Commission, 2023年7月13日。
        出典：IP/23/3831 第7段落、「Quote(s)」、2023年7月13日。
        %s\
        """
            .formatted(Citations.deRisk().link()),
        drawn.reply().text());
    assertEquals(List.of("IP/23/3831 ¶7 · Quote(s) · 2023年7月13日"), drawn.texts("plain_text"));
  }

  static Stream<Citation> hostile() {
    String sentences = "<!channel> & <@U123> *bold* _it_ `code` :smile: said so. ".repeat(700);
    String words = "submarine cable connectivity via the Arctic ".repeat(1_000).strip();
    String oneWord = "x".repeat(40_000);
    String pairs = "😀".repeat(20_000);
    String ampersands = "&".repeat(40_000);
    String blanks = ("a" + " ".repeat(60)).repeat(600) + "z";
    List<Citation> citations = new ArrayList<>();
    for (String text : List.of(sentences, words, oneWord, pairs, ampersands, blanks)) {
      int middle = text.length() / 2;
      citations.add(Citations.in(text, text, "S".repeat(5_000), Optional.empty()));
      citations.add(cited(text, 0, 60));
      citations.add(cited(text, middle, middle + 60));
      citations.add(cited(text, middle, middle + 6_000));
      citations.add(cited(text, text.length() - 60, text.length()));
    }
    citations.add(Citations.deRisk());
    citations.add(Citations.launch());
    return citations.stream();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void allThatIsShownAsQuotedIsInThePassage(Citation citation) {
    for (Answer answer : List.of(found(citation), new Answer.Related(0.2, List.of(citation)))) {
      for (List<Drawn.Run> quotation : draw(answer).richText("rich_text_quote")) {
        for (Drawn.Run run : quotation) {
          boolean omission = run.text().strip().equals("[…]");
          assertTrue(
              omission || citation.passage().text().contains(run.text()),
              () -> "not in the passage: " + run.text());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void noPassageMakesAMessageThatSlackRefuses(Citation citation) {
    List<Citation> many = List.of(citation, citation, citation, citation, citation);

    for (Answer answer :
        List.of(new Answer.Found(0.9, citation, many), new Answer.Related(0.3, many))) {
      Drawn drawn = draw(answer);
      assertTrue(drawn.blocks().size() <= 50, "blocks: " + drawn.blocks().size());
      assertTrue(drawn.size() <= 13_200, "characters: " + drawn.size());
    }
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void aShortenedPassageKeepsItsSourceAndItsLink(Citation citation) {
    Drawn drawn = draw(found(citation));

    assertEquals("context", type(drawn, drawn.blocks().size() - 1));
    assertTrue(drawn.texts("plain_text").getFirst().startsWith("IP/23/3831 ¶7 · "));
    assertTrue(drawn.texts("mrkdwn").getFirst().startsWith("<" + Citations.MASTHEAD.url()));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void noPassageNotifiesAnybody(Citation citation) {
    Drawn drawn = draw(found(citation));

    assertFalse(drawn.reply().text().contains("<"), "a mention or link in the text");
    for (String markup : drawn.texts("mrkdwn")) {
      assertTrue(markup.startsWith("<https://"), markup);
      assertEquals(0, markup.indexOf('<'));
      assertEquals(0, markup.lastIndexOf('<'));
    }
  }

  @Test
  void aLongPassageSaysWhereWordsAreLeftOut() {
    String text = "submarine cable connectivity via the Arctic ".repeat(1_000).strip();

    List<Drawn.Run> quotation =
        draw(found(cited(text, 20_000, 20_060))).richText("rich_text_quote").getFirst();

    assertEquals("[…] ", quotation.getFirst().text());
    assertEquals(" […]", quotation.getLast().text());
  }

  @Test
  void helpShowsThreeWaysThreeExamplesAndWhereAnswersComeFrom() {
    String text = ENGLISH.help().text();

    assertTrue(text.contains("Mention me") && text.contains("/eujp") && text.contains("directly"));
    assertTrue(text.contains("European Commission"));
    assertEquals(3, ExampleQuestions.ALL.stream().filter(text::contains).count());
    assertEquals(
        1,
        ExampleQuestions.ALL.stream()
            .filter(question -> Labels.forText(question) == Labels.JAPANESE)
            .count());
  }

  private static Answer found(Citation citation) {
    return new Answer.Found(0.9, citation, List.of());
  }

  private static Citation cited(String text, int start, int end) {
    Citation whole = Citations.in(text, text, "Background", Optional.empty());
    return new Citation(whole.passage(), whole.masthead(), start, end, 1.0);
  }

  private static Drawn draw(Answer answer) {
    return Drawn.of(ENGLISH.answer(answer));
  }

  private static String joined(List<Drawn.Run> runs) {
    return runs.stream().map(Drawn.Run::text).collect(Collectors.joining());
  }

  private static String type(Drawn drawn, int block) {
    return drawn.blocks().get(block).getAsJsonObject().get("type").getAsString();
  }
}
