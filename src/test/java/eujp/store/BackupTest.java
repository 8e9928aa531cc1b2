package eujp.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.store.OwedMessage.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backup and restore as `docs/install.md` has them, and what [Survey] says of what came back.
class BackupTest {
  private static final String KEY = "0123456789abcdef0123456789abcdef";

  @TempDir private Path temp;

  private static void ask(Database database, String ts) throws IOException {
    Inbox inbox = new Inbox(database, false);
    inbox.open();
    inbox.keep(
        new OwedMessage(
            new QuestionKey("T1", "C1", ts), Origin.MENTION, ts, "U1", "C1", "Where is it?"));
    inbox.close();
  }

  @Test
  void aCopyOfTheFileAndItsKeyIsWhatWasThere() throws Exception {
    Path data = temp.resolve("data");
    try (Database database = Databases.inFolder(data)) {
      ask(database, "1.000001");
    }
    Path other = Files.createDirectories(temp.resolve("other"));
    for (String file : List.of("eujp.db", "key")) {
      Files.copy(data.resolve(file), other.resolve(file));
    }

    assertEquals(
        Optional.of(new Survey(true, 0, true, true, 1, 0, true, List.of())),
        Survey.inFolder(other, Optional.empty()));
    try (Database database = Databases.inFolder(other)) {
      ask(database, "2.000002");
      assertEquals(2, Survey.inFolder(other, Optional.empty()).orElseThrow().waiting());
    }
    Files.delete(other.resolve("key"));
    assertFalse(Survey.inFolder(other, Optional.empty()).orElseThrow().keyFits());
  }

  @Test
  void aDumpOfAServerIsWhatWasThere() throws Exception {
    String from = Databases.Postgres.newDatabase();
    String to = Databases.Postgres.newDatabase();
    PostgresAddress target = PostgresAddress.parse(to).orElseThrow();
    try (Database database = Database.at(PostgresAddress.parse(from).orElseThrow(), Key.of(KEY))) {
      ask(database, "1.000001");
    }
    Dump.of(from, temp.resolve("eujp.dump")).restore(to);

    assertEquals(
        new Survey(true, 0, true, true, 1, 0, true, List.of()),
        Survey.at(target, Optional.of(Key.of(KEY))));
    assertFalse(Survey.at(target, Optional.of(Key.of(KEY + "x"))).keyFits());
  }

  @Test
  void aServerThatHasNothingYetIsNotWritten() throws Exception {
    PostgresAddress empty = PostgresAddress.parse(Databases.Postgres.newDatabase()).orElseThrow();

    Survey first = Survey.at(empty, Optional.empty());

    assertTrue(
        first.pending() > 0 && first.fits() && first.keyFits() && first.writable(), "" + first);
    assertEquals(first, Survey.at(empty, Optional.empty()));
  }

  @Test
  void whatANewerVersionHasChangedIsTold() throws Exception {
    Path data = temp.resolve("data");
    try (Database database = Databases.inFolder(data)) {
      database.write(handle ->
          handle.execute(
              "insert into flyway_schema_history (installed_rank, version, description, type, script,"
                  + " checksum, installed_by, execution_time, success)"
                  + " values (99, '99', 'of later', 'SQL', 'V99__of_later.sql', 1, '', 1, 1)"));
    }

    assertFalse(Survey.inFolder(data, Optional.empty()).orElseThrow().fits());
  }
}
