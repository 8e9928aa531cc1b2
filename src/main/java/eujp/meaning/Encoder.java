package eujp.meaning;

/// Turns texts in one language into vectors, of which those lie close that mean alike though they
/// share no word. It ranks and doubts; it never writes a word. Safe for many threads.
public interface Encoder {
  /// The language that it reads, ISO 639-1.
  String language();

  /// The vector of a question, of length 1.
  float[] ofQuestion(String question);

  /// The vector of a text that may answer one, of length 1 and with as many dimensions.
  float[] ofText(String text);

  /// How alike in meaning two vectors of length 1 are: their cosine.
  static double likeness(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
