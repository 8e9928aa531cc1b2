package eujp.lab.learn;

import eujp.answer.Forest;
import eujp.answer.Forest.Node;
import eujp.answer.Forest.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Learns a [Forest] from examples. Each tree sees a random sample of them (with repetition), and
/// is split where that parts right from wrong best (Gini impurity), until few are left. The same
/// examples make the same forest.
public final class ForestGrower {
  private static final int TREES = 60;
  private static final int MIN_AT_AN_END = 10;

  /// The share of the inputs that are looked at for a split, by chance.
  private static final double LOOKED_AT = .4;

  /// The most bounds that are tried for an input.
  private static final int MAX_BOUNDS = 127;

  private final double[][] bounds;

  /// Of each input, for each example, how many bounds are not above it.
  private final byte[][] reached;

  private final boolean[] right;
  private final double[] weights;

  private ForestGrower(double[][] examples, boolean[] right, double[] weights) {
    int inputs = examples[0].length;
    this.bounds = new double[inputs][];
    this.reached = new byte[inputs][examples.length];
    this.right = right;
    this.weights = weights;
    for (int i = 0; i < inputs; i++) {
      int input = i;
      bounds[i] = bounds(Arrays.stream(examples).mapToDouble(one -> one[input]).toArray());
      for (int e = 0; e < examples.length; e++) {
        int at = Arrays.binarySearch(bounds[i], examples[e][i]);
        reached[i][e] = (byte) (at < 0 ? -at - 1 : at + 1);
      }
    }
  }

  /// A forest for examples of which it is known whether they are right.
  ///
  /// @param examples the inputs of each, at least one
  /// @param weights how much each counts
  public static Forest grow(double[][] examples, boolean[] right, double[] weights) {
    ForestGrower grower = new ForestGrower(examples, right, weights);
    return new Forest(
        IntStream.range(0, TREES)
            .parallel()
            .mapToObj(seed -> grower.new Growth(seed).tree())
            .toList());
  }

  /// Bounds halfway between neighbouring values.
  private static double[] bounds(double[] values) {
    double[] distinct = Arrays.stream(values).sorted().distinct().toArray();
    int many = Math.min(MAX_BOUNDS, distinct.length - 1);
    return IntStream.rangeClosed(1, many)
        .map(i -> i * (distinct.length - 1) / many)
        .mapToDouble(i -> Forest.rounded((distinct[i - 1] + distinct[i]) / 2))
        .distinct()
        .toArray();
  }

  /// The growth of one tree.
  private final class Growth {
    private final Random chance;
    private final double[] counted = new double[weights.length];
    private final int[] examples;
    private final int[] inputs = IntStream.range(0, bounds.length).toArray();
    private final List<Node> nodes = new ArrayList<>();

    Growth(int seed) {
      chance = new Random(seed);
      for (int i = 0; i < counted.length; i++) {
        int drawn = chance.nextInt(counted.length);
        counted[drawn] += weights[drawn];
      }
      examples = IntStream.range(0, counted.length).filter(e -> counted[e] > 0).toArray();
    }

    Tree tree() {
      grow(0, examples.length);
      return Tree.of(nodes);
    }

    /// Grows what is below a node for some of the examples.
    private void grow(int from, int to) {
      double all = 0;
      double good = 0;
      for (int i = from; i < to; i++) {
        all += counted[examples[i]];
        good += right[examples[i]] ? counted[examples[i]] : 0;
      }
      Split best = to - from < 2 * MIN_AT_AN_END ? Split.NONE : best(from, to, all, good);
      if (best.input < 0) {
        nodes.add(Node.end(Forest.rounded(good / all)));
        return;
      }
      nodes.add(new Node(best.input, bounds[best.input][best.bound]));
      int middle = part(from, to, best);
      grow(from, middle);
      grow(middle, to);
    }

    /// The split that parts some examples best, of those that chance lets it look at.
    private Split best(int from, int to, double all, double good) {
      Split best = new Split(-1, -1, purity(all, good));
      int left = (int) Math.ceil(LOOKED_AT * inputs.length);
      for (int i = 0; i < inputs.length && left > 0; i++) {
        int other = i + chance.nextInt(inputs.length - i);
        int input = inputs[other];
        inputs[other] = inputs[i];
        inputs[i] = input;
        Histogram histogram = new Histogram(input, from, to);
        if (histogram.isVaried()) {
          left--;
          best = histogram.best(best, all, good);
        }
      }
      return best;
    }

    /// Moves the examples that are below the bound before the others.
    private int part(int from, int to, Split split) {
      int middle = from;
      for (int i = from; i < to; i++) {
        int example = examples[i];
        if (reached[split.input][example] <= split.bound) {
          examples[i] = examples[middle];
          examples[middle++] = example;
        }
      }
      return middle;
    }

    /// Some examples by how many bounds of an input they reach.
    private final class Histogram {
      private final int input;
      private final int[] many;
      private final double[] all;
      private final double[] good;
      private final int size;

      Histogram(int input, int from, int to) {
        this.input = input;
        this.size = to - from;
        this.many = new int[bounds[input].length + 1];
        this.all = new double[many.length];
        this.good = new double[many.length];
        byte[] of = reached[input];
        for (int i = from; i < to; i++) {
          int example = examples[i];
          int bin = of[example];
          many[bin]++;
          all[bin] += counted[example];
          good[bin] += right[example] ? counted[example] : 0;
        }
      }

      boolean isVaried() {
        return Arrays.stream(many).filter(n -> n > 0).count() > 1;
      }

      /// The best split of this input, if it is better than another.
      Split best(Split other, double allOfAll, double goodOfAll) {
        Split best = other;
        int n = 0;
        double a = 0;
        double g = 0;
        for (int bound = 0; bound + 1 < many.length; bound++) {
          n += many[bound];
          a += all[bound];
          g += good[bound];
          if (n >= MIN_AT_AN_END && size - n >= MIN_AT_AN_END) {
            double purity = purity(a, g) + purity(allOfAll - a, goodOfAll - g);
            best = purity > best.purity ? new Split(input, bound, purity) : best;
          }
        }
        return best;
      }
    }
  }

  /// Where examples are parted.
  ///
  /// @param bound the number of the bound
  /// @param purity how pure both sides are, together
  private record Split(int input, int bound, double purity) {
    static final Split NONE = new Split(-1, -1, 0);
  }

  /// How far examples are all right or all wrong: their weight less its Gini impurity.
  private static double purity(double all, double good) {
    double bad = all - good;
    return (good * good + bad * bad) / all;
  }
}
