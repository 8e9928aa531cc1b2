package eujp.answer;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import eujp.IndexedCorpus;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// In which form the shipped release is silent.
class RefusalTest {
  @AutoClose private static final IndexedCorpus CORPUS = IndexedCorpus.shipped();
  private static final Answerer ANSWERER = CORPUS.answerer();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How much money was agreed?",
        "Is the agreement legally binding?",
        "What did Kishida say?",
        "水素について何か合意しましたか",
        "Who chaired the 28th summit?",
        "What is the 30th summit about?",
        "What happened on 4 July?",
        "What is Thierry Breton's phone number?",
        "What is the budget of the Digital Partnership?",
        "In which month of 2024 will the co-chairs meet?",
        "How many companies took part in the council?",
        "Does the deal mention Norway?",
        "What did the summit decide on Peru?",
        "Is there any new funding for chips?",
        "Y a-t-il un nouveau financement pour les semi-conducteurs ?",
        "Will there be a second memorandum on batteries?",
        "半導体の関税は？",
        "半導体の輸出規制は？",
        "明日の東京の天気は",
        "ブルトン委員の年齢を教えてください",
        "河野大臣の国籍が知りたい",
        "Where was Taro Kono born?",
        "When was JOGMEC founded?"
      })
  void whatTheReleaseDoesNotSayIsToldAsThatWithWhatIsNear(String question) {
    Answer.Related related =
        assertInstanceOf(Answer.Related.class, ANSWERER.answer(question, 5), question);

    assertFalse(related.citations().isEmpty(), question);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Who won the football world cup?", "How do I bake bread?", "asdf qwertz"})
  void whatIsAboutSomethingElseIsToldAsThat(String question) {
    assertInstanceOf(Answer.Nothing.class, ANSWERER.answer(question, 5), question);
  }

  /// No word of it is known, so that it cannot be told what it is about.
  @Test
  void whatCannotBeReadIsToldAsThat() {
    assertInstanceOf(Answer.Unread.class, ANSWERER.answer("猫の餌は何がいい？", 5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"thanks!", "ありがとう", "Guten Morgen", "merci beaucoup"})
  void politenessIsAnsweredWithPoliteness(String message) {
    assertInstanceOf(Answer.Polite.class, ANSWERER.answer(message, 5), message);
  }
}
