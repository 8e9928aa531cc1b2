package eujp.answer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.lab.learn.ForestGrower;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ForestTest {
  private static final List<String> NAMES = List.of("height", "width", "noise");

  /// Examples that are right where exactly one of height and width is positive, which no weighted
  /// sum can tell.
  private static Forest eitherOr() {
    Random chance = new Random(1);
    double[][] examples = new double[2000][];
    boolean[] right = new boolean[examples.length];
    double[] weights = new double[examples.length];
    for (int i = 0; i < examples.length; i++) {
      examples[i] = chance.doubles(NAMES.size(), -1, 1).toArray();
      right[i] = examples[i][0] > 0 != examples[i][1] > 0;
      weights[i] = 1;
    }
    return ForestGrower.grow(examples, right, weights);
  }

  @Test
  void itLearnsWhatDependsOnTwoThingsAtOnce() {
    Forest forest = eitherOr();

    for (double noise : new double[] {-.9, 0, .9}) {
      assertTrue(forest.probability(new double[] {.5, -.5, noise}) > .9);
      assertTrue(forest.probability(new double[] {-.5, .5, noise}) > .9);
      assertTrue(forest.probability(new double[] {.5, .5, noise}) < .1);
      assertTrue(forest.probability(new double[] {-.5, -.5, noise}) < .1);
    }
  }

  @Test
  void theSameExamplesMakeTheSameForest() {
    assertArrayEquals(eitherOr().write(NAMES), eitherOr().write(NAMES));
  }

  @Test
  void itIsReadAsItIsWritten() {
    Forest forest = eitherOr();
    Forest read = Forest.read(ByteBuffer.wrap(forest.write(NAMES)), NAMES);

    assertArrayEquals(forest.write(NAMES), read.write(NAMES));
    Random chance = new Random(2);
    for (int i = 0; i < 100; i++) {
      double[] inputs = chance.doubles(NAMES.size(), -1, 1).toArray();
      assertEquals(forest.probability(inputs), read.probability(inputs));
    }
  }

  @Test
  void inputsAreFoundByTheirNames() {
    Forest forest =
        new Forest(
            List.of(
                Forest.Tree.of(
                    List.of(
                        new Forest.Node(0, 2),
                        new Forest.Node(1, 1),
                        Forest.Node.end(.1),
                        Forest.Node.end(.2),
                        Forest.Node.end(.3))),
                Forest.Tree.of(List.of(Forest.Node.end(.5)))));
    Forest read =
        Forest.read(
            ByteBuffer.wrap(forest.write(List.of("width", "height"))),
            List.of("height", "noise", "width"));

    assertEquals(.3, read.probability(new double[] {0, 0, 1}), 1e-9);
    assertEquals(.35, read.probability(new double[] {1, 0, 1}), 1e-9);
    assertEquals(.4, read.probability(new double[] {0, 0, 2}), 1e-9);
    assertThrows(
        IllegalArgumentException.class,
        () -> Forest.read(ByteBuffer.wrap(forest.write(List.of("depth", "height"))), NAMES));
  }

  @Test
  void examplesThatCannotBeToldApartGetTheirShare() {
    double[][] examples = new double[100][NAMES.size()];
    boolean[] right = new boolean[examples.length];
    double[] weights = new double[examples.length];
    Arrays.fill(weights, 1);
    Arrays.fill(right, 0, 25, true);

    assertEquals(
        .25,
        ForestGrower.grow(examples, right, weights).probability(new double[NAMES.size()]),
        .05);
  }

  @Test
  void whatCountsMoreIsBelievedMore() {
    double[][] examples = new double[100][NAMES.size()];
    boolean[] right = new boolean[examples.length];
    double[] weights = new double[examples.length];
    Arrays.fill(weights, 1);
    Arrays.fill(right, 0, 25, true);
    Arrays.fill(weights, 0, 25, 9);

    assertEquals(
        .75,
        ForestGrower.grow(examples, right, weights).probability(new double[NAMES.size()]),
        .05);
  }

  @Test
  void withoutTreesNothingIsProbable() {
    assertEquals(0, Forest.NONE.probability(new double[NAMES.size()]));
  }
}
