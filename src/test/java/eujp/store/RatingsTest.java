package eujp.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatingsTest {
  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2023-07-13T12:00:00Z"));

  @TempDir private Path folder;

  @Test
  void aRatingIsKeptWithoutSayingWhoGaveIt() throws Exception {
    new Ratings(folder, NOON).rate("C1 1.1", "U123", "IP/23/3831 en ¶7", true);

    String kept = Files.readString(folder.resolve("ratings.jsonl"));
    assertFalse(kept.contains("U123") || kept.contains("C1"), kept);
    Ratings.Rating rating = new Ratings(folder, NOON).all().getFirst();
    assertEquals("IP/23/3831 en ¶7", rating.passage());
    assertEquals(NOON.instant(), rating.when());
    assertEquals(64, rating.person().length());
  }

  @Test
  void aSecondRatingByTheSamePersonTakesThePlaceOfTheFirst() throws Exception {
    Ratings ratings = new Ratings(folder, NOON);
    ratings.rate("C1 1.1", "U1", "p", true);
    ratings.rate("C1 1.1", "U2", "p", true);
    ratings.rate("C1 1.1", "U1", "p", false);
    ratings.rate("C1 2.2", "U1", "p", true);

    assertEquals(3, ratings.all().size());
    assertEquals(1, ratings.all().stream().filter(rating -> !rating.helpful()).count());
  }

  @Test
  void theSamePersonHasAnotherNameElsewhere(@TempDir Path other) throws Exception {
    new Ratings(folder, NOON).rate("q", "U1", "p", true);
    new Ratings(other, NOON).rate("q", "U1", "p", true);

    assertNotEquals(
        new Ratings(folder, NOON).all().getFirst().person(),
        new Ratings(other, NOON).all().getFirst().person());
  }

  @Test
  void onlyItsOwnerReadsTheKey() throws Exception {
    new Ratings(folder, NOON).rate("q", "U1", "p", true);

    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key"))));
  }

  @Test
  void aLineThatWasNotWrittenToItsEndCostsOnlyItself() throws Exception {
    Ratings ratings = new Ratings(folder, NOON);
    ratings.rate("q1", "U1", "p", true);
    Files.writeString(
        folder.resolve("ratings.jsonl"), "{\"when\":\"2023", StandardOpenOption.APPEND);
    ratings.rate("q2", "U1", "p", true);

    assertEquals(2, ratings.all().size());
  }

  @Test
  void aFolderThatCannotBeWrittenIsAnExceptionForTheCaller() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");

    assertThrows(
        IOException.class,
        () -> new Ratings(file.resolve("data"), NOON).rate("q", "U1", "p", true));
  }

  @Test
  void aDiskThatIsFullIsAnExceptionForTheCaller() throws Exception {
    Files.write(folder.resolve("key"), new byte[32]);
    Files.createSymbolicLink(folder.resolve("ratings.jsonl"), Path.of("/dev/full"));

    assertThrows(IOException.class, () -> new Ratings(folder, NOON).rate("q", "U1", "p", true));
  }
}
