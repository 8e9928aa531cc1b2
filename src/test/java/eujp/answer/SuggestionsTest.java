package eujp.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.Await;
import eujp.IndexedCorpus;
import eujp.library.Knowledge;
import eujp.library.Library;
import eujp.question.Thesaurus;
import eujp.search.PassageIndex;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionsTest {
  @AutoClose private static final IndexedCorpus CORPUS = IndexedCorpus.shipped();
  private static final Library LIBRARY = CORPUS.library();

  private static final Answer NOTHING = new Answer.Nothing(0);

  @BeforeAll
  static void awaitSuggestions() throws Exception {
    Await.until(
        "the suggestions are checked", () -> !LIBRARY.suggestions("en", NOTHING, 1).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ja"})
  void eachSuggestedQuestionHasAnAnswerAndFitsOnAButton(String language) {
    List<String> questions = LIBRARY.suggestions(language, NOTHING, 20);

    assertTrue(questions.size() >= 6, questions.toString());

    for (String question : questions) {
      assertInstanceOf(Answer.Found.class, LIBRARY.answer(question, List.of(), 3), question);
      assertTrue(question.length() <= Suggestions.LONGEST, question);
    }
  }

  @Test
  void theFirstOnesAreOfDifferentKinds() {
    List<String> questions = LIBRARY.suggestions("en", NOTHING, 4);

    assertEquals(
        4,
        questions.stream().map(question -> question.substring(0, 11)).distinct().count(),
        questions.toString());
  }

  @Test
  void namesStayAsTheReleasePrintsThem() {
    List<String> japanese = LIBRARY.suggestions("ja", NOTHING, 20);

    assertTrue(
        japanese.stream().anyMatch(question -> question.contains("Thierry Breton")),
        japanese.toString());
  }

  @Test
  void questionsNearAnAnswerComeFirst() {
    Answer near = LIBRARY.answer("What is JOGMEC?", List.of(), 3);

    List<String> questions = LIBRARY.suggestions("en", near, 3);

    Answer first = LIBRARY.answer(questions.getFirst(), List.of(), 1);
    assertTrue(
        near.citations().stream()
            .anyMatch(citation ->
                citation.passage().id().equals(first.citations().getFirst().passage().id())),
        questions.toString());
  }

  @Test
  void aLanguageWithoutPhrasesOfItsOwnGetsTheEnglishOnes() {
    assertEquals(LIBRARY.suggestions("en", NOTHING, 5), LIBRARY.suggestions("fr", NOTHING, 5));
  }

  @Test
  void anEmptyCorpusSuggestsNothing() throws Exception {
    try (PassageIndex empty =
        PassageIndex.inMemory(List.of(), Thesaurus.read(Path.of("index-data"), line -> {}))) {
      assertEquals(List.of(), new Library(empty).suggestions("en", NOTHING, 3));
    }
  }

  @Test
  void itKnowsItsReleases() {
    assertEquals(1, LIBRARY.releaseCount());
    Knowledge.Known known = LIBRARY.releases(10).getFirst();
    assertEquals("IP/23/3831", known.masthead().reference().value());
    List<Knowledge.Printed> passages = LIBRARY.passages(known.masthead().reference(), "en");
    assertEquals(known.passages(), passages.size() - 1);
    assertFalse(LIBRARY.updated().isAfter(Instant.now()));
  }
}
