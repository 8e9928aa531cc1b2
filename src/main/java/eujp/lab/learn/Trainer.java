package eujp.lab.learn;

import eujp.answer.Features;
import eujp.answer.Model;
import eujp.answer.Shortlist.Measured;
import eujp.lab.learn.Example.Judgement;
import eujp.meaning.Encoder;
import eujp.release.Release;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Learns a [Model] from known questions.
///
/// Ranking is a softmax over all sentences of the passages that are found for a question. How sure
/// one can be is told by a logistic regression over the features of each release's best sentence,
/// and a forest over these and what the regression says: of the questions of a set, and, where a
/// set has several releases, of the same questions with only half of the releases indexed, so that
/// the others have no answer.
public final class Trainer {
  private static final double RANK_RIDGE = 2e-4;
  private static final double CERTAINTY_RIDGE = 5e-4;
  private static final int HALVES = 2;
  private static final int MIN_RELEASES_TO_HALVE = 4;

  /// How much a set that brings its own unanswerable questions counts beside one that is halved,
  /// for the regression: those are what people ask, these are what keeps the model general. For the
  /// forest, which would learn them by heart, all sets count the same.
  private static final double OWN_QUESTIONS = 16;

  private static final double NEGLIGIBLE = 1e-9;

  /// The share of the answerable questions at which silence is compared.
  static final double ANSWERED = .95;

  /// The confidence from which on an answer is shown as one, in whichever language: the probability
  /// means the same in each. Of .20, .25, .30 and .35 the one at which models that had learned from
  /// half of the short sets kept most right answers and silence on the others.
  private static final double FOUND = .25;

  /// The share of its weight that a question must have in a passage which is near it: what 99 % of
  /// the answerable encyclopaedic and golden questions have in the best.
  private static final double RELATED = .19;

  private final List<KnownSet> sets;
  private final List<Example> whole = new ArrayList<>();
  private final List<Example> halved = new ArrayList<>();
  private final List<Example> nearMisses = new ArrayList<>();

  /// @param sets to learn from
  /// @param encoder with which to learn, if any
  /// @throws IOException if an index in memory cannot be written
  public Trainer(List<KnownSet> sets, Optional<Encoder> encoder) throws IOException {
    this.sets = List.copyOf(sets);
    for (KnownSet set : sets) {
      List<Example> examples = Example.of(set, set.releases(), encoder);
      whole.addAll(examples);
      if (isHalved(set)) {
        for (int seed = 0; seed < HALVES; seed++) {
          List<Release> releases = new ArrayList<>(set.releases());
          Collections.shuffle(releases, new Random(seed));
          halved.addAll(Example.of(set, releases.subList(0, releases.size() / 2), encoder));
        }
        KnownSet misses =
            new KnownSet(set.name(), set.releases(), set.thesaurus(), NearMisses.of(set));
        nearMisses.addAll(Example.of(misses, set.releases(), encoder));
      } else {
        halved.addAll(examples);
      }
    }
  }

  private static boolean isHalved(KnownSet set) {
    return set.releases().size() >= MIN_RELEASES_TO_HALVE;
  }

  List<KnownSet> sets() {
    return sets;
  }

  /// The questions, asked of all releases of their set.
  List<Example> whole() {
    return whole;
  }

  /// The questions, asked of half of the releases of their set where it has enough.
  List<Example> halved() {
    return halved;
  }

  /// Questions that were made to have no answer.
  List<Example> nearMisses() {
    return nearMisses;
  }

  /// The model that is learned from all questions.
  public Model train() {
    return fit(example -> true);
  }

  /// The model that is learned from some of the questions.
  Model fit(Predicate<Example> use) {
    double[] rank = rank(whole.stream().filter(use).filter(Example::answerable).toList());
    return sure(rank, Stream.concat(halved.stream(), nearMisses.stream()).filter(use).toList())
        .from(FOUND, RELATED);
  }

  /// How many examples there are of each set, by its name.
  private static Map<String, Long> sizes(Stream<Example> examples) {
    return examples.collect(Collectors.groupingBy(one -> one.set().name(), Collectors.counting()));
  }

  private double[] rank(List<Example> examples) {
    Map<String, Long> sizes = sizes(examples.stream());
    List<double[][]> rows = new ArrayList<>();
    List<boolean[]> rights = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (Example example : examples) {
      List<double[]> sentences = new ArrayList<>();
      List<Boolean> right = new ArrayList<>();
      for (Measured passage : example.passages()) {
        for (int s = 0; s < passage.features().size(); s++) {
          sentences.add(passage.features().get(s).forRanking());
          right.add(example.isRight(passage.reading(), passage.reading().sentences.get(s)));
        }
      }
      if (right.contains(true)) {
        boolean[] marks = new boolean[right.size()];
        for (int i = 0; i < marks.length; i++) {
          marks[i] = right.get(i);
        }
        rows.add(sentences.toArray(double[][]::new));
        rights.add(marks);
        weights.add(1.0 / sets.size() / sizes.getOrDefault(example.set().name(), 1L));
      }
    }
    return Gradient.descend(
        Features.COUNT,
        RANK_RIDGE,
        (w, slope) -> {
          for (int e = 0; e < rows.size(); e++) {
            addSoftmaxSlope(rows.get(e), rights.get(e), weights.get(e), w, slope);
          }
        });
  }

  /// Adds the slope of the negative logarithm of the probability that a right row is chosen.
  private static void addSoftmaxSlope(
      double[][] rows, boolean[] right, double weight, double[] w, double[] slope) {
    double[] likely = new double[rows.length];
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < rows.length; i++) {
      likely[i] = Model.dot(w, rows[i]);
      highest = Math.max(highest, likely[i]);
    }
    double all = 0;
    double good = Double.MIN_NORMAL;
    for (int i = 0; i < rows.length; i++) {
      likely[i] = Math.exp(likely[i] - highest);
      all += likely[i];
      good += right[i] ? likely[i] : 0;
    }
    for (int i = 0; i < rows.length; i++) {
      double too = likely[i] / all - (right[i] ? likely[i] / good : 0);
      if (Math.abs(too) > NEGLIGIBLE) {
        for (int f = 0; f < w.length; f++) {
          slope[f] += weight * too * rows[i][f];
        }
      }
    }
  }

  /// A model that knows how sure it can be.
  private Model sure(double[] rank, List<Example> examples) {
    Map<String, Long> sizes = sizes(examples.stream());
    Model ranking = Model.ofRanking(rank);
    List<Judgement> judged =
        examples.stream()
            .flatMap(example -> example.judgeEach(ranking))
            .filter(Judgement::verified)
            .toList();
    double[][] rows =
        judged.stream()
            .map(one -> Model.inputs(one.best().features(), one.best().score(), one.margin()))
            .toArray(double[][]::new);
    double[] shares =
        judged.stream()
            .mapToDouble(
                one -> 1.0 / sets.size() / sizes.getOrDefault(one.example().set().name(), 1L))
            .toArray();
    double[] weights = new double[rows.length];
    boolean[] right = new boolean[rows.length];
    for (int j = 0; j < right.length; j++) {
      right[j] = judged.get(j).right();
      weights[j] = shares[j] * (isHalved(judged.get(j).example().set()) ? 1 : OWN_QUESTIONS);
    }
    double[] certainty = regression(rows, right, weights);
    double[][] asked =
        Arrays.stream(rows).map(row -> Model.asked(certainty, row)).toArray(double[][]::new);
    return new Model(rank, certainty, ForestGrower.grow(asked, right, shares), 0, 0);
  }

  /// Logistic regression.
  private static double[] regression(double[][] rows, boolean[] right, double[] weights) {
    return Gradient.descend(
        Model.INPUTS,
        CERTAINTY_RIDGE,
        (w, slope) -> {
          for (int j = 0; j < rows.length; j++) {
            double too = 1 / (1 + Math.exp(-Model.dot(w, rows[j]))) - (right[j] ? 1 : 0);
            for (int i = 0; i < w.length; i++) {
              slope[i] += weights[j] * too * rows[j][i];
            }
          }
        });
  }

  /// The value that a share of all values reach: a quantile, between two values in proportion.
  static double letsThrough(double share, double[] values) {
    if (values.length == 0) {
      return 0;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double place = (1 - share) * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
