package eujp.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// The database: a SQLite file for one bot, or a PostgreSQL server that several share.
///
/// What a write wrote is on the disk when the write returns. Safe for many threads.
public final class Database implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int CONNECTIONS = 4;

  private final Dialect dialect;
  private final Key key;
  private final HikariDataSource pool;
  private final Optional<FileChannel> lock;
  private final Jdbi jdbi;
  private final GroupCommit writer;
  private volatile @Nullable String trouble;

  private Database(Dialect dialect, Key key, HikariDataSource pool, Optional<FileChannel> lock) {
    this.dialect = dialect;
    this.key = key;
    this.pool = pool;
    this.lock = lock;
    this.jdbi = Jdbi.create(pool);
    // The messages would hold the values.
    jdbi.getConfig(StatementExceptions.class)
        .setMessageRendering(StatementExceptions.MessageRendering.NONE);
    this.writer = new GroupCommit(jdbi);
  }

  /// Opens the SQLite file `eujp.db` in `folder`, which is made if it is missing, for this process
  /// alone.
  public static Database inFolder(Path folder, Key key) throws UnusableDatabaseException {
    FileChannel lock = lock(folder);
    try {
      return opened(Dialect.SQLITE, key, sqlite(folder.resolve("eujp.db")), Optional.of(lock));
    } catch (UnusableDatabaseException e) {
      release(lock);
      throw e;
    }
  }

  /// Opens a database on a PostgreSQL server.
  public static Database at(PostgresAddress address, Key key) throws UnusableDatabaseException {
    HikariConfig config = config();
    config.setJdbcUrl(address.jdbcUrl());
    address.user().ifPresent(config::setUsername);
    address.password().ifPresent(config::setPassword);
    config.addDataSourceProperty("connectTimeout", Long.toString(PATIENCE.toSeconds()));
    config.addDataSourceProperty("socketTimeout", Long.toString(2 * PATIENCE.toSeconds()));
    return opened(Dialect.POSTGRESQL, key, config, Optional.empty());
  }

  /// Reads.
  ///
  /// @throws IOException if the database cannot be read now
  <T> T read(GroupCommit.Write<T> read) throws IOException {
    try {
      return jdbi.withHandle(read::in);
    } catch (JdbiException e) {
      throw failure(e);
    }
  }

  /// Writes, and returns when it is on the disk.
  ///
  /// @param write may be run twice, of which one is undone
  /// @throws IOException if it is not written; it may still be if the connection broke at the end
  <T> T write(GroupCommit.Write<T> write) throws IOException {
    try {
      T written = writer.write(write).get();
      trouble = null;
      return written;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped while writing to the database");
    } catch (ExecutionException e) {
      throw failure(e);
    }
  }

  Dialect dialect() {
    return dialect;
  }

  Key key() {
    return key;
  }

  /// Why nothing could be written when it was last tried, in a few words; empty while all is well.
  public Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  /// Writes what waits to be written, and closes.
  @Override
  public void close() {
    writer.close();
    pool.close();
    lock.ifPresent(Database::release);
  }

  private IOException failure(Throwable e) {
    SQLException sql = sqlException(e);
    String why = sql == null ? e.getClass().getSimpleName() : SqlTrouble.of(sql);
    trouble = why;
    return new IOException("the database: " + why);
  }

  private static @Nullable SQLException sqlException(@Nullable Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }

  private static Database opened(
      Dialect dialect, Key key, HikariConfig config, Optional<FileChannel> lock)
      throws UnusableDatabaseException {
    HikariDataSource pool = pool(dialect, config);
    try {
      migrate(pool);
    } catch (FlywayException e) {
      pool.close();
      SQLException sql = sqlException(e);
      throw new UnusableDatabaseException(
          "The database cannot be brought up to date: "
              + (sql == null ? "it was made by another version of eujp" : SqlTrouble.of(sql))
              + ". Use the newest eujp, or another database.",
          e);
    }
    Database database = new Database(dialect, key, pool, lock);
    try {
      database.checkKey();
      return database;
    } catch (IOException e) {
      database.close();
      throw new UnusableDatabaseException("The database cannot be read: " + e.getMessage(), e);
    } catch (UnusableDatabaseException e) {
      database.close();
      throw e;
    }
  }

  private static void migrate(HikariDataSource pool) {
    Flyway.configure(Database.class.getClassLoader())
        .dataSource(pool)
        .locations("classpath:eujp/store")
        .load()
        .migrate();
  }

  /// With another key than the one that it was written with, nothing in it could be understood.
  private void checkKey() throws IOException, UnusableDatabaseException {
    String written =
        write(handle -> {
          handle
              .createUpdate(
                  "insert into key_check select :ours"
                      + " where not exists (select 1 from key_check)")
              .bind("ours", key.fingerprint())
              .execute();
          return handle
              .createQuery("select fingerprint from key_check")
              .mapTo(String.class)
              .first();
        });
    if (!written.equals(key.fingerprint())) {
      throw new UnusableDatabaseException(
          "The database was written with another key. Put the key back (the file key in EUJP_DATA,"
              + " or EUJP_KEY), or use another database.");
    }
  }

  private static HikariConfig config() {
    HikariConfig config = new HikariConfig();
    config.setPoolName("eujp");
    config.setMaximumPoolSize(CONNECTIONS);
    config.setConnectionTimeout(PATIENCE.toMillis());
    config.setInitializationFailTimeout(PATIENCE.toMillis());
    return config;
  }

  private static HikariConfig sqlite(Path file) {
    SQLiteConfig pragmas = new SQLiteConfig();
    pragmas.setJournalMode(SQLiteConfig.JournalMode.WAL);
    pragmas.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    pragmas.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    pragmas.setBusyTimeout((int) PATIENCE.toMillis());
    // What is deleted is overwritten, not only unlinked.
    pragmas.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    SQLiteDataSource source = new SQLiteDataSource(pragmas);
    source.setUrl("jdbc:sqlite:" + file);
    HikariConfig config = config();
    config.setDataSource(source);
    return config;
  }

  private static HikariDataSource pool(Dialect dialect, HikariConfig config)
      throws UnusableDatabaseException {
    try {
      return new HikariDataSource(config);
    } catch (RuntimeException e) {
      SQLException sql = sqlException(e);
      String why = sql == null ? "it cannot be reached" : SqlTrouble.of(sql);
      throw new UnusableDatabaseException(
          switch (dialect) {
            case SQLITE ->
                "The database in EUJP_DATA cannot be opened: "
                    + why
                    + ". Check the folder's permissions and the disk, or set EUJP_DATA to another"
                    + " folder.";
            case POSTGRESQL ->
                "The database at DATABASE_URL cannot be opened: "
                    + why
                    + ". Check the address, the user and the password in it.";
          },
          e);
    }
  }

  /// Of two processes on one folder the second would answer what the first is answering.
  private static FileChannel lock(Path folder) throws UnusableDatabaseException {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (locked(channel)) {
        return channel;
      }
      channel.close();
    } catch (IOException e) {
      throw new UnusableDatabaseException(
          "Nothing can be kept in "
              + folder
              + ". Check its permissions and the disk, or set EUJP_DATA to another folder.",
          e);
    }
    throw new UnusableDatabaseException(
        "Another eujp is at work on "
            + folder
            + ". Stop it, or set EUJP_DATA to another folder. Several bots can share a PostgreSQL"
            + " database: set DATABASE_URL.");
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException ours) {
      return false;
    }
  }

  private static void release(FileChannel lock) {
    try {
      lock.close();
    } catch (IOException e) {
      throw new IllegalStateException("a lock is not released", e);
    }
  }
}
