package eujp.meaning.e5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eujp.meaning.Encoder;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class E5EncoderTest {
  private static final Encoder ENCODER = new E5Encoder();

  /// The likenesses are those of LangChain4j 0.36.2, which runs the same weights with a tokenizer
  /// of its own; a machine's processor decides how its bytes are multiplied, hence the tolerance.
  @ParameterizedTest
  @CsvSource({
    "Which machines will scientists share?,"
        + " Reciprocal access for researchers to their supercomputers was agreed., .788",
    "Which machines will scientists share?, The ministers had fish for lunch., .664",
    "Dürfen Forscher rechnen?, 'Čeština – “quoted” words, 13 July 2023.', .755"
  })
  void textsAreAsAlikeAsElsewhere(String question, String text, double likeness) {
    assertEquals(
        likeness, Encoder.likeness(ENCODER.ofQuestion(question), ENCODER.ofText(text)), .02);
  }

  @Test
  void aVectorHasTheLengthOne() {
    for (String text : new String[] {"", "Who?", "海底ケーブル", "word ".repeat(5_000)}) {
      float[] vector = ENCODER.ofText(text);
      assertEquals(384, vector.length);
      assertEquals(1, Encoder.likeness(vector, vector), 1e-5);
    }
  }

  @Test
  void manyThreadsGetWhatOneGets() throws Exception {
    float[] alone = ENCODER.ofQuestion("Who signed it?");
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      Callable<float[]> ask = () -> ENCODER.ofQuestion("Who signed it?");
      for (Future<float[]> one : threads.invokeAll(Collections.nCopies(16, ask))) {
        assertArrayEquals(alone, one.get());
      }
    }
  }
}
