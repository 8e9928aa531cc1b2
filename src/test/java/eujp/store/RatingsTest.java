package eujp.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatingsTest {
  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2023-07-13T12:00:00Z"));

  @TempDir private Path folder;
  private Database database;
  private Ratings ratings;

  @BeforeEach
  void open() throws Exception {
    database = Databases.inFolder(folder);
    ratings = new Ratings(database, NOON);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aRatingIsKeptWithoutSayingWhoGaveIt() throws Exception {
    ratings.rate("C1 1.1", "U123", "IP/23/3831 en ¶7", true);

    Ratings.Rating rating = ratings.all().getFirst();
    assertEquals("IP/23/3831 en ¶7", rating.passage());
    assertEquals(NOON.instant(), rating.when());
    assertEquals(64, rating.person().length());
    assertEquals(64, rating.question().length());
  }

  @Test
  void aSecondRatingByTheSamePersonTakesThePlaceOfTheFirst() throws Exception {
    ratings.rate("C1 1.1", "U1", "p", true);
    ratings.rate("C1 1.1", "U2", "p", true);
    ratings.rate("C1 1.1", "U1", "p", false);
    ratings.rate("C1 2.2", "U1", "p", true);

    assertEquals(3, ratings.all().size());
    assertEquals(1, ratings.all().stream().filter(rating -> !rating.helpful()).count());
  }

  @Test
  void theSamePersonHasAnotherNameElsewhere(@TempDir Path other) throws Exception {
    ratings.rate("q", "U1", "p", true);
    try (Database elsewhere = Databases.inFolder(other)) {
      Ratings theirs = new Ratings(elsewhere, NOON);
      theirs.rate("q", "U1", "p", true);

      assertNotEquals(ratings.all().getFirst().person(), theirs.all().getFirst().person());
    }
  }
}
