package eujp.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.store.OwedMessage.Origin;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several bots on one database, each with a clock of its own that the test turns.
class LeaseTest {
  private static final Duration BEAT = Duration.ofSeconds(3);
  private static final Duration MOMENT = Duration.ofMillis(1);

  @TempDir private Path folder;
  private Key key;
  private PostgresAddress address;
  private Bot one;
  private Bot other;

  /// A bot with its own connections and its own clock, which begins anywhere.
  private static final class Bot implements AutoCloseable {
    private final AtomicLong nanos;
    private final Database database;
    private final Inbox inbox;

    Bot(PostgresAddress address, Key key, long nanos) throws Exception {
      this.nanos = new AtomicLong(nanos);
      this.database = Database.at(address, key);
      this.inbox = new Inbox(database, false, this.nanos::get);
    }

    boolean takesOver() throws Exception {
      return inbox.takeOver();
    }

    void passes(Duration time) {
      nanos.addAndGet(time.toNanos());
    }

    @Override
    public void close() {
      database.close();
    }
  }

  @BeforeEach
  void open() throws Exception {
    key = Key.in(folder);
    address = PostgresAddress.parse(Databases.Postgres.newDatabase()).orElseThrow();
    one = new Bot(address, key, Long.MAX_VALUE - 5);
    other = new Bot(address, key, -77);
    one.inbox.open();
    other.inbox.open();
    one.inbox.keep(message(1));
  }

  @AfterEach
  void close() {
    one.close();
    other.close();
  }

  private static OwedMessage message(int second) {
    return new OwedMessage(
        new QuestionKey("T1", "C1", second + ".000100"), Origin.MENTION, "1.0", "U1", "C1", "Who?");
  }

  private static void together(Duration time, Bot... bots) {
    for (Bot bot : bots) {
      bot.passes(time);
    }
  }

  @Test
  void aBotThatBeatsKeepsItsQuestions() throws Exception {
    for (int beats = 0; beats < 400; beats++) {
      together(BEAT, one, other);
      assertFalse(one.takesOver());
      assertFalse(other.takesOver());
    }
    assertEquals(Inbox.Turn.NOW, one.inbox.turn(message(1)));
    assertEquals(Inbox.Turn.NEVER, other.inbox.turn(message(1)));
  }

  @Test
  void whoseBeatStandsStillForFifteenSecondsLosesItsQuestions() throws Exception {
    assertFalse(other.takesOver());
    for (int beats = 0; beats < 5; beats++) {
      together(BEAT, other);
      assertFalse(other.takesOver());
    }
    other.passes(MOMENT);

    assertTrue(other.takesOver());

    assertEquals(Inbox.Turn.NOW, other.inbox.turn(message(1)));
    one.passes(Lease.RELIED_ON);
    assertEquals(Inbox.Turn.LATER, one.inbox.turn(message(1)));
    one.takesOver();
    assertEquals(Inbox.Turn.NEVER, one.inbox.turn(message(1)));
    assertEquals(Inbox.Turn.NEVER, one.inbox.post(message(1).key(), Optional.empty()));
    other.passes(BEAT);
    assertFalse(other.takesOver());
  }

  @Test
  void aBotThatComesUpWatchesBeforeItTakesOver() throws Exception {
    try (Bot third = new Bot(address, key, 1L << 60)) {
      third.inbox.open();
      assertFalse(third.takesOver());
      third.passes(Lease.LASTS);
      assertFalse(third.takesOver());
      third.passes(MOMENT);
      assertTrue(third.takesOver());
    }
  }

  @Test
  void aBotThatHasNotLookedForLongTakesNobodyForGone() throws Exception {
    assertFalse(other.takesOver());
    other.passes(Duration.ofMinutes(10));

    assertFalse(other.takesOver());

    other.passes(BEAT);
    one.passes(BEAT);
    assertFalse(one.takesOver());
    other.passes(Duration.ofSeconds(13));
    assertFalse(other.takesOver());
    assertEquals(Inbox.Turn.NOW, one.inbox.turn(message(1)));
  }

  @Test
  void whoRenewsAtTheLastMomentKeepsItsQuestions() throws Exception {
    assertFalse(other.takesOver());
    other.passes(Lease.LASTS);
    assertFalse(other.takesOver());
    one.passes(Lease.LASTS);
    assertFalse(one.takesOver());
    other.passes(MOMENT);

    assertFalse(other.takesOver());

    assertEquals(Inbox.Turn.NOW, one.inbox.turn(message(1)));
  }

  @Test
  void whatABotOwesThatEndedIsTakenAtOnce() throws Exception {
    one.inbox.close();

    assertTrue(other.takesOver());
    assertEquals(message(1), other.inbox.mine().getFirst().message());
  }

  @Test
  void aBotReliesOnItsLeaseForLessTimeThanOthersRespectIt() throws Exception {
    one.passes(Lease.RELIED_ON.minusNanos(1));
    assertEquals(Inbox.Turn.NOW, one.inbox.turn(message(1)));
    one.passes(Duration.ofNanos(1));
    assertEquals(Inbox.Turn.LATER, one.inbox.turn(message(1)));
    assertTrue(Lease.RELIED_ON.compareTo(Lease.LASTS) < 0);
  }
}
