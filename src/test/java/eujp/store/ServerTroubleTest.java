package eujp.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which troubles with a server may pass without anybody's doing.
class ServerTroubleTest {
  private static final int MAX_CONNECTIONS = 8;

  @TempDir private Path folder;

  private UnusableDatabaseException refusal(String url) throws Exception {
    PostgresAddress address = PostgresAddress.parse(url).orElseThrow();
    Key key = Key.in(folder);
    return assertThrows(UnusableDatabaseException.class, () -> Database.at(address, key));
  }

  private static String message(UnusableDatabaseException refused) {
    return String.valueOf(refused.getMessage());
  }

  @Test
  void aServerThatIsNotThereMayComeUp() throws Exception {
    assertTrue(refusal("postgresql://u:p@127.0.0.1:9/eujp").passes());
    assertTrue(refusal("postgresql://u:p@no-such-host.invalid/eujp").passes());
  }

  @Test
  void aDatabaseOrAUserThatDoesNotExistStaysSo() throws Exception {
    String url = Databases.Postgres.newDatabase();
    assertFalse(refusal(url + "_other").passes());
    assertFalse(refusal(url.replace("postgres:postgres@", "nobody:secret@")).passes());
  }

  @Test
  void anotherKeyStaysSo() throws Exception {
    String url = Databases.Postgres.newDatabase();
    Database.at(PostgresAddress.parse(url).orElseThrow(), Key.of("another")).close();

    assertFalse(refusal(url).passes());
  }

  @Test
  void whatANewerVersionHasMadeIsRefusedAndStaysSo() throws Exception {
    String url = Databases.Postgres.newDatabase();
    try (Database database =
        Database.at(PostgresAddress.parse(url).orElseThrow(), Key.in(folder))) {
      database.write(handle ->
          handle.execute(
              "insert into flyway_schema_history select 99, '99', 'later', type, 'V99__later.sql',"
                  + " 7, installed_by, installed_on, 1, true from flyway_schema_history"
                  + " where version = '1'"));
    }

    UnusableDatabaseException refused = refusal(url);
    assertFalse(refused.passes());
    assertTrue(message(refused).contains("made by another version of eujp"), message(refused));
  }

  @Test
  void aServerWithoutRoomOrThatShutsDownMayHaveItLater() throws Exception {
    try (EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setServerConfig("max_connections", Integer.toString(MAX_CONNECTIONS))
            .setServerConfig("superuser_reserved_connections", "0")
            .setServerConfig("max_wal_senders", "0")
            .start()) {
      String url = "postgresql://postgres:postgres@127.0.0.1:" + server.getPort() + "/postgres";
      List<Connection> others = new ArrayList<>();
      for (int i = 0; i < MAX_CONNECTIONS; i++) {
        others.add(server.getPostgresDatabase().getConnection());
      }
      UnusableDatabaseException full = refusal(url);
      assertTrue(full.passes());
      assertTrue(message(full).contains("no room for another connection"), message(full));

      while (others.size() > 1) {
        others.removeLast().close();
      }
      Database.at(PostgresAddress.parse(url).orElseThrow(), Key.in(folder)).close();

      // It waits for who is connected, and takes nobody else.
      ProcessHandle.of(postmaster(others.getFirst())).orElseThrow().destroy();
      UnusableDatabaseException stopping = refusal(url);
      assertTrue(stopping.passes(), message(stopping));
      for (Connection other : others) {
        other.close();
      }
    }
  }

  private static long postmaster(Connection connection) throws Exception {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("show data_directory")) {
      assertTrue(row.next());
      List<String> lines = Files.readAllLines(Path.of(row.getString(1), "postmaster.pid"));
      return Long.parseLong(lines.getFirst().strip());
    }
  }
}
