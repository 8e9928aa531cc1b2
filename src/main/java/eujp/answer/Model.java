package eujp.answer;

import eujp.answer.verify.Lack;
import eujp.text.Lazy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
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

  /// Below 1, so that what is ruled out is never found.
  private static final double RULED_OUT = .99;

  private static final Lazy<Model> SHIPPED =
      new Lazy<>(() -> readShipped("model.properties", "forest.bin"));
  private static final Lazy<Model> SHIPPED_WITH_MEANING =
      new Lazy<>(() -> readShipped("meaning-model.properties", "meaning-forest.bin"));

  private final double[] rank = new double[Features.COUNT];

  /// Of the features, then of score, margin and bias.
  private final double[] certainty = new double[INPUTS];

  private final Forest forest;

  /// The feature that it cannot see.
  private final int blind;

  private final double found;

  /// What a sentence may lack all the same.
  private final Set<Lack> ignored;

  private final double related;

  /// @param rank the weight of each feature in ranking
  /// @param certainty the weight of each feature, then of score, margin and 1, for the log-odds
  /// @param forest for the probability, of [#asked]
  /// @param found the confidence from which on an answer is shown as one
  /// @param related the share of a question that a passage must speak to, to be near it
  public Model(double[] rank, double[] certainty, Forest forest, double found, double related) {
    this(rank, certainty, forest, SEES_ALL, found, Set.of(), related);
  }

  private Model(
      double[] rank,
      double[] certainty,
      Forest forest,
      int blind,
      double found,
      Set<Lack> ignored,
      double related) {
    System.arraycopy(rank, 0, this.rank, 0, this.rank.length);
    System.arraycopy(certainty, 0, this.certainty, 0, this.certainty.length);
    this.forest = forest;
    this.blind = blind;
    this.found = found;
    this.ignored = Set.copyOf(ignored);
    this.related = related;
  }

  /// A model that ranks, and is never sure.
  public static Model ofRanking(double[] rank) {
    return new Model(rank, new double[INPUTS], Forest.NONE, 0, 0);
  }

  /// This model with thresholds.
  ///
  /// @param sure the confidence from which on an answer is shown as one
  /// @param near the share of a question that a passage must speak to, to be near it
  public Model from(double sure, double near) {
    return new Model(rank, certainty, forest, blind, sure, ignored, near);
  }

  /// The model that is shipped, for the words of questions.
  static Model shipped() {
    return SHIPPED.get();
  }

  /// The one that was learned with an encoder.
  static Model shippedWithMeaning() {
    return SHIPPED_WITH_MEANING.get();
  }

  private static Model readShipped(String properties, String trees) {
    try (InputStream weights = shipped(properties);
        InputStream forest = shipped(trees)) {
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
    return new Model(
        rank,
        certainty,
        Forest.read(forest, ASKED),
        number(values, FOUND),
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
  public double found() {
    return found;
  }

  /// Whether nothing that a sentence lacks rules it out.
  boolean allows(Set<Lack> lacks) {
    return ignored.containsAll(lacks);
  }

  /// The probability that a sentence answers in which the question is not given all that it
  /// demands: below the confidence that is needed, in proportion.
  ///
  /// @param confidence of the sentence without that
  double ruledOut(double confidence) {
    return confidence * found * RULED_OUT;
  }

  /// Its features, and what it lets rule a sentence out, by name.
  static List<String> mechanisms() {
    return Stream.concat(NAMES.stream(), Arrays.stream(Lack.values()).map(Lack::id)).toList();
  }

  /// This model, blind for one feature, which it takes for 0, or letting one lack pass.
  Model without(String mechanism) {
    int unseen = NAMES.indexOf(mechanism);
    if (unseen < 0) {
      Set<Lack> more = EnumSet.noneOf(Lack.class);
      more.addAll(ignored);
      more.add(
          Arrays.stream(Lack.values())
              .filter(one -> one.id().equals(mechanism))
              .findFirst()
              .orElseThrow());
      return new Model(rank, certainty, forest, blind, found, more, related);
    }
    double[] otherRank = rank.clone();
    otherRank[unseen] = 0;
    return new Model(otherRank, certainty, forest, unseen, found, ignored, related);
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
    line(lines, RELATED, related);
    return lines.toString();
  }

  private static void line(StringBuilder lines, String name, double value) {
    if (value != 0) {
      lines.append("%s = %.4f%n".formatted(name, value));
    }
  }
}
