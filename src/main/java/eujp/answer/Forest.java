package eujp.answer;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A random forest ([Breiman, 2001](https://doi.org/10.1023/A:1010933404324)): decision trees that
/// each tell how probable something is, and all together the mean of that. `eujp.lab.learn` learns
/// one.
public final class Forest {
  /// A forest without trees, for which nothing is probable.
  static final Forest NONE = new Forest(List.of());

  private static final int DECIMALS = 3;
  private static final double THOUSAND = 1_000;

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

  /// Reads what [#write] wrote.
  ///
  /// @param names of the inputs, in the order in which [#probability] takes them
  /// @throws IllegalArgumentException if a tree asks for an input of another name
  static Forest read(ByteBuffer file, List<String> names) {
    int[] inputs = new int[file.getInt()];
    for (int i = 0; i < inputs.length; i++) {
      byte[] name = new byte[file.getShort()];
      file.get(name);
      inputs[i] = names.indexOf(new String(name, StandardCharsets.UTF_8));
    }
    List<Tree> trees = new ArrayList<>();
    for (int count = file.getInt(); count > 0; count--) {
      trees.add(Tree.read(file, inputs));
    }
    return new Forest(trees);
  }

  /// Writes the names of the inputs and then the trees: of each the number of its nodes, a byte for
  /// each node with the input that it asks for (-1 at an end), and for each node the bound or the
  /// probability in thousandths. A node stands before what is below it, first the subtree where the
  /// input is below the bound. Numbers are big-endian, of four bytes; names have their length, of
  /// two bytes, before them.
  ///
  /// @param names of the inputs, at most 127
  byte[] write(List<String> names) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream file = new DataOutputStream(bytes)) {
      file.writeInt(names.size());
      for (String name : names) {
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        file.writeShort(utf8.length);
        file.write(utf8);
      }
      file.writeInt(trees.size());
      for (Tree tree : trees) {
        tree.write(file);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /// As exact as the file has it.
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

    private Tree(int[] inputs, double[] values) {
      this.inputs = inputs;
      this.values = values;
      this.otherwise = new int[inputs.length];
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
      return new Tree(
          nodes.stream().mapToInt(Node::input).toArray(),
          nodes.stream().mapToDouble(Node::value).toArray());
    }

    private double probability(double[] of) {
      int node = 0;
      while (inputs[node] != END) {
        node = of[inputs[node]] < values[node] ? node + 1 : otherwise[node];
      }
      return values[node];
    }

    /// @param named the inputs of the forest by their numbers in the file
    private static Tree read(ByteBuffer file, int[] named) {
      byte[] asked = new byte[file.getInt()];
      file.get(asked);
      int[] inputs = new int[asked.length];
      double[] values = new double[asked.length];
      for (int node = 0; node < asked.length; node++) {
        inputs[node] = asked[node] == END ? END : named[asked[node]];
        if (inputs[node] == END && asked[node] != END) {
          throw new IllegalArgumentException("the model asks for what is not measured");
        }
        values[node] = file.getInt() / THOUSAND;
      }
      return new Tree(inputs, values);
    }

    private void write(DataOutputStream file) throws IOException {
      file.writeInt(inputs.length);
      for (int input : inputs) {
        file.writeByte(input);
      }
      for (double value : values) {
        file.writeInt(Math.toIntExact(Math.round(value * THOUSAND)));
      }
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
