package eujp.answer;

import eujp.meaning.Encoder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the passages of one release mean: a vector of each sentence, and of each passage as a
/// whole.
final class Meanings {
  /// Passages behind these are found by their words alone.
  private static final int MAX_PASSAGES = 400;

  /// The likeness of two texts of one language that have nothing to do with each other, about.
  private static final double USUAL = .75;

  private static final double SPREAD = 10;

  /// Of each passage the vectors of its sentences, and then its own.
  private final List<List<float[]>> passages;

  /// @param readings all passages of the release, in their order
  Meanings(Encoder encoder, List<AnalyzedPassage> readings) {
    this.passages =
        readings.stream().limit(MAX_PASSAGES).map(reading -> vectors(encoder, reading)).toList();
  }

  private static List<float[]> vectors(Encoder encoder, AnalyzedPassage reading) {
    String text = reading.passage.text();
    Stream<String> sentences = reading.sentences.stream().map(sentence -> sentence.of(text));
    return (reading.sentences.size() == 1
            ? Stream.of(text)
            : Stream.concat(sentences, Stream.of(text)))
        .map(encoder::ofText)
        .toList();
  }

  /// How alike the passages are to a question.
  ///
  /// @param question its vector
  Likenesses to(float[] question) {
    return new Likenesses(
        passages.stream()
            .map(vectors ->
                vectors.stream()
                    .mapToDouble(vector -> scaled(Encoder.likeness(question, vector)))
                    .toArray())
            .toArray(double[][]::new));
  }

  /// A likeness of vectors as the features have it, mostly from 0 to 1.
  private static double scaled(double likeness) {
    return (likeness - USUAL) * SPREAD;
  }

  /// How alike passages are to one question.
  static final class Likenesses {
    private final double[][] sentences;
    private final double[] best;
    private final double mean;

    private Likenesses(double[][] sentences) {
      this.sentences = sentences;
      this.best =
          Arrays.stream(sentences).mapToDouble(of -> Arrays.stream(of).max().orElse(0)).toArray();
      this.mean = Arrays.stream(best).average().orElse(0);
    }

    /// The passages that are most alike, by their numbers.
    List<Integer> nearest(int most) {
      return IntStream.range(0, best.length)
          .boxed()
          .sorted(Comparator.comparingDouble((Integer number) -> best[number]).reversed())
          .limit(most)
          .toList();
    }

    /// Sets the features that tell it.
    ///
    /// @param number of the passage
    /// @param features of its sentences
    void measure(int number, List<Features> features) {
      if (number >= best.length) {
        return;
      }
      double other =
          IntStream.range(0, best.length)
              .filter(one -> one != number)
              .mapToDouble(one -> best[one])
              .max()
              .orElse(0);
      for (int s = 0; s < features.size(); s++) {
        Features f = features.get(s);
        f.set(Feature.SENTENCE_MEANING, sentences[number][s]);
        f.set(Feature.PASSAGE_MEANING, best[number]);
        f.set(Feature.MEANING_LEAD, best[number] - other);
        f.set(Feature.MEANING_RISE, best[number] - mean);
      }
    }
  }
}
