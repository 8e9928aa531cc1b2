package eujp.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.store.OwedMessage.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyRotationTest {
  private static final int KILLS = 6;
  private static final Duration SHORT = Duration.ofSeconds(2);
  private static final InstantSource CLOCK = InstantSource.system();

  @TempDir private Path folder;

  private static OwedMessage message(int second) {
    return new OwedMessage(
        new QuestionKey("T1", "C1", second + ".000100"),
        Origin.MENTION,
        "1.0",
        "U" + second % 3,
        "C1 1.0",
        "Question " + second);
  }

  private Optional<PostgresAddress> server(Dialect dialect) throws Exception {
    return dialect == Dialect.SQLITE
        ? Optional.empty()
        : PostgresAddress.parse(Databases.Postgres.newDatabase());
  }

  private Database open(Optional<PostgresAddress> server, Key key) throws Exception {
    return server.isPresent() ? Database.at(server.get(), key) : Database.inFolder(folder, key);
  }

  private static Inbox opened(Database database) throws Exception {
    Inbox inbox = new Inbox(database, true);
    inbox.open();
    return inbox;
  }

  /// Three questions, of which one waits and one is without an answer, and three ratings.
  private void fill(Optional<PostgresAddress> server, Key key) throws Exception {
    try (Database database = open(server, key)) {
      Inbox inbox = opened(database);
      for (int second = 1; second <= 3; second++) {
        inbox.keep(message(second));
      }
      inbox.done(message(2).key(), "nothing");
      inbox.done(message(3).key(), "found");
      Ratings ratings = new Ratings(database, CLOCK);
      ratings.rate("q", "U1", "p", true);
      ratings.rate("q", "U2", "p", false);
      ratings.rate("r", "U1", "p", true);
      inbox.close();
    }
  }

  private void assertWhole(Optional<PostgresAddress> server, Key key) throws Exception {
    try (Database database = open(server, key)) {
      Inbox inbox = opened(database);
      inbox.takeOver();
      assertEquals(List.of(new Inbox.Pending(message(1), false, 0)), inbox.mine());
      assertEquals(Optional.of(List.of("Question 2")), inbox.unanswered(9));
      List<Ratings.Rating> ratings = new Ratings(database, CLOCK).all();
      assertEquals(3, ratings.size());
      assertEquals(2, distinct(ratings.stream().map(Ratings.Rating::question).toList()));
      assertEquals(3, distinct(ratings.stream().map(Ratings.Rating::person).toList()));
      assertEquals(2, ratings.stream().filter(Ratings.Rating::helpful).count());
      // Of the three questions one is U1's; nobody can tell any more which ratings are.
      assertEquals(1, new Askers(database).forget("U1"));
      inbox.close();
    }
  }

  private static int distinct(List<String> all) {
    return Set.copyOf(all).size();
  }

  @ParameterizedTest
  @EnumSource
  void theKeyInTheFileIsReplacedByANewOne(Dialect dialect) throws Exception {
    Optional<PostgresAddress> server = server(dialect);
    fill(server, Key.in(folder));
    Key old = Key.in(folder);
    byte[] before = Files.readAllBytes(folder.resolve("key"));

    KeyRotation.Report report = new KeyRotation(folder, server).ofFile();

    assertEquals(new KeyRotation.Report(3, 0, 3), report);
    assertFalse(Arrays.equals(before, Files.readAllBytes(folder.resolve("key"))));
    assertFalse(Files.exists(folder.resolve("key.new")));
    assertThrows(UnusableDatabaseException.class, () -> open(server, old));
    assertWhole(server, Key.in(folder));
  }

  @ParameterizedTest
  @EnumSource
  void theKeyInTheSettingsIsReplacedByAnotherAndASecondTimeNotAgain(Dialect dialect)
      throws Exception {
    Optional<PostgresAddress> server = server(dialect);
    Key old = Key.of("the old phrase");
    Key next = Key.of("the new phrase");
    fill(server, old);
    KeyRotation rotation = new KeyRotation(folder, server);

    assertEquals(Optional.of(new KeyRotation.Report(3, 0, 3)), rotation.ofSetting(old, next));
    assertEquals(Optional.empty(), rotation.ofSetting(old, next));

    assertThrows(
        UnusableDatabaseException.class, () -> rotation.ofSetting(old, Key.of("a third phrase")));
    assertWhole(server, next);
  }

  @Test
  void whatCannotBeReadGoesAndTheRestStays() throws Exception {
    Key key = Key.in(folder);
    fill(Optional.empty(), key);
    try (Database database = Database.inFolder(folder, key)) {
      database.write(
          handle -> handle.execute("update question set sealed = 'AAAA' where ts = '3.000100'"));
    }

    KeyRotation.Report report = new KeyRotation(folder, Optional.empty()).ofFile();

    assertEquals(new KeyRotation.Report(2, 1, 3), report);
    assertWhole(Optional.empty(), Key.in(folder));
  }

  @Test
  void aBotThatIsAtWorkOnTheFolderKeepsItsKey() throws Exception {
    try (Database database = Databases.inFolder(folder)) {
      byte[] before = Files.readAllBytes(folder.resolve("key"));
      UnusableDatabaseException refused =
          assertThrows(
              UnusableDatabaseException.class,
              () -> new KeyRotation(folder, Optional.empty()).ofFile());
      assertTrue(String.valueOf(refused.getMessage()).contains("Another eujp is at work"));
      assertArrayEquals(before, Files.readAllBytes(folder.resolve("key")));
      assertTrue(opened(database).keep(message(1)));
    }
  }

  @Test
  void aBotThatBeatsOnTheServerKeepsItsKeyAndOneThatIsDeadDoesNot() throws Exception {
    Optional<PostgresAddress> server = server(Dialect.POSTGRESQL);
    Key key = Key.in(folder);
    try (Database database = open(server, key)) {
      Inbox inbox = opened(database);
      inbox.keep(message(1));
      Thread beats =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  while (true) {
                    inbox.takeOver();
                    Thread.sleep(50);
                  }
                } catch (InterruptedException | IOException e) {
                  Thread.currentThread().interrupt();
                }
              });
      UnusableDatabaseException refused =
          assertThrows(
              UnusableDatabaseException.class,
              () -> new KeyRotation(folder, server, Duration.ofMinutes(2)).ofFile());
      assertTrue(String.valueOf(refused.getMessage()).contains("A bot is at work"));
      beats.interrupt();
      beats.join();

      assertEquals(1, new KeyRotation(folder, server, SHORT).ofFile().questions());

      // The one that was taken for dead may only have stood still.
      IOException renewed = assertThrows(IOException.class, inbox::takeOver);
      assertTrue(String.valueOf(renewed.getMessage()).contains("start eujp again"));
    }
    try (Database database = open(server, Key.in(folder))) {
      Inbox inbox = opened(database);
      inbox.takeOver();
      assertEquals(message(1), inbox.mine().getFirst().message());
    }
  }

  @Test
  void aNewKeyThatDidNotComeIntoUseGoesAndOneThatDidIsPutInItsPlace() throws Exception {
    Key key = Key.in(folder);
    fill(Optional.empty(), key);
    byte[] old = Files.readAllBytes(folder.resolve("key"));
    byte[] unused = new byte[32];
    Files.write(folder.resolve("key.new"), unused);
    Databases.inFolder(folder).close();
    assertFalse(Files.exists(folder.resolve("key.new")));
    assertArrayEquals(old, Files.readAllBytes(folder.resolve("key")));

    new KeyRotation(folder, Optional.empty()).ofFile();
    Files.move(folder.resolve("key"), folder.resolve("key.new"));
    Files.write(folder.resolve("key"), old);
    byte[] next = Files.readAllBytes(folder.resolve("key.new"));
    assertNotEquals(0, Arrays.compare(old, next));

    assertWhole(Optional.empty(), Key.in(folder));
    assertFalse(Files.exists(folder.resolve("key.new")));
    assertArrayEquals(next, Files.readAllBytes(folder.resolve("key")));
  }

  @Test
  void aKillAtAnyMomentLosesNothing() throws Exception {
    int questions = 400;
    try (Database database = Databases.inFolder(folder)) {
      Inbox inbox = opened(database);
      for (int second = 0; second < questions; second++) {
        inbox.keep(message(second));
      }
      inbox.close();
    }
    Child timed = Child.start("", List.of(), "rotate", folder.toString()).awaits(Child.READY);
    long start = System.nanoTime();
    assertEquals(Child.OPEN, timed.says());
    long whole = System.nanoTime() - start;

    Random random = new Random(11);
    Set<OwedMessage> all =
        IntStream.range(0, questions)
            .mapToObj(KeyRotationTest::message)
            .collect(Collectors.toSet());
    for (int kills = 0; kills < KILLS; kills++) {
      Child child = Child.start("", List.of(), "rotate", folder.toString()).awaits(Child.READY);
      // Most of it is Java's start; what matters comes at the end.
      Thread.sleep((whole / 2 + random.nextLong(whole / 2)) / 1_000_000);
      child.kill();

      try (Database database = Databases.inFolder(folder)) {
        Inbox inbox = opened(database);
        inbox.takeOver();
        assertEquals(
            all, inbox.mine().stream().map(Inbox.Pending::message).collect(Collectors.toSet()));
        inbox.close();
      }
      assertFalse(Files.exists(folder.resolve("key.new")));
    }
  }
}
