package eujp.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes out of a database's files what its tables do not hold any more.
///
/// A database that is told to delete only marks what may be written over. In SQLite the journal
/// keeps it until it is copied into the file and cut off; in PostgreSQL the rows that are dead keep
/// it, and after a plain `VACUUM` what was between others.
final class Erasure {
  private static final Logger LOG = LoggerFactory.getLogger(Erasure.class);
  private static final int MAX_TRIES = 3;
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);
  private static final List<String> TABLES =
      List.of("question", "rating", "quoted_sentence", "workspace");

  /// A lock, or a statement, takes too long.
  private static final List<String> TOO_LONG = List.of("55P03", "57014");

  /// Opens a connection that is used for nothing else.
  interface Opening {
    Connection open() throws SQLException;
  }

  private final Dialect dialect;
  private final Opening opening;

  Erasure(Dialect dialect, Opening opening) {
    this.dialect = dialect;
    this.opening = opening;
  }

  /// Erases, or says in the log that it must wait until the next time. Holds up who writes for six
  /// seconds at most for each table.
  void run() {
    try (Connection connection = opening.open();
        Statement statement = connection.createStatement()) {
      boolean done =
          switch (dialect) {
            case SQLITE -> cutOffJournal(statement);
            case POSTGRESQL -> rewrite(statement);
          };
      if (!done) {
        LOG.info("What was deleted stays in the database's files until they are cleaned again");
      }
    } catch (SQLException e) {
      LOG.warn(
          "What was deleted stays in the database's files until they are cleaned again: {}",
          SqlTrouble.of(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean cutOffJournal(Statement statement)
      throws SQLException, InterruptedException {
    // Bounds the wait for readers, during which no one writes.
    statement.execute("pragma busy_timeout = 1000");
    for (int tries = 1; ; tries++) {
      try (ResultSet row = statement.executeQuery("pragma wal_checkpoint(truncate)")) {
        if (row.next() && row.getInt("busy") == 0) {
          return true;
        }
      }
      if (tries == MAX_TRIES) {
        return false;
      }
      Thread.sleep(BETWEEN_TRIES);
    }
  }

  private static boolean rewrite(Statement statement) throws SQLException {
    statement.execute("set lock_timeout = '1s'");
    statement.execute("set statement_timeout = '5s'");
    boolean done = true;
    for (String table : TABLES) {
      try {
        statement.execute("vacuum full " + table);
      } catch (SQLException e) {
        if (!TOO_LONG.contains(e.getSQLState())) {
          throw e;
        }
        done = false;
        statement.execute("vacuum " + table);
      }
    }
    return done;
  }
}
