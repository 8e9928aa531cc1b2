package eujp.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import eujp.answer.Answer;
import eujp.answer.Answerer;
import eujp.cite.Citation;
import eujp.question.Thesaurus;
import eujp.release.Corpus;
import eujp.search.PassageIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// Asks the releases, in words and in Lucene's query syntax.
class AnswerFuzz {
  private static final Path DATA = Path.of("index-data");

  @SuppressWarnings("NullAway.Init")
  private static PassageIndex index;

  @SuppressWarnings("NullAway.Init")
  private static Answerer answerer;

  @BeforeAll
  static void open() throws IOException {
    index = PassageIndex.inMemory(Corpus.read(DATA).releases(), Thesaurus.read(DATA, _ -> {}));
    answerer = new Answerer(index);
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @FuzzTest
  void answer(byte[] data) {
    String text = Input.text(data);
    String[] questions = text.split("\n", 2);
    List<String> before = questions.length == 2 ? List.of(questions[1]) : List.of();

    Answer answer = Budget.within(() -> answerer.answer(questions[0], before, 3));
    var _ = Budget.within(() -> index.searchOperators(text, 50));

    assertTrue(answer.confidence() >= 0 && answer.confidence() <= 1, answer.toString());
    assertTrue(answer.citations().size() <= 3, answer.toString());
    for (Citation citation : answer.citations()) {
      assertTrue(citation.passage().text().contains(citation.sentence()), citation.toString());
      assertTrue(citation.link().isAbsolute(), citation.toString());
    }
  }
}
