package eujp.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import eujp.IndexedCorpus;
import eujp.question.Thesaurus;
import eujp.release.Corpus;
import eujp.search.PassageIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A question that could not be read is told as that, and never as a word about the releases.
class UnreadTest {
  @AutoClose private static final IndexedCorpus CORPUS = IndexedCorpus.shipped();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Wie schmeckt Sauerkraut mit Bratwurst?",
        "fr | Comment cuisiner un bœuf bourguignon ?",
        "fi | Miten karjalanpiirakat paistetaan?",
        "el | Πώς μαγειρεύεται ο μουσακάς;",
        "pl | Jak upiec szarlotkę i makowiec?",
        "ja | 茄子の漬物の作り方"
      })
  void wordsOfAnotherLanguageThatNobodyKnowsAreNotUnderstood(String language, String question) {
    assertEquals(
        new Answer.Unread(0, Optional.of(language)), CORPUS.answerer().answer(question, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"누가 서명했나요?", "من وقع الاتفاق؟"})
  void aLanguageThatNobodyReadsHasNoName(String question) {
    assertEquals(new Answer.Unread(0, Optional.empty()), CORPUS.answerer().answer(question, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"asdf qwer zxcv", "bananas", "JOGMEC?", "What about bananas?", "?!"})
  void aQuestionInTheLanguageOfTheReleaseIsRead(String question) {
    assertFalse(CORPUS.answerer().answer(question, 3) instanceof Answer.Unread);
  }

  @Test
  void withoutAThesaurusAQuestionIsNotUnderstood() throws IOException {
    try (PassageIndex index =
        PassageIndex.inMemory(Corpus.read(Path.of("index-data")).releases(), Thesaurus.empty())) {
      assertEquals(
          new Answer.Unread(0, Optional.of("fr")),
          new Answerer(index).answer("Quels sont les câbles sous-marins prévus ?", 3));
    }
  }
}
