package eujp.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// What a look at the database shows. It takes no lock and changes nothing, so that it may be taken
/// beside a bot at work.
///
/// @param fits whether it is of this eujp, or an older one that this one brings up to date
/// @param pending how many changes its next start makes to the tables
/// @param keyFits whether it was written with the key that is there; true where it is new
/// @param writable whether it can be written, as far as that can be told without trying
/// @param waiting questions that are owed
/// @param aside questions that could not be answered and are kept for the admin
/// @param stores whether stores of workspaces can be made beside it
/// @param grants what workspaces have granted, as far as that can be read
public record Survey(
    boolean fits,
    int pending,
    boolean keyFits,
    boolean writable,
    long waiting,
    long aside,
    boolean stores,
    List<Grants.Grant> grants) {
  private static final int PATIENCE_SECONDS = 5;
  private static final String TABLE = "question";

  /// Looks at the SQLite file in a folder.
  ///
  /// @param setting the key where it is no file in the folder
  /// @return empty where there is none yet
  /// @throws UnusableDatabaseException if it cannot be read
  public static Optional<Survey> inFolder(Path folder, Optional<Key> setting)
      throws UnusableDatabaseException {
    Path file = folder.resolve(Database.FILE);
    // An empty one is what a start makes before all else.
    if (!Files.exists(file) || file.toFile().length() == 0) {
      return Optional.empty();
    }
    Path scratch = null;
    try {
      if (!SqliteLibrary.isGiven()) {
        scratch = Files.createTempDirectory("eujp");
      }
      SqliteLibrary.load(new DataFolder(scratch == null ? folder : scratch));
      Optional<Key> key = setting.isPresent() ? setting : Key.existing(folder);
      boolean writable = Files.isWritable(folder) && Files.isWritable(file);
      return Optional.of(of(sqlite(file), key, writable, writable));
    } catch (IOException e) {
      throw UnusableDatabaseException.ofFolder(folder, e);
    } catch (SQLException e) {
      throw new UnusableDatabaseException(
          "The database in EUJP_DATA cannot be read: %s. %s."
              .formatted(SqlTrouble.of(e), SqlTrouble.advice(e)),
          e);
    } finally {
      remove(scratch);
    }
  }

  /// Looks at a database on a PostgreSQL server.
  ///
  /// @throws UnusableDatabaseException if it cannot be reached or read
  public static Survey at(PostgresAddress address, Optional<Key> key)
      throws UnusableDatabaseException {
    return at(Database.server(address), key);
  }

  /// Looks at the store of a workspace, below a folder.
  ///
  /// @return empty where there is none yet
  public static Optional<Survey> ofStore(Path folder, Grants.Grant grant)
      throws UnusableDatabaseException {
    return inFolder(Database.storeIn(folder, grant.store()), Optional.of(Key.of(grant.key())));
  }

  /// Looks at the store of a workspace, on a PostgreSQL server.
  public static Survey ofStore(PostgresAddress address, Grants.Grant grant)
      throws UnusableDatabaseException {
    HikariConfig config = Database.server(address);
    config.setSchema(Database.schema(Database.ownSchema(config), grant.store()));
    return at(config, Optional.of(Key.of(grant.key())));
  }

  private static Survey at(HikariConfig config, Optional<Key> key)
      throws UnusableDatabaseException {
    config.setReadOnly(true);
    try (HikariDataSource source = Database.pool(Dialect.POSTGRESQL, config)) {
      boolean writable;
      boolean stores;
      try (Connection connection = source.getConnection()) {
        writable =
            ask(
                    connection,
                    "select case when has_schema_privilege(current_schema(), 'CREATE')"
                        + " and not pg_is_in_recovery() then 1 else 0 end")
                == 1;
        stores =
            ask(
                    connection,
                    "select case when has_database_privilege(current_database(), 'CREATE') then 1"
                        + " else 0 end")
                == 1;
      }
      return of(source, key, writable, stores);
    } catch (SQLException e) {
      throw new UnusableDatabaseException(
          "The database at DATABASE_URL cannot be read: %s. See that its user may."
              .formatted(SqlTrouble.of(e)),
          e);
    }
  }

  private static Survey of(DataSource source, Optional<Key> key, boolean writable, boolean stores)
      throws SQLException, UnusableDatabaseException {
    try {
      MigrationInfoService migrations =
          Flyway.configure(Database.class.getClassLoader())
              .dataSource(source)
              .locations("classpath:eujp/store")
              .load()
              .info();
      boolean made = migrations.applied().length > 0;
      boolean fits =
          Arrays.stream(migrations.applied())
              .noneMatch(one -> one.getState().isFailed() || !one.getState().isResolved());
      try (Connection connection = source.getConnection()) {
        boolean keyFits = !made || !fits || fits(connection, key);
        return new Survey(
            fits,
            migrations.pending().length,
            keyFits,
            writable,
            made ? count(connection, "outcome is null") : 0,
            made && fits ? count(connection, "aside = 1") : 0,
            stores,
            made && keyFits && migrations.pending().length == 0 ? grants(source, key) : List.of());
      }
    } catch (FlywayException e) {
      for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
        if (cause instanceof SQLException trouble) {
          throw trouble;
        }
      }
      throw new UnusableDatabaseException(
          "What is in the database is not eujp's, or of another version. Use another database, or"
              + " the newest eujp.",
          e);
    }
  }

  /// Without the key, nothing in it could be understood.
  private static boolean fits(Connection connection, Optional<Key> key) throws SQLException {
    List<String> written = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select fingerprint from key_check")) {
      while (rows.next()) {
        written.add(rows.getString(1));
      }
    }
    return written.isEmpty() || key.map(Key::fingerprint).filter(written::contains).isPresent();
  }

  private static List<Grants.Grant> grants(DataSource source, Optional<Key> key) {
    return key.map(it -> Jdbi.create(source).withHandle(handle -> Grants.all(handle, it)))
        .orElse(List.of());
  }

  private static long count(Connection connection, String which) throws SQLException {
    return ask(connection, "select count(*) from " + TABLE + " where " + which);
  }

  private static long ask(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  /// Beside a bot at work it is read as SQLite has it for a second reader; else nobody writes it,
  /// and SQLite is told so, or it would make the files beside it.
  private static DataSource sqlite(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(PATIENCE_SECONDS * 1_000);
    boolean inUse = Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(
        "jdbc:sqlite:" + file.toAbsolutePath().toUri() + (inUse ? "?mode=ro" : "?immutable=1"));
    return source;
  }

  private static void remove(@Nullable Path scratch) {
    if (scratch != null) {
      try (Stream<Path> left = Files.walk(scratch)) {
        for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      } catch (IOException e) {
        // It is in the folder for temporary files, which the system empties.
      }
    }
  }
}
