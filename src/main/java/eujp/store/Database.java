package eujp.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
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

  /// The SQLite file in the folder.
  static final String FILE = "eujp.db";

  private final Dialect dialect;
  private final Key key;
  private final HikariDataSource pool;
  private final Optional<FolderLock> lock;
  private final Jdbi jdbi;
  private final GroupCommit writer;
  private final Erasure erasure;
  private volatile @Nullable String trouble;

  private Database(
      Dialect dialect,
      Key key,
      HikariDataSource pool,
      Jdbi jdbi,
      Erasure erasure,
      Optional<FolderLock> lock) {
    this.dialect = dialect;
    this.key = key;
    this.pool = pool;
    this.lock = lock;
    this.jdbi = jdbi;
    this.erasure = erasure;
    this.writer = new GroupCommit(jdbi);
  }

  /// Opens the SQLite file `eujp.db` in `folder`, which is made if it is missing, for this process
  /// alone.
  public static Database inFolder(Path folder, Key key) throws UnusableDatabaseException {
    FolderLock lock = null;
    try {
      DataFolder data = DataFolder.at(folder);
      lock = FolderLock.take(data).orElseThrow(() -> taken(folder));
      data.removeUnfinished();
      // SQLite would make it as open as the process's umask has it, and the files beside it like
      // it.
      data.touch(FILE);
      data.protect(FILE + "-wal");
      data.protect(FILE + "-shm");
      SqliteLibrary.load(data);
      HikariConfig config = sqlite(data.resolve(FILE));
      Erasure erasure = new Erasure(Dialect.SQLITE, config.getDataSource()::getConnection);
      return opened(Dialect.SQLITE, key, config, erasure, Optional.of(lock));
    } catch (IOException e) {
      release(lock);
      throw UnusableDatabaseException.ofFolder(folder, e);
    } catch (UnusableDatabaseException e) {
      release(lock);
      throw e;
    }
  }

  /// Opens a database on a PostgreSQL server.
  public static Database at(PostgresAddress address, Key key) throws UnusableDatabaseException {
    HikariConfig config = server(address);
    Erasure erasure = new Erasure(Dialect.POSTGRESQL, () -> connection(config));
    return opened(Dialect.POSTGRESQL, key, config, erasure, Optional.empty());
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

  /// Takes out of the database's files what was deleted from its tables, as far as that can be done
  /// now.
  void erase() {
    erasure.run();
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
    lock.ifPresent(FolderLock::close);
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
      Dialect dialect, Key key, HikariConfig config, Erasure erasure, Optional<FolderLock> lock)
      throws UnusableDatabaseException {
    HikariDataSource pool = pool(dialect, config);
    try {
      migrate(pool);
      Jdbi jdbi = Jdbi.create(pool);
      // The messages would hold the values.
      jdbi.getConfig(StatementExceptions.class)
          .setMessageRendering(StatementExceptions.MessageRendering.NONE);
      return new Database(dialect, checked(key, jdbi, lock.isPresent()), pool, jdbi, erasure, lock);
    } catch (FlywayException | JdbiException e) {
      pool.close();
      throw unusable(dialect, e);
    } catch (UnusableDatabaseException e) {
      pool.close();
      throw e;
    }
  }

  private static void migrate(HikariDataSource pool) {
    Flyway.configure(Database.class.getClassLoader())
        .dataSource(pool)
        .locations("classpath:eujp/store")
        // What a newer eujp has changed would be met at the first question otherwise.
        .ignoreMigrationPatterns(new String[0])
        .load()
        .migrate();
  }

  /// The key that the database was written with. With another, nothing in it could be understood.
  private static Key checked(Key key, Jdbi jdbi, boolean alone) throws UnusableDatabaseException {
    String written =
        jdbi.inTransaction(handle -> {
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
    try {
      Key settled = key.settled(written, alone);
      if (settled.fingerprint().equals(written)) {
        return settled;
      }
    } catch (IOException e) {
      throw new UnusableDatabaseException(
          "The file key.new cannot take the place of the file key in EUJP_DATA. Look at the disk and"
              + " the folder's permissions, or rename it by hand.",
          e);
    }
    throw new UnusableDatabaseException(
        "The database was written with another key. Put the key back (the file key in EUJP_DATA,"
            + " or EUJP_KEY), or use another database.");
  }

  private static HikariConfig config() {
    HikariConfig config = new HikariConfig();
    config.setPoolName("eujp");
    config.setMaximumPoolSize(CONNECTIONS);
    config.setConnectionTimeout(PATIENCE.toMillis());
    // Whoever starts waits, if that is of any use.
    config.setInitializationFailTimeout(1);
    return config;
  }

  static HikariConfig server(PostgresAddress address) {
    HikariConfig config = config();
    config.setJdbcUrl(address.jdbcUrl());
    address.user().ifPresent(config::setUsername);
    address.password().ifPresent(config::setPassword);
    config.addDataSourceProperty("connectTimeout", Long.toString(PATIENCE.toSeconds()));
    config.addDataSourceProperty("socketTimeout", Long.toString(2 * PATIENCE.toSeconds()));
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
    // Nothing of it in the folder for temporary files.
    pragmas.setTempStore(SQLiteConfig.TempStore.MEMORY);
    SQLiteDataSource source = new SQLiteDataSource(pragmas);
    source.setUrl("jdbc:sqlite:" + file);
    HikariConfig config = config();
    config.setDataSource(source);
    return config;
  }

  private static Connection connection(HikariConfig config) throws SQLException {
    Properties properties = new Properties();
    properties.putAll(config.getDataSourceProperties());
    if (config.getUsername() != null) {
      properties.setProperty("user", config.getUsername());
    }
    if (config.getPassword() != null) {
      properties.setProperty("password", config.getPassword());
    }
    return DriverManager.getConnection(config.getJdbcUrl(), properties);
  }

  static HikariDataSource pool(Dialect dialect, HikariConfig config)
      throws UnusableDatabaseException {
    try {
      return new HikariDataSource(config);
    } catch (RuntimeException e) {
      throw unusable(dialect, e);
    }
  }

  private static UnusableDatabaseException unusable(Dialect dialect, RuntimeException e) {
    SQLException sql = sqlException(e);
    if (sql == null && e instanceof FlywayException) {
      return new UnusableDatabaseException(
          "The database cannot be brought up to date: it was made by another version of eujp. Use"
              + " the newest eujp, or another database.",
          e);
    }
    String why = sql == null ? "it cannot be reached" : SqlTrouble.of(sql);
    return switch (dialect) {
      case SQLITE ->
          new UnusableDatabaseException(
              "The database in EUJP_DATA cannot be opened: "
                  + why
                  + ". "
                  + (sql == null ? "Look at the disk" : SqlTrouble.advice(sql))
                  + ", or set EUJP_DATA to another folder.",
              e);
      case POSTGRESQL ->
          new UnusableDatabaseException(
              "The database at DATABASE_URL cannot be opened: "
                  + why
                  + ". Check that it runs, and the address, the user and the password in"
                  + " DATABASE_URL.",
              e,
              SqlTrouble.passes(sql));
    };
  }

  /// Of two processes on one folder the second would answer what the first is answering.
  private static UnusableDatabaseException taken(Path folder) {
    return new UnusableDatabaseException(
        "Another eujp is at work on "
            + folder
            + ". Stop it, or set EUJP_DATA to another folder. Several bots can share a PostgreSQL"
            + " database: set DATABASE_URL.");
  }

  private static void release(@Nullable FolderLock lock) {
    if (lock != null) {
      lock.close();
    }
  }
}
