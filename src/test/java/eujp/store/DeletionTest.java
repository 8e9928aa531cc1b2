package eujp.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.Await;
import eujp.store.OwedMessage.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is deleted is nowhere in the files of the database any more.
class DeletionTest {
  @TempDir private Path folder;

  private static OwedMessage message(String user, int second, int length) {
    return new OwedMessage(
        new QuestionKey("T1", "C1", second + ".000100"),
        Origin.MENTION,
        "1.0",
        user,
        "C1",
        "x".repeat(length));
  }

  /// Many questions of two persons in turn, of all lengths, of which some are done.
  static List<String> fill(Database database, Inbox inbox) throws Exception {
    Random random = new Random(5);
    for (int second = 0; second < 250; second++) {
      OwedMessage message = message(second % 2 == 0 ? "U1" : "U2", second, random.nextInt(4_000));
      inbox.keep(message);
      if (random.nextInt(3) == 0) {
        inbox.done(message.key(), "found");
      }
    }
    return sealed(database, "U1");
  }

  private static List<String> sealed(Database database, String user) throws Exception {
    String person = database.key().pseudonym(user);
    return database.read(handle ->
        handle
            .createQuery("select sealed from question where person = ?")
            .bind(0, person)
            .mapTo(String.class)
            .list());
  }

  static List<String> found(List<String> sealed, List<Path> files) throws Exception {
    List<String> found = new ArrayList<>();
    for (Path file : files) {
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      // A piece is enough, and one that no page ends in.
      Predicate<String> isThere =
          text ->
              bytes.contains(text.substring(20, 60))
                  || bytes.contains(text.substring(text.length() / 2, text.length() / 2 + 40));
      long many = sealed.stream().filter(isThere).count();
      if (many > 0) {
        found.add(file.getFileName() + ": " + many);
      }
    }
    return found;
  }

  private List<Path> files() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void whatIsForgottenIsInNoFile() throws Exception {
    try (Database database = Databases.inFolder(folder)) {
      Inbox inbox = new Inbox(database, true);
      inbox.open();
      List<String> theirs = fill(database, inbox);
      assertTrue(theirs.size() > 100 && !found(theirs, files()).isEmpty());

      new Askers(database).forget("U1");

      assertEquals(List.of(), found(theirs, files()));
      assertFalse(found(sealed(database, "U2"), files()).isEmpty());
    }
  }

  @Test
  void whatIsDoneIsInNoFileAfterTheNextCleaning() throws Exception {
    try (Database database = Databases.inFolder(folder)) {
      Inbox inbox = new Inbox(database, false);
      inbox.open();
      List<String> before = new ArrayList<>();
      for (int second = 0; second < 300; second++) {
        inbox.keep(message("U1", second, 10 * second));
      }
      before.addAll(sealed(database, "U1"));
      for (int second = 0; second < 300; second++) {
        inbox.done(message("U1", second, 0).key(), "found");
      }

      new Askers(database).forgetOlderThan(Duration.ofDays(30));

      assertEquals(List.of(), found(before, files()));
    }
  }

  @Test
  void deletedBytesAreWrittenOverOnEveryConnection() throws Exception {
    try (Database database = Databases.inFolder(folder);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CountDownLatch all = new CountDownLatch(4);
      List<Future<Integer>> settings = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        settings.add(
            threads.submit(() ->
                database.read(handle -> {
                  all.countDown();
                  awaited(all);
                  return handle.createQuery("pragma secure_delete").mapTo(Integer.class).one();
                })));
      }
      for (Future<Integer> setting : settings) {
        assertEquals(1, setting.get());
      }
    }
  }

  private static void awaited(CountDownLatch latch) {
    try {
      assertTrue(latch.await(Await.PATIENCE.toSeconds(), TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aReaderThatHoldsTheJournalPutsItOff() throws Exception {
    try (Database database = Databases.inFolder(folder)) {
      Inbox inbox = new Inbox(database, true);
      inbox.open();
      inbox.keep(message("U1", 1, 300));
      List<String> theirs = sealed(database, "U1");
      Askers people = new Askers(database);

      try (Connection reader =
              DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("eujp.db"));
          Statement statement = reader.createStatement()) {
        reader.setAutoCommit(false);
        statement.executeQuery("select count(*) from question").close();
        assertEquals(1, people.forget("U1"));
        assertFalse(found(theirs, files()).isEmpty());
        assertTrue(inbox.keep(message("U2", 2, 5)));
      }

      people.forgetOlderThan(Duration.ofDays(30));
      assertEquals(List.of(), found(theirs, files()));
    }
  }

  @Test
  void whatIsForgottenIsInNoTableOfTheServer() throws Exception {
    try (Database database = server()) {
      Inbox inbox = new Inbox(database, true);
      inbox.open();
      List<String> theirs = fill(database, inbox);
      assertFalse(found(theirs, tables(database)).isEmpty());

      new Askers(database).forget("U1");

      assertEquals(List.of(), found(theirs, tables(database)));
      assertFalse(found(sealed(database, "U2"), tables(database)).isEmpty());
    }
  }

  @Test
  void whoReadsTheTableLongPutsItOffAndHoldsUpNobody() throws Exception {
    String url = Databases.Postgres.newDatabase();
    PostgresAddress address = PostgresAddress.parse(url).orElseThrow();
    try (Database database = Database.at(address, Key.in(folder))) {
      Inbox inbox = new Inbox(database, true);
      inbox.open();
      inbox.keep(message("U1", 1, 300));
      List<String> theirs = sealed(database, "U1");
      Askers people = new Askers(database);

      int forgotten =
          database.read(handle -> {
            handle.begin();
            handle.createQuery("select count(*) from question").mapTo(Integer.class).one();
            try {
              return people.forget("U1");
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            } finally {
              handle.rollback();
            }
          });
      assertEquals(1, forgotten);
      assertTrue(inbox.keep(message("U2", 2, 5)));

      people.forgetOlderThan(Duration.ofDays(30));
      assertEquals(List.of(), found(theirs, tables(database)));
    }
  }

  private Database server() throws Exception {
    return Database.at(
        PostgresAddress.parse(Databases.Postgres.newDatabase()).orElseThrow(), Key.in(folder));
  }

  /// The files of all tables, as they are on the disk.
  private static List<Path> tables(Database database) throws Exception {
    return database
        .read(handle -> {
          handle.execute("checkpoint");
          return handle
              .createQuery(
                  "select current_setting('data_directory') || '/' || pg_relation_filepath(oid)"
                      + " from pg_class where relkind in ('r', 't', 'i')"
                      + " and pg_relation_filepath(oid) is not null")
              .mapTo(String.class)
              .list();
        })
        .stream()
        .map(Path::of)
        .filter(Files::exists)
        .toList();
  }
}
