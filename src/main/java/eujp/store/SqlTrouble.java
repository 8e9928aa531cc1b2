package eujp.store;

import java.sql.SQLException;
import java.util.Objects;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
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
    String state = state(e);
    return switch (state) {
      case "53100" -> "its disk is full";
      case "57P03" -> "it is starting up or shutting down";
      default -> ofClass(state);
    };
  }

  /// What to do where a SQLite file cannot be opened: the beginning of a sentence.
  static String advice(SQLException e) {
    SQLiteErrorCode code =
        e instanceof SQLiteException sqlite
            ? sqlite.getResultCode()
            : SQLiteErrorCode.UNKNOWN_ERROR;
    return switch (code) {
      case SQLITE_FULL -> "Make room on it";
      case SQLITE_CORRUPT, SQLITE_NOTADB ->
          "Put a backup in its place, or move eujp.db* away to begin anew";
      case SQLITE_BUSY, SQLITE_LOCKED -> "Stop that program";
      case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM ->
          "Give eujp.db* to the user that eujp runs as (chown)";
      default -> "Look at the disk";
    };
  }

  /// Whether it may pass without anybody's doing.
  static boolean passes(@Nullable SQLException e) {
    if (e == null || e instanceof SQLiteException || isRefusedByTls(e)) {
      return false;
    }
    String state = state(e);
    return switch (state) {
      case "08000", "08001", "08003", "08006", "57P01", "57P02", "57P03" -> true;
      default -> state.startsWith("53") && !state.equals("53100");
    };
  }

  /// A certificate does not become right by waiting.
  private static boolean isRefusedByTls(SQLException e) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof SSLException) {
        return true;
      }
    }
    return false;
  }

  private static String state(SQLException e) {
    return Objects.requireNonNullElse(e.getSQLState(), "");
  }

  private static String ofClass(String state) {
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
