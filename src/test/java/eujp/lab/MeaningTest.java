package eujp.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.IndexedCorpus;
import eujp.answer.Answerer;
import eujp.lab.Score.Measure;
import eujp.lab.learn.KnownQuestion;
import eujp.meaning.e5.E5Encoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an encoder finds that words do not.
class MeaningTest {
  private static final Path SETS = Path.of("src/test/resources");
  private static E5Encoder encoder;

  @BeforeAll
  static void load() {
    encoder = new E5Encoder();
  }

  @ParameterizedTest
  @CsvSource({"made-up/1", "made-up/2", "made-up/3", "made-up/4"})
  void questionsInOtherWordsThanTheReleaseFindTheirPassage(String set) throws IOException {
    Path folder = SETS.resolve(set);
    List<KnownQuestion> paraphrases =
        QuestionFile.read(folder.resolve("questions.jsonl")).stream()
            .filter(question -> question.kind().equals("paraphrase"))
            .toList();
    try (IndexedCorpus corpus = IndexedCorpus.of(folder)) {
      double byWords = hits(paraphrases, corpus.answerer());
      double byMeaning = hits(paraphrases, new Answerer(corpus.index(), Optional.of(encoder)));
      assertTrue(byMeaning >= byWords + .3, () -> byWords + " by words, " + byMeaning + " in all");
    }
  }

  private static double hits(List<KnownQuestion> questions, Answerer answerer) {
    return Score.of(questions, question -> answerer.answer(question.question(), 5))
        .share(Measure.HIT_AT_1);
  }

  @Test
  void passagesInOtherLanguagesAreAnsweredAsWithoutIt() throws IOException {
    Path folder = SETS.resolve("near-misses-second/de");
    try (IndexedCorpus corpus = IndexedCorpus.of(folder)) {
      Answerer with = new Answerer(corpus.index(), Optional.of(encoder));
      for (KnownQuestion question : QuestionFile.read(folder.resolve("questions.jsonl"))) {
        assertEquals(
            corpus.answerer().answer(question.question(), 5), with.answer(question.question(), 5));
      }
    }
  }
}
