package eujp.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import eujp.IndexedCorpus;
import eujp.answer.Answer;
import eujp.answer.Answerer;
import eujp.cite.Citation;
import java.util.List;
import org.junit.jupiter.api.AutoClose;

/// Asks the releases, in words and in Lucene's query syntax.
class AnswerFuzz {
  @AutoClose private static final IndexedCorpus CORPUS = IndexedCorpus.shipped();
  private static final Answerer ANSWERER = CORPUS.answerer();

  @FuzzTest
  void answer(byte[] data) {
    String text = Input.text(data);
    String[] questions = text.split("\n", 2);
    List<String> before = questions.length == 2 ? List.of(questions[1]) : List.of();

    Answer answer = Budget.within(() -> ANSWERER.answer(questions[0], before, 3));
    var _ = Budget.within(() -> CORPUS.index().searchOperators(text, 50));

    assertTrue(answer.confidence() >= 0 && answer.confidence() <= 1, answer.toString());
    assertTrue(answer.citations().size() <= 3, answer.toString());
    for (Citation citation : answer.citations()) {
      assertTrue(citation.passage().text().contains(citation.sentence()), citation.toString());
      assertTrue(citation.link().isAbsolute(), citation.toString());
    }
  }
}
