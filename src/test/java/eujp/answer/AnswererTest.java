package eujp.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.IndexedCorpus;
import eujp.answer.Answer.Found;
import eujp.answer.Answer.Nothing;
import eujp.answer.Answer.Related;
import eujp.cite.Citation;
import eujp.release.Passage;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Questions about the shipped release.
class AnswererTest {
  @AutoClose private static final IndexedCorpus CORPUS = IndexedCorpus.shipped();
  private static final Answerer ANSWERER = CORPUS.answerer();

  @Test
  void aQuestionGetsTheSentenceThatAnswersIt() {
    Found found =
        assertInstanceOf(
            Found.class, ANSWERER.answer("When was the arrangement with JOGMEC signed?", 5));

    assertTrue(found.best().sentence().contains("on 6 July"), found.best().sentence());
  }

  @ParameterizedTest
  @CsvSource({
    "Which commissioner is in charge of the internal market?, Thierry Breton",
    "域内市場担当の欧州委員の名前を教えてください, Thierry Breton",
    "Who represented Japan at the council meeting?, Taro Kono",
    "日EUデジタルパートナーシップ閣僚級会合の共同議長は誰ですか, Taro Kono",
    "欧州委員会の委員長って誰？, Ursula von der Leyen"
  })
  void whoAsksForAPersonGetsASentenceThatNamesOne(String question, String name) {
    Found found = assertInstanceOf(Found.class, ANSWERER.answer(question, 5));

    assertTrue(found.best().sentence().contains(name), found.best().sentence());
  }

  @ParameterizedTest
  @CsvSource({
    "'I''m a journalist, who can I call?', CONTACT",
    "報道機関の問い合わせ先はどちらですか, CONTACT",
    "'I am a student, not a journalist. Who do I call?', PARAGRAPH",
    "報道関係者ではないのですが、どこに問い合わせればよいですか, PARAGRAPH"
  })
  void whoIsNotOfThePressIsNotSentToAPressContact(String question, Passage.Kind kind) {
    assertEquals(
        kind, ANSWERER.answer(question, 5).citations().getFirst().passage().kind(), question);
  }

  @Test
  void aJapaneseQuestionFindsTheEnglishPassage() {
    assertTrue(
        ANSWERER
            .answer("半導体", 5)
            .citations()
            .getFirst()
            .passage()
            .text()
            .contains("semiconductors"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"asdf qwertz", "", "   ", "明日の会議は何時ですか"})
  void whatIsNotAboutTheReleaseGetsNothing(String question) {
    assertInstanceOf(Nothing.class, ANSWERER.answer(question, 5));
  }

  /// What is near in words and yet no answer: another year, another's words, words on something
  /// else, another's telephone, no amount of money or other measure.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "What happened on 12 May 2018?",
        "Where will the co-chairs meet in 2026?",
        "What did Scholz say about China?",
        "What did Breton say about fisheries?",
        "phone number of Thierry Breton",
        "How much will the submarine cable cost?",
        "How long will the submarine cable be?",
        "What share of rare earths comes from China?",
        "北極海ケーブルの建設費はいくらですか"
      })
  void whatOnlyLooksLikeAnAnswerIsNotShownAsOne(String question) {
    assertInstanceOf(Related.class, ANSWERER.answer(question, 5));
  }

  @Test
  void aSpeakerCanBeAskedForByOperator() {
    Found found =
        assertInstanceOf(Found.class, ANSWERER.answer("speaker:breton semiconductors", 5));

    assertEquals("Thierry Breton", found.best().passage().speaker().orElseThrow().name());
  }

  @Test
  void aPhraseCanBeAskedForWithoutQuotations() {
    List<Citation> citations = ANSWERER.answer("\"critical raw materials\" -quote", 20).citations();

    assertFalse(citations.isEmpty());
    for (Citation citation : citations) {
      assertTrue(citation.passage().kind() != Passage.Kind.QUOTE, citation.passage().toString());
    }
  }

  @Test
  void aSectionCanBeAskedFor() {
    List<Citation> citations = ANSWERER.answer("section:background", 20).citations();

    assertFalse(citations.isEmpty());
    citations.forEach(citation -> assertEquals("Background", citation.passage().section()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind:\"a phrase\"",
        "reference:\"IP/23/3831 en\"",
        "language:\"e n\"",
        "speaker:",
        "speaker:(((((((((((((((((((((",
        "section:\"unclosed",
        "section:*",
        "speaker:/[a-/",
        "section:/(a|b){999}{999}/",
        "\"a b\"~99999999999 +x",
        "section:x^-1",
        "section:[a TO",
        "AND OR NOT",
        "a AND OR b",
        "+ - ! ( ) { } [ ] ^ \" ~ * ? : \\ /",
        "speaker:\\",
        "<!channel> <@U123>",
        "\u0000\u0007\uD800 \uDC00"
      })
  void noInputMakesItThrow(String question) {
    assertTrue(ANSWERER.answer(question, 5).confidence() <= 1, question);
  }

  @Test
  void fortyThousandCharactersAreAnswered() {
    for (String unit :
        List.of("semiconductors ", "(", "\"a\" ", "speaker:x ", "海", "\uD83D\uDE00")) {
      assertTrue(ANSWERER.answer(unit.repeat(40_000 / unit.length()), 5).confidence() <= 1);
    }
  }

  @Test
  void whatIsShownAsQuotedIsASubstringOfItsPassage() {
    String[] words =
        "EU Japan summit cable JOGMEC sign when who Breton quote section: \" - 6 July 北極 半導体"
            .split(" ", -1);
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      StringBuilder question = new StringBuilder();
      for (int w = 0; w < 1 + random.nextInt(6); w++) {
        question.append(words[random.nextInt(words.length)]).append(' ');
      }
      Answer first = ANSWERER.answer(question.toString(), 5);
      for (Citation citation : first.citations()) {
        assertTrue(citation.passage().text().contains(citation.sentence()), question.toString());
      }
      assertEquals(first, ANSWERER.answer(question.toString(), 5), question.toString());
    }
  }
}
