package eujp.slack.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.answer.Answer;
import eujp.cite.Citation;
import eujp.question.filter.Filter;
import eujp.question.filter.FilterFault;
import eujp.release.Speaker;
import eujp.slack.buttons.Occasion;
import eujp.slack.labels.Labels;
import eujp.text.Span;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DrawingTest {
  private static final Drawing ENGLISH = new Drawing(Labels.english());
  private static final Drawing JAPANESE = new Drawing(Labels.in("ja").orElseThrow());

  private static final List<String> SUGGESTIONS = List.of("Who co-chaired it?", "What is JOGMEC?");

  @Test
  void theSentenceComesFirstAndIsMarkedWhereNothingTellsWhatOfItAnswers() {
    Drawn drawn = draw(found(Citations.deRisk()));

    List<Drawn.Run> quotation = drawn.richText("rich_text_quote").getFirst();
    assertEquals(List.of(new Drawn.Run(Citations.deRisk().sentence(), true)), quotation);
  }

  @Test
  void onlyTheWordsThatAnswerAreMarkedWhereTheyAreTold() {
    Citation launch = Citations.launch();
    String sentence = launch.sentence();
    Answer.Found found =
        new Answer.Found(.9, launch, List.of(), Optional.of(new Span(0, 5)), List.of());

    List<Drawn.Run> quotation = draw(found.marked()).richText("rich_text_quote").getFirst();

    assertEquals(sentence, joined(quotation));
    assertEquals(
        List.of(new Drawn.Run(sentence.substring(0, 5), true)),
        quotation.stream().filter(Drawn.Run::bold).toList());
  }

  @Test
  void aSentenceThatPointsBackStandsBehindTheOneItPointsToAndIsMarkedAlone() {
    String before = "The agreement deepens the cooperation.";
    String sentence = "It will allow both to share information.";
    Citation pointing =
        Citations.in(
            "They met. " + before + " " + sentence, sentence, "Background", Optional.empty());

    List<Drawn.Run> quotation = draw(found(pointing)).richText("rich_text_quote").getFirst();

    assertEquals(before + " " + sentence, joined(quotation));
    assertEquals(
        List.of(new Drawn.Run(sentence, true)),
        quotation.stream().filter(Drawn.Run::bold).toList());
  }

  @Test
  void aPassageThatIsTheSentenceIsShownOnce() {
    Drawn drawn = draw(found(Citations.coChairs()));

    assertEquals(1, drawn.blocks().toString().split("Taro Kono", -1).length - 1);
  }

  @Test
  void whereTheBotShowsTheReleaseTheLinkOpensItAndTheSourceStandsBeside() {
    Citation shown = onItsOwnPage(Citations.coChairs());

    Drawn drawn = draw(found(shown));

    String source = drawn.blocks().toString();
    assertTrue(
        source.contains("https://eujp.example.org/releases/ip-23-3831/en#p6:~:text=The%20Council"),
        source);
    assertTrue(source.contains("|ec.europa.eu>"), source);
    assertTrue(source.contains(shown.masthead().url() + "|"), source);
    assertFalse(draw(found(Citations.coChairs())).blocks().toString().contains("|ec.europa.eu>"));
    assertTrue(
        new CitationText(Labels.english(), shown).plain().contains(shown.masthead().url() + ""),
        "what is copied names the page of the Commission");
  }

  private static Citation onItsOwnPage(Citation citation) {
    return new Citation(
        citation.passage(),
        citation.masthead().shownAt(URI.create("https://eujp.example.org")),
        citation.start(),
        citation.end(),
        1.0);
  }

  /// It tells how to write a filter, and answers nothing.
  @ParameterizedTest
  @EnumSource(FilterFault.Reason.class)
  void thatAFilterDoesNotFitIsNotRated(FilterFault.Reason why) {
    Answer unfit =
        new Answer.Unfit(new FilterFault(why, Filter.Key.IN, "in:IP/99/1", List.of("IP/23/3831")));

    String buttons = draw(unfit).blocks().toString();

    assertFalse(buttons.contains("feedback_buttons"), buttons);
    assertTrue(buttons.contains("\"remove\""), buttons);
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

    assertEquals("IP/23/3831 ¶8 · Background · 13 July 2023", drawn.texts("plain_text").getFirst());
  }

  @Test
  void aLinkOpensThePageAtTheSentence() {
    Drawn drawn = draw(found(Citations.launch()));

    assertEquals(
        List.of("<" + Citations.launch().link() + "|Open at this sentence>"),
        drawn.texts("mrkdwn"));
  }

  @Test
  void furtherPassagesAreBehindAButtonThatCountsThem() {
    Citation further = Citations.launch();

    Drawn drawn =
        draw(new Answer.Found(0.9, Citations.deRisk(), List.of(further, further, further)));

    assertEquals(1, drawn.richText("rich_text_quote").size());
    assertEquals(List.of("Show context", "3 more passages", "Cite"), drawn.buttons());
  }

  @Test
  void onlyWhoSeesItAloneMayShareItAndOnlyWhatAllSeeIsRemoved() {
    Answer answer = found(Citations.deRisk());

    assertEquals(
        List.of("Show context", "Cite", "Share in channel"),
        draw(ENGLISH, answer, Occasion.Audience.ASKER).buttons());
    assertEquals(
        List.of("Show context", "Cite"),
        draw(ENGLISH, answer, Occasion.Audience.ASKER_WHO_SHARED).buttons());
    assertEquals(1, draw(answer).count("icon_button"));
    assertEquals(0, draw(ENGLISH, answer, Occasion.Audience.ASKER).count("icon_button"));
  }

  @Test
  void whatIsOnlyNearIsNotTakenForAnAnswer() {
    Drawn drawn = draw(new Answer.Related(0.3, List.of(Citations.launch(), Citations.deRisk())));

    assertEquals("header", type(drawn, 0));
    assertEquals("The release does not say", drawn.texts("plain_text").getFirst());
    assertTrue(
        Stream.of("rich_text_section", "rich_text_quote")
            .flatMap(type -> drawn.richText(type).stream())
            .flatMap(List::stream)
            .noneMatch(Drawn.Run::bold));
    assertEquals(SUGGESTIONS, drawn.buttons());
    assertTrue(drawn.reply().text().startsWith("The release does not say\n"));
  }

  @Test
  void whatIsNoQuestionIsToldWhatOneCanAsk() {
    Drawn drawn = draw(new Answer.Nothing(0.1));

    assertEquals("header", type(drawn, 0));
    for (String question : SUGGESTIONS) {
      assertTrue(drawn.reply().text().contains(question));
      assertTrue(drawn.blocks().toString().contains(question));
    }
  }

  @Test
  void whatCouldNotBeReadIsToldAsThatAndInWhichLanguage() {
    Drawn french = draw(new Answer.Unread(0, Optional.of("fr")));
    Drawn unknown = draw(new Answer.Unread(0, Optional.empty()));
    Drawn japanese =
        draw(JAPANESE, new Answer.Unread(0, Optional.of("ja")), Occasion.Audience.EVERYONE);

    assertTrue(french.reply().text().startsWith("I could not read the question in French\n"));
    assertTrue(unknown.reply().text().startsWith("I could not read the question\n"));
    assertTrue(japanese.reply().text().startsWith("日本語のご質問を読み取れませんでした\n"));
    assertEquals(SUGGESTIONS, french.buttons());
  }

  @Test
  void theTextAloneTellsSentenceSpeakerAndSource() {
    assertEquals(
        """
        We share similar dependencies, and we both need to de-risk our supply chains.
        Said by Ursula von der Leyen, President of the European Commission, 13 July 2023.
        Source: IP/23/3831, paragraph 7, section “Quote(s)”, 13 July 2023.
        Open at this sentence: %s\
        """
            .formatted(Citations.deRisk().link()),
        draw(found(Citations.deRisk())).reply().text());
  }

  @Test
  void aJapaneseQuestionGetsJapaneseLabelsAndTheQuotationAsItIs() {
    Drawn drawn = draw(JAPANESE, found(Citations.deRisk()), Occasion.Audience.EVERYONE);

    assertEquals(
        """
        We share similar dependencies, and we both need to de-risk our supply chains.
        発言者：Ursula von der Leyen, President of the European Commission, 2023年7月13日。
        出典：IP/23/3831 第7段落、「Quote(s)」、2023年7月13日。
        原文のこの箇所を開く: %s\
        """
            .formatted(Citations.deRisk().link()),
        drawn.reply().text());
    assertEquals("IP/23/3831 ¶7 · Quote(s) · 2023年7月13日", drawn.texts("plain_text").getFirst());
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
      assertTrue(drawn.reply().text().length() <= 40_000, "text: " + drawn.reply().text().length());
    }
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void aShortenedPassageKeepsItsSourceAndItsLink(Citation citation) {
    Drawn drawn = draw(found(citation));

    assertEquals("context", type(drawn, 1));
    assertTrue(drawn.texts("plain_text").getFirst().startsWith("IP/23/3831 ¶"));
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
  void aLongSentenceSaysThatWordsAreLeftOut() {
    String text = "submarine cable connectivity via the Arctic ".repeat(1_000).strip();

    List<Drawn.Run> quotation =
        draw(found(cited(text, 20_000, 26_000))).richText("rich_text_quote").getFirst();

    assertEquals(" […]", quotation.getLast().text());
  }

  @Test
  void helpShowsTheWaysToAskQuestionsAndWhereAnswersComeFrom() {
    String text = ENGLISH.help(SUGGESTIONS).text();

    assertTrue(text.contains("Mention me") && text.contains("/eujp") && text.contains("directly"));
    assertTrue(text.contains("European Commission"));
    assertTrue(SUGGESTIONS.stream().allMatch(text::contains));
  }

  private static Answer found(Citation citation) {
    return new Answer.Found(0.9, citation, List.of());
  }

  private static Citation cited(String text, int start, int end) {
    Citation whole = Citations.in(text, text, "Background", Optional.empty());
    return new Citation(whole.passage(), whole.masthead(), start, end, 1.0);
  }

  private static Drawn draw(Answer answer) {
    return draw(ENGLISH, answer, Occasion.Audience.EVERYONE);
  }

  private static Drawn draw(Drawing drawing, Answer answer, Occasion.Audience audience) {
    return Drawn.of(
        drawing.answer(answer, new Occasion("U1", "C1 1.000100", audience), SUGGESTIONS));
  }

  private static String joined(List<Drawn.Run> runs) {
    return runs.stream().map(Drawn.Run::text).collect(Collectors.joining());
  }

  private static String type(Drawn drawn, int block) {
    return drawn.blocks().get(block).getAsJsonObject().get("type").getAsString();
  }
}
