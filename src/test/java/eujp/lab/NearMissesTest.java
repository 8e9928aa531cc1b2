package eujp.lab;

import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.IndexedCorpus;
import eujp.answer.Answerer;
import eujp.lab.Score.Measure;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Short releases with questions that they answer and questions that come close and that they do
/// not: floors under how well these are told apart. Those in `near-misses` were there when the
/// rules were made; the writers of the others had seen neither the program nor questions of others.
/// From all but `near-misses-third`, `near-misses-fifth`, `near-misses-sixth` and the last two of
/// `made-up` the model has learned.
class NearMissesTest {
  @ParameterizedTest
  @CsvSource({
    "near-misses-second/en, 0.55, 0.95",
    "near-misses-second/de, 0.60, 0.80",
    "near-misses-second/es, 0.65, 0.95",
    "near-misses-second/fr, 0.75, 0.90",
    "near-misses-second/ro, 0.65, 0.80",
    "near-misses-second/pl, 0.50, 0.85",
    "near-misses-second/ja, 0.85, 0.90",
    "near-misses-second/el, 0.75, 0.85",
    "near-misses-second/it, 0.65, 0.80",
    "near-misses-third/en, 0.45, 0.80",
    "near-misses-third/de, 0.50, 0.70",
    "near-misses-third/es, 0.50, 0.65",
    "near-misses-third/fr, 0.50, 0.70",
    "near-misses-third/ro, 0.60, 0.80",
    "near-misses-third/pl, 0.50, 0.65",
    "near-misses-third/ja, 0.50, 0.65",
    "near-misses-third/el, 0.55, 0.80",
    "near-misses-third/it, 0.50, 0.75",
    "near-misses-fifth/en, 0.70, 0.90",
    "near-misses-fifth/es, 0.59, 0.90",
    "near-misses-fifth/fr, 0.70, 0.75",
    "near-misses-fifth/el, 0.80, 0.90",
    "near-misses-sixth/de, 0.39, 0.85",
    "near-misses-sixth/ro, 0.70, 0.90",
    "near-misses-sixth/ja, 0.59, 0.70",
    "near-misses-sixth/it, 0.70, 0.79",
    "made-up/1, 0.56, 0.82",
    "made-up/2, 0.59, 0.82",
    "made-up/3, 0.39, 0.91",
    "made-up/4, 0.48, 0.87",
    "made-up/5, 0.42, 0.87",
    "made-up/6, 0.31, 0.78",
    "near-misses/ferries-en, 0.74, 0.90",
    "near-misses/ferries-fr, 0.66, 0.85",
    "near-misses/ferries-es, 0.66, 0.90",
    "near-misses/ferries-it, 0.66, 0.90",
    "near-misses/ferries-de, 0.74, 0.80",
    "near-misses/seeds-en, 0.74, 0.80",
    "near-misses/seeds-ja, 0.74, 0.85",
    "near-misses/seeds-ro, 0.95, 0.80",
    "near-misses/seeds-pl, 0.95, 0.75",
    "near-misses/seeds-el, 0.95, 0.85"
  })
  void whatShortReleasesSayIsToldFromWhatTheyDoNot(String name, double sentence, double silent)
      throws IOException {
    Path folder = Path.of("src/test/resources", name);
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
