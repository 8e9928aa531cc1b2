package eujp.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/// From which likeness on a quotation is taken for altered.
class LikenessesTest {
  @Test
  void theThresholdLetsOneInAHundredForeignSentencesPass() {
    List<Double> foreign =
        DoubleStream.concat(DoubleStream.generate(() -> .3).limit(99), DoubleStream.of(.6))
            .boxed()
            .toList();

    assertEquals(31, new Likenesses(List.of(.5), foreign).best());
  }

  @Test
  void twoInAHundredAreTooMany() {
    List<Double> foreign =
        DoubleStream.concat(DoubleStream.generate(() -> .3).limit(98), DoubleStream.of(.5, .6))
            .boxed()
            .toList();

    assertEquals(51, new Likenesses(List.of(.5), foreign).best());
  }

  @Test
  void whatIsAsAlikeAsTheThresholdIsAltered() {
    Likenesses likenesses = new Likenesses(List.of(.4, .5, .6, .7), Collections.nCopies(2, .5));

    assertEquals(.25, likenesses.missed(50));
    assertEquals(1, likenesses.mistaken(50));
    assertEquals(0, likenesses.mistaken(51));
  }
}
