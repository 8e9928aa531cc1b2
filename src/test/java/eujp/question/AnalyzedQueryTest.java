package eujp.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.IndexedCorpus;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How questions about the shipped release are understood.
class AnalyzedQueryTest {
  @AutoClose private static final IndexedCorpus CORPUS = IndexedCorpus.shipped();

  private static List<List<String>> wordings(String question) {
    return CORPUS.index().inquiry(question, "en").concepts().stream()
        .flatMap(concept -> concept.wordings().stream())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ブルトンは何と言いましたか",
        "ブルトン氏は何と述べましたか",
        "What did Breton say?",
        "What does Breton have to say?"
      })
  void whatSomebodySaidIsAskedByNoMoreThanTheName(String question) {
    assertEquals(List.of(List.of("breton")), wordings(question));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"What's semiconductors?", "What’s semiconductors?", "Who's semiconductors?"})
  void aContractionIsNoWordToLookFor(String question) {
    assertEquals(wordings("semiconductors"), wordings(question));
  }

  @ParameterizedTest
  @CsvSource({
    "Who co-chaired the Council?, PERSON",
    "when was it signed, TIME",
    "Where do they meet next?, PLACE",
    "How many memoranda were signed?, NUMBER",
    "Why does it matter?, REASON",
    "What did Breton say about supply chains?, WORDS",
    "breton quote, WORDS",
    "What does the release say about AI?, THING",
    "Who is the press officer to contact?, CONTACT",
    "Where can I find the joint statement?, SOURCE",
    "What is the reference number?, MASTHEAD",
    "海底ケーブルはどこを通りますか, PLACE",
    "それはいつ署名されましたか, TIME",
    "共同議長は誰, PERSON",
    "文書番号は, MASTHEAD",
    "このリリースの発表地は, MASTHEAD",
    "リリースは海底ケーブルについて何と述べていますか, THING",
    "How much will the cable cost?, SUM",
    "参加費はいくらですか, SUM",
    "Which route is planned for the cable link?, THING",
    "How long is the cable?, MEASURE",
    "What share of rare earths comes from China?, MEASURE",
    "依存度は何パーセントですか, MEASURE",
    "Which commissioner is in charge of the internal market?, PERSON",
    "欧州委員の名前を教えてください, PERSON",
    "署名した日は, TIME",
    "Which part of the world do the cables cross?, PLACE",
    "覚書は何本ですか, NUMBER",
    "欧州委員長はどう評価していますか, WORDS",
    "What is this press release about?, MASTHEAD",
    "semiconductors, THING"
  })
  void theQuestionWordsTellWhatIsAskedFor(String question, AnswerType type) {
    assertEquals(type, CORPUS.index().inquiry(question, "en").type());
  }

  @ParameterizedTest
  @CsvSource({
    "cyber security, cybersecur",
    "supercomputr, supercomput",
    "SEMICONDUCTER, semiconductor",
    "chips, semiconductor",
    "who met, meet",
    "what grew, grow",
    "海底ケーブル, submarin",
    "ＡＩ, artifici"
  })
  void aWordIsFoundHoweverItIsWritten(String question, String term) {
    assertTrue(
        wordings(question).stream().anyMatch(terms -> terms.contains(term)),
        wordings(question).toString());
  }

  @Test
  void wordsWrittenInOneAreParted() {
    assertTrue(wordings("rawmaterials").contains(List.of("raw", "materi")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"フォンデアライエン", "フォン・デア・ライエン", "ﾌｫﾝ･ﾃﾞｱ･ﾗｲｴﾝ"})
  void aNameIsFoundInEachOfItsJapaneseSpellings(String name) {
    assertTrue(
        wordings(name + "は何と言いましたか").stream().anyMatch(terms -> terms.contains("leyen")),
        wordings(name).toString());
  }

  @Test
  void whatAJapaneseQuestionCountsByIsNothingToLookFor() {
    assertEquals(wordings("覚書"), wordings("覚書は何本ですか"));
  }

  @Test
  void whatTheIndexHasNoWordForIsNotKnown() {
    assertFalse(CORPUS.index().inquiry("macron", "en").concepts().getFirst().known());
    assertFalse(
        CORPUS.index().inquiry("明日の天気", "en").concepts().stream().allMatch(QueryConcept::known));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"and where?", "who signed it?", "それはいつ？", "And what about China?", "why?"})
  void aQuestionThatLacksSomethingPointsBack(String question) {
    assertTrue(CORPUS.index().inquiry(question, "en").pointsBack());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Who co-chaired the Digital Partnership Council and its first meeting?",
        "When was the Administrative Arrangement with JOGMEC signed?",
        "海底ケーブルはどのルートを通りますか",
        "semiconductors"
      })
  void aFullQuestionStandsForItself(String question) {
    assertFalse(CORPUS.index().inquiry(question, "en").pointsBack());
  }

  @Test
  void aFollowUpTakesWhatTheQuestionBeforeWasAbout() {
    AnalyzedQuery before =
        CORPUS.index().inquiry("When was the arrangement with JOGMEC signed?", "en");

    AnalyzedQuery both = CORPUS.index().inquiry("and where?", "en").after(before);

    assertEquals(AnswerType.PLACE, both.type());
    assertEquals(before.concepts(), both.concepts());
  }
}
