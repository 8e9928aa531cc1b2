package eujp.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.store.OwedMessage.Origin;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the database's clock may do without harm. The tests cannot turn it, so they shift all times
/// that are written: a clock that is ahead sees them in the past.
class ClocksTest {
  private static final Duration KEPT = Duration.ofDays(30);
  private static final Duration YEARS = Duration.ofDays(10 * 365);

  @TempDir private Path folder;
  private final AtomicLong nanos = new AtomicLong(123);

  private Database open(Dialect dialect) throws Exception {
    return switch (dialect) {
      case SQLITE -> Databases.inFolder(folder);
      case POSTGRESQL ->
          Database.at(
              PostgresAddress.parse(Databases.Postgres.newDatabase()).orElseThrow(),
              Key.in(folder));
    };
  }

  private static OwedMessage message(int second) {
    return new OwedMessage(
        new QuestionKey("T1", "C1", second + ".000100"), Origin.MENTION, "1.0", "U1", "C1", "Who?");
  }

  /// Sets the clock by `ahead`, as all that is written sees it.
  private static void set(Database database, Duration ahead) throws Exception {
    long millis = ahead.toMillis();
    database.write(handle ->
        handle.execute("update question set received = received - ?", millis)
            + handle.execute("update question set finished = finished - ?", millis)
            + handle.execute("update rating set given = given - ?", millis)
            + handle.execute("update cleaning set reached = reached - ?", millis));
  }

  private static void age(Database database, Duration time) throws Exception {
    long millis = time.toMillis();
    database.write(handle ->
        handle.execute("update question set finished = finished - ?", millis)
            + handle.execute("update rating set given = given - ?", millis));
  }

  private Inbox filled(Database database) throws Exception {
    Inbox inbox = new Inbox(database, false, nanos::get);
    inbox.open();
    inbox.keep(message(1));
    inbox.keep(message(2));
    inbox.done(message(2).key(), "found");
    new Ratings(database, InstantSource.system()).rate("q", "U1", "p", true);
    return inbox;
  }

  @ParameterizedTest
  @EnumSource
  void aClockThatIsYearsAheadForHoursDeletesNothingThatIsYoung(Dialect dialect) throws Exception {
    try (Database database = open(dialect)) {
      Inbox inbox = filled(database);
      assertEquals(0, new Askers(database, nanos::get).forgetOlderThan(KEPT));
      set(database, YEARS);

      Askers people = new Askers(database, nanos::get);
      for (int hours = 0; hours < 20; hours++) {
        assertEquals(0, people.forgetOlderThan(KEPT));
        nanos.addAndGet(Duration.ofHours(1).toNanos());
      }
      inbox.keep(message(3));
      inbox.done(message(3).key(), "found");
      set(database, YEARS.negated());

      assertEquals(0, people.forgetOlderThan(KEPT));
      // What was written while the clock was ahead goes too, at most so many days late.
      age(database, KEPT.plusDays(21));
      assertEquals(3, people.forgetOlderThan(KEPT));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aClockThatIsYearsBehindForHoursDeletesNothingThatIsYoung(Dialect dialect) throws Exception {
    try (Database database = open(dialect)) {
      filled(database);
      Askers people = new Askers(database, nanos::get);
      people.forgetOlderThan(KEPT);
      set(database, YEARS.negated());
      assertEquals(0, people.forgetOlderThan(KEPT));
      set(database, YEARS);

      assertEquals(0, people.forgetOlderThan(KEPT));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatHasBecomeOldWhileNobodyCleanedIsDeletedWithinHours(Dialect dialect) throws Exception {
    try (Database database = open(dialect)) {
      filled(database);
      new Askers(database, nanos::get).forgetOlderThan(KEPT);
      set(database, Duration.ofDays(40));

      Askers people = new Askers(database, nanos::get);
      int deleted = people.forgetOlderThan(KEPT);
      int hours = 0;
      for (; deleted == 0; hours++) {
        nanos.addAndGet(Duration.ofHours(1).toNanos());
        deleted = people.forgetOlderThan(KEPT);
      }

      assertEquals(2, deleted);
      assertTrue(hours <= 40, hours + " hours");
    }
  }

  @Test
  void howLongTheOldestHasWaitedGoesOnWhateverTheClockDoes() throws Exception {
    try (Database database = open(Dialect.SQLITE)) {
      Inbox inbox = filled(database);
      Duration first = inbox.owed().oldest();
      assertTrue(first.compareTo(Duration.ofMinutes(1)) < 0, first.toString());
      nanos.addAndGet(Duration.ofSeconds(7).toNanos());
      set(database, YEARS);
      assertEquals(first.plusSeconds(7), inbox.owed().oldest());
      set(database, YEARS.multipliedBy(-2));
      assertEquals(first.plusSeconds(7), inbox.owed().oldest());

      Inbox next = new Inbox(database, false, nanos::get);
      assertEquals(Duration.ZERO, next.owed().oldest());
      nanos.addAndGet(Duration.ofSeconds(9).toNanos());
      inbox.keep(message(3));
      assertEquals(new Inbox.Owed(2, Duration.ofSeconds(9)), next.owed());
    }
  }
}
