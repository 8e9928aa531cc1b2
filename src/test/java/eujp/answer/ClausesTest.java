package eujp.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import eujp.answer.Answer.Found;
import eujp.cite.Citation;
import eujp.question.Thesaurus;
import eujp.release.Corpus;
import eujp.search.PassageIndex;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// What is marked in the shipped release's long enumeration.
class ClausesTest {
  private static String marked(String question) throws IOException {
    Path folder = Path.of("index-data");
    try (PassageIndex index =
        PassageIndex.inMemory(Corpus.read(folder).releases(), Thesaurus.read(folder, line -> {}))) {
      Citation best = assertInstanceOf(Found.class, new Answerer(index).answer(question, 1)).best();
      return best.passage().text().substring(best.markStart(), best.markEnd());
    }
  }

  @Test
  void ofALongEnumerationTheClauseThatMattersIsMarked() throws IOException {
    assertEquals(
        "cooperation on quantum and high-performance computing, including reciprocal access for"
            + " researchers to their supercomputers – Fugaku on the Japanese side, and LUMI, Leonardo"
            + " and Mare Nostrum 5 on the EU side",
        marked("Which European supercomputers are mentioned?"));
  }

  @Test
  void ofAShortSentenceAllIsMarked() throws IOException {
    assertEquals(
        "The aim of the Digital Partnership",
        marked("What is the aim of the Digital Partnership?").substring(0, 34));
  }
}
