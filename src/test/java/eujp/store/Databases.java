package eujp.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/// Databases for tests: real ones.
public final class Databases {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private Databases() {}

  /// The SQLite file in `folder`, with the key in it.
  public static Database inFolder(Path folder) throws Exception {
    return Database.inFolder(folder, Key.in(folder));
  }

  /// Keeps what an answer quotes, as when it is posted.
  public static void keep(Database database, QuotedSentences.Quoted quoted) throws Exception {
    database.write(handle -> {
      QuotedSentences.keeping(database, quoted).accept(handle);
      return quoted;
    });
  }

  /// A PostgreSQL server on this machine, which several tests share.
  public static final class Postgres {
    private static final EmbeddedPostgres SERVER = started();

    private Postgres() {}

    /// The address of a database of its own on it, as `DATABASE_URL` has it.
    public static String newDatabase() throws Exception {
      String name = "eujp" + NUMBER.incrementAndGet();
      try (var connection = SERVER.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create database " + name);
      }
      return "postgresql://postgres:postgres@127.0.0.1:" + SERVER.getPort() + "/" + name;
    }

    /// Ends all connections to a database, as a restart of the server does.
    static void breakConnectionsTo(String url) throws Exception {
      String name = url.substring(url.lastIndexOf('/') + 1);
      try (var connection = SERVER.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
                + name
                + "'");
      }
    }

    private static EmbeddedPostgres started() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
