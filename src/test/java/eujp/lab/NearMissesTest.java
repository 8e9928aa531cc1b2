package eujp.lab;

import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.IndexedCorpus;
import eujp.answer.Answerer;
import eujp.lab.Score.Measure;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Two short releases, each in five languages, with 14 questions that they answer and 20 that come
/// close and that they do not: floors under how well these are told apart.
class NearMissesTest {
  @ParameterizedTest
  @CsvSource({
    "ferries-en, 0.63, 0.79",
    "ferries-fr, 0.63, 0.79",
    "ferries-es, 0.63, 0.79",
    "ferries-it, 0.63, 0.79",
    "ferries-de, 0.63, 0.69",
    "seeds-en, 0.56, 0.64",
    "seeds-ja, 0.71, 0.59",
    "seeds-ro, 0.92, 0.69",
    "seeds-pl, 0.78, 0.79",
    "seeds-el, 0.92, 0.74"
  })
  void whatShortReleasesSayIsToldFromWhatTheyDoNot(String name, double sentence, double silent)
      throws IOException {
    Path folder = Path.of("src/test/resources/near-misses", name);
    try (IndexedCorpus corpus = IndexedCorpus.of(folder)) {
      Answerer answerer = corpus.answerer();
      Score score =
          Score.of(
              QuestionFile.read(folder.resolve("questions.jsonl")),
              question -> answerer.answer(question.question(), 5));

      atLeast(sentence, score, Measure.SENTENCE);
      atLeast(silent, score, Measure.SILENT);
    }
  }

  private static void atLeast(double floor, Score score, Measure measure) {
    double share = score.share(measure);
    assertTrue(share >= floor, () -> measure.title() + " is " + share + ", below " + floor);
  }
}
