package eujp.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.Await;
import eujp.library.Knowledge;
import eujp.library.Library;
import eujp.question.Thesaurus;
import eujp.release.Corpus;
import eujp.search.PassageIndex;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionsTest {
  private static final Answer NOTHING = new Answer.Nothing(0);
  private static PassageIndex index;
  private static Library library;

  @BeforeAll
  static void read() throws Exception {
    Path folder = Path.of("index-data");
    index =
        PassageIndex.inMemory(Corpus.read(folder).releases(), Thesaurus.read(folder, line -> {}));
    library = new Library(index);
    Await.until(
        "the suggestions are checked", () -> !library.suggestions("en", NOTHING, 1).isEmpty());
  }

  @AfterAll
  static void close() throws Exception {
    index.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ja"})
  void eachSuggestedQuestionHasAnAnswerAndFitsOnAButton(String language) {
    List<String> questions = library.suggestions(language, NOTHING, 20);

    assertTrue(questions.size() >= 6, questions.toString());

    for (String question : questions) {
      assertInstanceOf(Answer.Found.class, library.answer(question, List.of(), 3), question);
      assertTrue(question.length() <= Suggestions.LONGEST, question);
    }
  }

  @Test
  void theFirstOnesAreOfDifferentKinds() {
    List<String> questions = library.suggestions("en", NOTHING, 4);

    assertEquals(
        4,
        questions.stream().map(question -> question.substring(0, 11)).distinct().count(),
        questions.toString());
  }

  @Test
  void namesStayAsTheReleasePrintsThem() {
    List<String> japanese = library.suggestions("ja", NOTHING, 20);

    assertTrue(
        japanese.stream().anyMatch(question -> question.contains("Thierry Breton")),
        japanese.toString());
  }

  @Test
  void questionsNearAnAnswerComeFirst() {
    Answer near = library.answer("What is JOGMEC?", List.of(), 3);

    List<String> questions = library.suggestions("en", near, 3);

    Answer first = library.answer(questions.getFirst(), List.of(), 1);
    assertTrue(
        near.citations().stream()
            .anyMatch(citation ->
                citation.passage().id().equals(first.citations().getFirst().passage().id())),
        questions.toString());
  }

  @Test
  void aLanguageWithoutPhrasesOfItsOwnGetsTheEnglishOnes() {
    assertEquals(library.suggestions("en", NOTHING, 5), library.suggestions("fr", NOTHING, 5));
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
    assertEquals(1, library.releaseCount());
    Knowledge.Known known = library.releases(10).getFirst();
    assertEquals("IP/23/3831", known.masthead().reference().value());
    List<Knowledge.Printed> passages = library.passages(known.masthead().reference(), "en");
    assertEquals(known.passages(), passages.size() - 1);
    assertFalse(library.updated().isAfter(Instant.now()));
  }
}
