package eujp.store;

import java.sql.SQLException;
import java.util.Objects;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What is wrong with a database, in a few words without any value that stands in it.
///
/// Sources: [SQLite's result codes](https://sqlite.org/rescode.html), [PostgreSQL's error
/// codes](https://www.postgresql.org/docs/current/errcodes-appendix.html).
final class SqlTrouble {
  private SqlTrouble() {}

  static String of(SQLException e) {
    if (e instanceof SQLiteException sqlite) {
      return of(sqlite.getResultCode());
    }
    String state = Objects.requireNonNullElse(e.getSQLState(), "");
    if (state.equals("53100")) {
      return "its disk is full";
    }
    return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
      case "08" -> "it cannot be reached";
      case "28" -> "it does not accept the user or the password";
      case "3D" -> "there is no such database";
      case "53" -> "it has no room for another connection";
      case "57" -> "it is shutting down";
      case "" -> "it does not answer";
      default -> "error " + state;
    };
  }

  private static String of(SQLiteErrorCode code) {
    return switch (code) {
      case SQLITE_FULL -> "the disk is full";
      case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> "it cannot be written";
      case SQLITE_CORRUPT, SQLITE_NOTADB -> "its file is damaged";
      case SQLITE_BUSY, SQLITE_LOCKED -> "another program holds it";
      default -> code.name().startsWith("SQLITE_IOERR") ? "the disk fails" : "error " + code.name();
    };
  }
}
