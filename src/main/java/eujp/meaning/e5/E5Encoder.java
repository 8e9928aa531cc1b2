package eujp.meaning.e5;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import eujp.meaning.Encoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/// E5-small-v2. The vector of a text is the mean of those of its pieces. Each text is computed for
/// itself, since the scale of its bytes would otherwise depend on those beside it.
public final class E5Encoder implements Encoder {
  /// More pieces of a text tell no more.
  private static final int MAX_PIECES = 256;

  private final WordPieces pieces;
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;

  /// @throws UncheckedIOException if its files cannot be read
  /// @throws IllegalStateException if the runtime refuses the model
  public E5Encoder() {
    try (InputStream tokenizer = file("e5-small-v2-q-tokenizer.json");
        InputStream weights = file("e5-small-v2-q.onnx");
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      this.pieces = new WordPieces(new InputStreamReader(tokenizer, StandardCharsets.UTF_8));
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      this.session = environment.createSession(weights.readAllBytes(), options);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (OrtException refused) {
      throw new IllegalStateException(refused);
    }
  }

  private static InputStream file(String name) {
    return Objects.requireNonNull(E5Encoder.class.getResourceAsStream("/" + name), name);
  }

  @Override
  public String language() {
    return "en";
  }

  @Override
  public float[] ofQuestion(String question) {
    return encode("query: " + question);
  }

  @Override
  public float[] ofText(String text) {
    return encode("passage: " + text);
  }

  private float[] encode(String text) {
    long[] ids = pieces.of(text, MAX_PIECES);
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    try (OnnxTensor input = row(ids);
        OnnxTensor attention = row(ones);
        OnnxTensor types = row(new long[ids.length]);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", input, "attention_mask", attention, "token_type_ids", types))) {
      return mean(((float[][][]) result.get(0).getValue())[0]);
    } catch (OrtException refused) {
      throw new IllegalStateException(refused);
    }
  }

  private OnnxTensor row(long[] values) throws OrtException {
    return OnnxTensor.createTensor(environment, new long[][] {values});
  }

  /// The mean of some vectors, made as long as 1.
  private static float[] mean(float[][] vectors) {
    float[] sum = new float[vectors[0].length];
    for (float[] vector : vectors) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += vector[i];
      }
    }
    float length = (float) Math.sqrt(Encoder.likeness(sum, sum));
    for (int i = 0; i < sum.length; i++) {
      sum[i] /= length;
    }
    return sum;
  }
}
