package eujp.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.answer.Answer.Found;
import eujp.answer.Answer.Nothing;
import eujp.question.Thesaurus;
import eujp.release.Corpus;
import eujp.release.Passage.Kind;
import eujp.search.PassageIndex;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Questions that name a release by its reference.
class NamedReleaseTest {
  private static PassageIndex index;
  private static Answerer answerer;

  @BeforeAll
  static void open() throws IOException {
    index = PassageIndex.inMemory(Corpus.read(Path.of("index-data")).releases(), Thesaurus.empty());
    answerer = new Answerer(index);
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IP/23/3831",
        "ip-23-3831",
        "ＩＰ／２３／３８３１",
        "What is IP/23/3831 about?",
        "Tell me about IP/23/3831",
        "IP/23/3831は何についての発表ですか",
        "When was IP/23/3831 published?",
        "What does IP/2023/3831 say?"
      })
  void aQuestionForAReleaseByItsReferenceGetsItsMasthead(String question) {
    Found found = assertInstanceOf(Found.class, answerer.answer(question, 3));

    assertEquals(Kind.MASTHEAD, found.best().passage().kind());
  }

  @ParameterizedTest
  @CsvSource({
    "'Who co-chaired the Council meeting, according to IP/23/3831?', co-chaired by",
    "'In IP/23/3831, what was signed on 6 July?', 6 July"
  })
  void aQuestionOfANamedReleaseIsAnsweredFromIt(String question, String words) {
    Found found = assertInstanceOf(Found.class, answerer.answer(question, 3));

    assertTrue(found.best().sentence().contains(words), found.best().sentence());
  }

  @ParameterizedTest
  @ValueSource(strings = {"What is IP/99/0001 about?", "IP/99/0001", "IP/23/3831 bananas"})
  void whatTheIndexDoesNotHoldIsNotAnswered(String question) {
    assertInstanceOf(Nothing.class, answerer.answer(question, 3));
  }
}
