package eujp.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.IndexedCorpus;
import eujp.answer.Answer.Found;
import eujp.cite.Citation;
import eujp.release.Passage;
import eujp.release.Speaker;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Questions about the shipped release that follow others; `/` stands between two.
class FollowUpTest {
  @AutoClose private static final IndexedCorpus CORPUS = IndexedCorpus.shipped();
  private static final Answerer ANSWERER = CORPUS.answerer();

  private static Citation best(String conversation) {
    List<String> questions = Arrays.asList(conversation.split(" / ", -1));
    return assertInstanceOf(
            Found.class,
            ANSWERER.answer(questions.getLast(), questions.subList(0, questions.size() - 1), 5),
            conversation)
        .best();
  }

  @ParameterizedTest
  @CsvSource({
    "What did von der Leyen say? / And Breton?, Thierry Breton",
    "What did von der Leyen say? / What about Breton?, Thierry Breton",
    "What did von der Leyen say? / How about Breton?, Thierry Breton",
    "What did von der Leyen say? / and what did Breton say?, Thierry Breton",
    "What did von der Leyen say? / and what did breton say?, Thierry Breton",
    "What did Breton say? / And von der Leyen?, Ursula von der Leyen",
    "What did von der Leyen say? / thanks / And Breton?, Thierry Breton",
    "フォンデアライエン委員長は何と述べましたか / ブルトン委員は？, Thierry Breton"
  })
  void anotherSpeakerTakesThePlaceOfTheOneBefore(String conversation, String speaker) {
    assertEquals(speaker, best(conversation).speaker().map(Speaker::name).orElse(""), conversation);
  }

  @ParameterizedTest
  @CsvSource({
    "What is JOGMEC? / Who do I call about this?",
    "Where was the Digital Partnership launched? / Whom can I phone about that?"
  })
  void whoAsksWhomToCallAboutThisGetsTheContacts(String conversation) {
    assertEquals(Passage.Kind.CONTACT, best(conversation).passage().kind(), conversation);
  }

  @ParameterizedTest
  @CsvSource({
    "JOGMECとの行政取決めはいつ署名されましたか / 相手は？, JOGMEC",
    "What did von der Leyen say about China? / Who co-chaired the Digital Partnership Council"
        + " meeting?, Breton"
  })
  void aQuestionTakesWhatItLacksAndNothingElse(String conversation, String words) {
    assertTrue(best(conversation).sentence().contains(words), conversation);
  }
}
