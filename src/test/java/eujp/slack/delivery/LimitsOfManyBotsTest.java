package eujp.slack.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eujp.slack.delivery.RateLimits.Verdict;
import eujp.slack.runtime.NanoClock;
import eujp.store.Askers;
import eujp.store.Database;
import eujp.store.Databases;
import eujp.store.Key;
import eujp.store.PostgresAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Bots that share a PostgreSQL server count together how much is asked.
class LimitsOfManyBotsTest {
  private static final int PERSON = 4;
  private static final int ALL = 6;

  private Database one;
  private Database other;

  @BeforeEach
  void open() throws Exception {
    String url = Databases.Postgres.newDatabase();
    one = database(url);
    other = database(url);
  }

  private static Database database(String url) throws Exception {
    return Database.at(
        PostgresAddress.parse(url).orElseThrow(),
        Key.of("a phrase of more than thirty-two characters"));
  }

  @AfterEach
  void close() {
    one.close();
    other.close();
  }

  private static RateLimits limits(Database database) {
    return new RateLimits(PERSON, ALL, NanoClock.system(), Optional.of(new Askers(database)));
  }

  private static List<Verdict> asked(RateLimits limits, String user, int times) {
    return IntStream.range(0, times).mapToObj(_ -> limits.admit(user)).toList();
  }

  @Test
  void aPersonMayAskAllOfThemNoMoreThanOne() {
    assertEquals(List.of(Verdict.ADMITTED, Verdict.ADMITTED), asked(limits(one), "U1", 2));
    assertEquals(
        List.of(Verdict.ADMITTED, Verdict.ADMITTED, Verdict.TOLD, Verdict.SILENT),
        asked(limits(other), "U1", 4));
    assertEquals(List.of(Verdict.SILENT), asked(limits(one), "U1", 1));
  }

  @Test
  void soMayAllPersonsTogether() {
    assertEquals(
        List.of(Verdict.ADMITTED, Verdict.ADMITTED, Verdict.ADMITTED, Verdict.ADMITTED),
        asked(limits(one), "U1", 4));
    assertEquals(
        List.of(Verdict.ADMITTED, Verdict.ADMITTED, Verdict.TOLD), asked(limits(other), "U2", 3));
  }

  @Test
  void whereTheServerCannotBeAskedEachCountsForItself() {
    RateLimits limits = limits(one);
    one.close();

    assertEquals(
        List.of(
            Verdict.ADMITTED, Verdict.ADMITTED, Verdict.ADMITTED, Verdict.ADMITTED, Verdict.TOLD),
        asked(limits, "U1", 5));
  }
}
