package eujp.answer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.IndexedCorpus;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who holds an office is told by a sentence with a name, in whatever language it is asked.
class OfficeInAnotherLanguageTest {
  @AutoClose private static final IndexedCorpus CORPUS = IndexedCorpus.shipped();
  private static final Answerer ANSWERER = CORPUS.answerer();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Qui a coprésidé le Conseil du partenariat numérique ?",
        "Kik elnököltek japán részről a tanácsülésen?",
        "Kto spolupredsedal za Japonsko?"
      })
  void whoCoChairedIsAnsweredByTheirNames(String question) {
    Answer answer = ANSWERER.answer(question, 1);

    assertTrue(
        answer instanceof Answer.Found found && found.best().sentence().contains("Thierry Breton"),
        answer.toString());
  }
}
