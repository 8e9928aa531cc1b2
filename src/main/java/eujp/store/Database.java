package eujp.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// The database: a SQLite file for one bot, or a PostgreSQL server that several share.
///
/// Where there are many workspaces, each has a store of its own, which is a database too: a folder
/// below this one's, or a schema beside this one's. So nothing that asks for one workspace's data
/// can meet another's, and all of a workspace goes by dropping its store.
///
/// What a write wrote is on the disk when the write returns. Safe for many threads.
public final class Database implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int CONNECTIONS = 4;

  /// So many share a PostgreSQL server's connections where there are many workspaces.
  private static final int CONNECTIONS_OF_MANY = 16;

  private static final String WORKSPACES = "workspaces";

  /// Of what the name of a store is made, so that it can stand in a path and in SQL.
  private static final Pattern STORE = Pattern.compile("[a-z0-9_]{1,40}");

  /// The SQLite file in the folder.
  static final String FILE = "eujp.db";

  private final Dialect dialect;
  private final Key key;
  private final Place place;
  private final Jdbi jdbi;
  private final GroupCommit writer;
  private final Erasure erasure;
  private volatile @Nullable String trouble;

  /// Where a database is.
  private sealed interface Place extends AutoCloseable {
    @Override
    void close();

    /// A folder, which nobody else uses.
    record Folder(DataFolder data, HikariDataSource pool, FolderLock lock) implements Place {
      @Override
      public void close() {
        pool.close();
        lock.close();
      }
    }

    /// A server.
    record Server(HikariConfig config, HikariDataSource pool) implements Place {
      @Override
      public void close() {
        pool.close();
      }
    }

    /// A schema of a server, whose connections it shares.
    record Schema() implements Place {
      @Override
      public void close() {}
    }
  }

  private Database(Dialect dialect, Key key, Place place, Jdbi jdbi, Erasure erasure) {
    this.dialect = dialect;
    this.key = key;
    this.place = place;
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
      HikariDataSource pool = pool(Dialect.SQLITE, config);
      return opened(
          Dialect.SQLITE,
          key,
          new Place.Folder(data, pool, lock),
          pool,
          Jdbi.create(pool),
          erasure);
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
    config.setSchema(ownSchema(config));
    Erasure erasure = new Erasure(Dialect.POSTGRESQL, () -> connection(config));
    HikariDataSource pool = pool(Dialect.POSTGRESQL, config);
    return opened(
        Dialect.POSTGRESQL, key, new Place.Server(config, pool), pool, Jdbi.create(pool), erasure);
  }

  /// The schema in which a user's tables are. The pool must know it: to a connection that was in
  /// another schema it gives back the one that it knows, and none where it knows none.
  static String ownSchema(HikariConfig config) throws UnusableDatabaseException {
    try (Connection connection = connection(config)) {
      return connection.getSchema();
    } catch (SQLException e) {
      throw unusable(Dialect.POSTGRESQL, new ConnectionException(e));
    }
  }

  /// Opens the store of a workspace, which is made where it is missing.
  ///
  /// @param name of the store: letters in lower case, digits and `_`, 40 at most
  Database store(String name, Key its) throws UnusableDatabaseException {
    return switch (place) {
      case Place.Folder(DataFolder data, _, _) -> inFolder(storeIn(data.path(), name), its);
      case Place.Server(HikariConfig config, HikariDataSource pool) -> {
        pool.setMaximumPoolSize(CONNECTIONS_OF_MANY);
        yield inSchema(config, pool, name, its);
      }
      case Place.Schema() -> throw new IllegalStateException("a store has no stores");
    };
  }

  /// Where the store of that name is below the folder of a database.
  static Path storeIn(Path folder, String name) {
    return folder.resolve(WORKSPACES).resolve(checked(name));
  }

  /// The schema of the store of that name.
  ///
  /// @param base the schema of the database whose store it is
  static String schema(String base, String name) {
    return base + "_eujp_" + checked(name);
  }

  private static String checked(String store) {
    if (!STORE.matcher(store).matches()) {
      throw new IllegalArgumentException("no name of a store");
    }
    return store;
  }

  private static Database inSchema(HikariConfig config, HikariDataSource pool, String name, Key key)
      throws UnusableDatabaseException {
    String schema;
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      schema = schema(connection.getSchema(), name);
      statement.execute("create schema if not exists \"" + schema + "\"");
    } catch (SQLException e) {
      throw unusable(Dialect.POSTGRESQL, new ConnectionException(e));
    }
    ConnectionFactory inSchema =
        () -> {
          Connection connection = pool.getConnection();
          connection.setSchema(schema); // which the pool takes back
          return connection;
        };
    HikariConfig alone = new HikariConfig();
    config.copyStateTo(alone);
    alone.setSchema(schema);
    Erasure erasure =
        new Erasure(
            Dialect.POSTGRESQL,
            () -> {
              Connection connection = connection(config);
              connection.setSchema(schema);
              return connection;
            });
    try (HikariDataSource own = pool(Dialect.POSTGRESQL, alone)) {
      return opened(
          Dialect.POSTGRESQL, key, new Place.Schema(), own, Jdbi.create(inSchema), erasure);
    }
  }

  /// Drops the store of a workspace, with all that is in it; it must be closed here. One that is
  /// not there is dropped too.
  ///
  /// @throws IOException if it is not, or not wholly, dropped; then that may be tried again
  void dropStore(String name) throws IOException {
    switch (place) {
      case Place.Folder(DataFolder data, _, _) -> remove(storeIn(data.path(), name));
      case Place.Server(_, HikariDataSource pool) -> {
        try (Connection connection = pool.getConnection();
            Statement statement = connection.createStatement()) {
          statement.execute("set lock_timeout = '5s'");
          statement.execute(
              "drop schema if exists \"" + schema(connection.getSchema(), name) + "\" cascade");
          statement.execute("reset lock_timeout");
        } catch (SQLException e) {
          throw failure(e);
        }
      }
      case Place.Schema() -> throw new IllegalStateException("a store has no stores");
    }
  }

  private static void remove(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(one);
        }
      }
      new DataFolder(Objects.requireNonNull(folder.getParent())).force();
    }
  }

  /// The names of the stores that are there.
  Set<String> stores() throws IOException {
    return switch (place) {
      case Place.Folder(DataFolder data, _, _) -> stores(data.resolve(WORKSPACES));
      case Place.Server _ -> {
        String prefix = read(handle -> schema(schemaOf(handle), "x"));
        int length = prefix.length() - 1;
        yield read(handle ->
            handle
                .createQuery(
                    "select nspname from pg_namespace where left(nspname, :length) = :prefix")
                .bind("length", length)
                .bind("prefix", prefix.substring(0, length))
                .mapTo(String.class)
                .stream()
                .map(schema -> schema.substring(length))
                .collect(Collectors.toSet()));
      }
      case Place.Schema() -> Set.of();
    };
  }

  private static String schemaOf(Handle handle) {
    return handle.createQuery("select current_schema()").mapTo(String.class).one();
  }

  private static Set<String> stores(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(one -> one.getFileName().toString()).collect(Collectors.toSet());
    }
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
    place.close();
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

  /// @param source of connections by which its tables are brought up to date
  private static Database opened(
      Dialect dialect, Key key, Place place, DataSource source, Jdbi jdbi, Erasure erasure)
      throws UnusableDatabaseException {
    try {
      migrate(source);
      // The messages would hold the values.
      jdbi.getConfig(StatementExceptions.class)
          .setMessageRendering(StatementExceptions.MessageRendering.NONE);
      boolean alone = place instanceof Place.Folder;
      return new Database(dialect, checked(key, jdbi, alone), place, jdbi, erasure);
    } catch (FlywayException | JdbiException e) {
      place.close();
      throw unusable(dialect, e);
    } catch (UnusableDatabaseException e) {
      place.close();
      throw e;
    }
  }

  private static void migrate(DataSource source) {
    Flyway.configure(Database.class.getClassLoader())
        .dataSource(source)
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
