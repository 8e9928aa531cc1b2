package eujp.answer;

import eujp.text.Lazy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What was learned from questions of which the answers are known: how much each [Feature] counts
/// when sentences are ranked, and how sure one can be of the best. The latter is a forest that is
/// given the features and the log-odds of a logistic regression over them. The weights are a file
/// that people can read, `model.properties`, the forest stands beside it, `forest.bin`; `eujp lab
/// train` makes both.
public final class Model {
  private static final String RANK = "rank.";
  private static final String CERTAINTY = "certainty.";
  private static final String BIAS = "certainty.bias";
  private static final String SCORE = "certainty.score";
  private static final String MARGIN = "certainty.margin";
  private static final String FOUND = "threshold.found";
  private static final String RELATED = "threshold.related";

  /// Features, score, margin and bias.
  public static final int INPUTS = Features.COUNT + 3;

  /// The features by name, as the file has them.
  static final List<String> NAMES =
      Arrays.stream(Feature.values()).map(f -> f.name().toLowerCase(Locale.ROOT)).toList();

  /// What the forest asks for, by name.
  private static final List<String> ASKED =
      Stream.concat(NAMES.stream(), Stream.of("score", "margin", "log_odds")).toList();

  private static final int SEES_ALL = -1;

  private static final Lazy<Model> SHIPPED = new Lazy<>(Model::readShipped);

  private final double[] rank = new double[Features.COUNT];

  /// Of the features, then of score, margin and bias.
  private final double[] certainty = new double[INPUTS];

  private final Forest forest;

  /// The feature that it cannot see.
  private final int blind;

  private final double found;

  /// For languages in which confidences run lower.
  private final Map<String, Double> foundIn;

  private final double related;

  /// @param rank the weight of each feature in ranking
  /// @param certainty the weight of each feature, then of score, margin and 1, for the log-odds
  /// @param forest for the probability, of [#asked]
  /// @param found the confidence from which on an answer is shown as one
  /// @param foundIn the same for passages in some languages, by ISO 639-1
  /// @param related the share of a question that a passage must speak to, to be near it
  public Model(
      double[] rank,
      double[] certainty,
      Forest forest,
      double found,
      Map<String, Double> foundIn,
      double related) {
    this(rank, certainty, forest, SEES_ALL, found, foundIn, related);
  }

  private Model(
      double[] rank,
      double[] certainty,
      Forest forest,
      int blind,
      double found,
      Map<String, Double> foundIn,
      double related) {
    System.arraycopy(rank, 0, this.rank, 0, this.rank.length);
    System.arraycopy(certainty, 0, this.certainty, 0, this.certainty.length);
    this.forest = forest;
    this.blind = blind;
    this.found = found;
    this.foundIn = new TreeMap<>(foundIn);
    this.related = related;
  }

  /// A model that ranks, and is never sure.
  public static Model ofRanking(double[] rank) {
    return new Model(rank, new double[INPUTS], Forest.NONE, 0, Map.of(), 0);
  }

  /// This model with thresholds.
  ///
  /// @param common the confidence from which on an answer is shown as one
  /// @param in the same for passages in some languages, by ISO 639-1
  /// @param near the share of a question that a passage must speak to, to be near it
  public Model from(double common, Map<String, Double> in, double near) {
    return new Model(rank, certainty, forest, blind, common, in, near);
  }

  /// The model that is shipped.
  static Model shipped() {
    return SHIPPED.get();
  }

  private static Model readShipped() {
    try (InputStream weights = shipped("model.properties");
        InputStream forest = shipped("forest.bin")) {
      return read(
          new InputStreamReader(weights, StandardCharsets.UTF_8),
          ByteBuffer.wrap(forest.readAllBytes()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static InputStream shipped(String file) {
    return Objects.requireNonNull(Model.class.getResourceAsStream(file));
  }

  /// Reads what [#weights] and [#forest] wrote; a weight that the file does not name is 0.
  static Model read(Reader weights, ByteBuffer forest) throws IOException {
    Properties values = new Properties();
    values.load(weights);
    double[] rank = new double[Features.COUNT];
    double[] certainty = new double[INPUTS];
    for (int i = 0; i < Features.COUNT; i++) {
      rank[i] = number(values, RANK + NAMES.get(i));
      certainty[i] = number(values, CERTAINTY + NAMES.get(i));
    }
    certainty[Features.COUNT] = number(values, SCORE);
    certainty[Features.COUNT + 1] = number(values, MARGIN);
    certainty[Features.COUNT + 2] = number(values, BIAS);
    Map<String, Double> foundIn = new TreeMap<>();
    for (String name : values.stringPropertyNames()) {
      if (name.startsWith(FOUND + ".")) {
        foundIn.put(name.substring(FOUND.length() + 1), number(values, name));
      }
    }
    return new Model(
        rank,
        certainty,
        Forest.read(forest, ASKED),
        number(values, FOUND),
        foundIn,
        number(values, RELATED));
  }

  private static double number(Properties values, String name) {
    return Double.parseDouble(values.getProperty(name, "0"));
  }

  /// How well a sentence answers, comparable within one question only.
  double score(Features features) {
    return dot(rank, features.values());
  }

  /// The probability that the best sentence answers the question.
  ///
  /// @param features of the best sentence
  /// @param score of the best sentence
  /// @param margin by which it beats the best of the other passages
  double confidence(Features features, double score, double margin) {
    double[] inputs = inputs(features, score, margin);
    if (blind >= 0) {
      inputs[blind] = 0;
    }
    return forest.probability(asked(certainty, inputs));
  }

  /// What the log-odds are a weighted sum of.
  public static double[] inputs(Features features, double score, double margin) {
    double[] inputs = Arrays.copyOf(features.values(), INPUTS);
    inputs[Features.COUNT] = score;
    inputs[Features.COUNT + 1] = margin;
    inputs[Features.COUNT + 2] = 1;
    return inputs;
  }

  /// What the forest is asked: the inputs of the log-odds, with these in the place of the 1.
  public static double[] asked(double[] certainty, double[] inputs) {
    double[] asked = inputs.clone();
    asked[INPUTS - 1] = dot(certainty, inputs);
    return asked;
  }

  /// The confidence from which on an answer is shown as one.
  ///
  /// @param language of the passage, ISO 639-1
  public double found(String language) {
    return foundIn.getOrDefault(language, found);
  }

  /// This model, blind for one feature: it takes it for 0.
  Model without(String feature) {
    int unseen = NAMES.indexOf(feature);
    double[] otherRank = rank.clone();
    otherRank[unseen] = 0;
    return new Model(otherRank, certainty, forest, unseen, found, foundIn, related);
  }

  /// The share of a question that a passage must speak to, to be near it.
  double related() {
    return related;
  }

  public static double dot(double[] weights, double[] values) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * values[i];
    }
    return sum;
  }

  /// The forest, as `forest.bin` has it.
  public byte[] forest() {
    return forest.write(ASKED);
  }

  /// All but the forest, as `model.properties` has it.
  public String weights() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < Features.COUNT; i++) {
      line(lines, RANK + NAMES.get(i), rank[i]);
    }
    lines.append('\n');
    for (int i = 0; i < Features.COUNT; i++) {
      line(lines, CERTAINTY + NAMES.get(i), certainty[i]);
    }
    line(lines, SCORE, certainty[Features.COUNT]);
    line(lines, MARGIN, certainty[Features.COUNT + 1]);
    line(lines, BIAS, certainty[Features.COUNT + 2]);
    lines.append('\n');
    line(lines, FOUND, found);
    foundIn.forEach((language, value) -> line(lines, FOUND + "." + language, value));
    line(lines, RELATED, related);
    return lines.toString();
  }

  private static void line(StringBuilder lines, String name, double value) {
    if (value != 0) {
      lines.append("%s = %.4f%n".formatted(name, value));
    }
  }
}
