package eujp.answer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A random forest ([Breiman, 2001](https://doi.org/10.1023/A:1010933404324)): decision trees that
/// each tell how probable something is, and all together the mean of that. `eujp.lab.learn` learns
/// one.
public final class Forest {
  /// A forest without trees, for which nothing is probable.
  static final Forest NONE = new Forest(List.of());

  private static final int DECIMALS = 3;

  private final List<Tree> trees;

  public Forest(List<Tree> trees) {
    this.trees = List.copyOf(trees);
  }

  /// What the trees say in the mean, from 0 to 1.
  double probability(double[] inputs) {
    double sum = 0;
    for (Tree tree : trees) {
      sum += tree.probability(inputs);
    }
    return trees.isEmpty() ? 0 : sum / trees.size();
  }

  /// Reads what [#lines] wrote.
  ///
  /// @param names of the inputs
  static Forest read(List<String> lines, List<String> names) {
    return new Forest(lines.stream().map(line -> Tree.read(line, names)).toList());
  }

  /// A line for each tree: its nodes, each before what is below it, first what is asked (`name<3`)
  /// with the subtree where that is so before the one where it is not, and probabilities at the
  /// ends.
  List<String> lines(List<String> names) {
    return trees.stream().map(tree -> tree.line(names)).toList();
  }

  /// As exact as the lines have it.
  public static double rounded(double value) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).doubleValue();
  }

  /// Asks one input after the other whether it is below a bound.
  public static final class Tree {
    private static final int END = -1;

    /// The input that a node asks for; none at the ends.
    private final int[] inputs;

    /// The bound that a node compares with, or the probability at an end.
    private final double[] values;

    /// Where it goes on if the input is not below the bound; else with the next node.
    private final int[] otherwise;

    private Tree(List<Node> nodes) {
      this.inputs = nodes.stream().mapToInt(Node::input).toArray();
      this.values = nodes.stream().mapToDouble(Node::value).toArray();
      this.otherwise = new int[nodes.size()];
      link(0);
    }

    /// Finds where a subtree ends.
    private int link(int node) {
      if (inputs[node] == END) {
        return node + 1;
      }
      otherwise[node] = link(node + 1);
      return link(otherwise[node]);
    }

    /// A tree of these nodes, each before what is below it.
    public static Tree of(List<Node> nodes) {
      return new Tree(nodes);
    }

    private double probability(double[] of) {
      int node = 0;
      while (inputs[node] != END) {
        node = of[inputs[node]] < values[node] ? node + 1 : otherwise[node];
      }
      return values[node];
    }

    private static Tree read(String line, List<String> names) {
      List<Node> nodes = new ArrayList<>();
      for (String node : line.split(" ", -1)) {
        int below = node.indexOf('<');
        double value = Double.parseDouble(node.substring(below + 1));
        nodes.add(
            below < 0 ? Node.end(value) : new Node(names.indexOf(node.substring(0, below)), value));
      }
      return new Tree(nodes);
    }

    private String line(List<String> names) {
      return IntStream.range(0, inputs.length)
          .mapToObj(node ->
              (inputs[node] == END ? "" : names.get(inputs[node]) + "<")
                  + BigDecimal.valueOf(values[node]).stripTrailingZeros().toPlainString())
          .collect(Collectors.joining(" "));
    }
  }

  /// A node of a tree.
  ///
  /// @param input that it asks for
  /// @param value with which it compares it, or the probability at an end
  public record Node(int input, double value) {
    public static Node end(double probability) {
      return new Node(Tree.END, probability);
    }
  }
}
