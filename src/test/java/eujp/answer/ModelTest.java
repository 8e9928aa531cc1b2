package eujp.answer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class ModelTest {
  @Test
  void theShippedModelIsReadAsItIsWritten() throws IOException {
    Model shipped = Model.shipped();

    Model read = Model.read(new StringReader(shipped.weights()), ByteBuffer.wrap(shipped.forest()));
    assertEquals(shipped.weights(), read.weights());
    assertArrayEquals(shipped.forest(), read.forest());
    assertTrue(shipped.found() > 0 && shipped.found() < 1);
    assertTrue(shipped.related() > 0 && shipped.related() < 1);
  }

  @Test
  void aConfidenceIsAProbability() {
    Model shipped = Model.shipped();
    Features all = new Features();
    for (Feature feature : Feature.values()) {
      all.set(feature, 1);
    }

    for (double score : new double[] {-1e6, 0, 1e6}) {
      double confidence = shipped.confidence(all, score, score);
      assertTrue(confidence >= 0 && confidence <= 1, () -> "for a score of " + score);
    }
  }

  @Test
  void aFeatureThatDoesNotExistCannotBeTakenAway() {
    assertThrows(RuntimeException.class, () -> Model.shipped().without("no such feature"));
  }
}
