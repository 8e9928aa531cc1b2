package eujp.lab.scale;

import eujp.store.PostgresAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/// A PostgreSQL server, looked at while bots use it.
final class Server implements AutoCloseable {
  private static final String PROGRAM = "postgres";

  private final Connection connection;
  private final Optional<ProcessHandle> process;

  /// How far it is.
  ///
  /// @param transactions in the database so far, also those that only read
  /// @param log bytes that it has written into its log
  /// @param used processor time by its processes; empty where it runs elsewhere
  record State(long transactions, long log, Map<Long, Duration> used) {
    /// The processor time that those processes have used since that are there still, in seconds;
    /// not a number where the server runs elsewhere.
    double secondsSince(State before) {
      return used.isEmpty()
          ? Double.NaN
          : used.entrySet().stream()
                  .mapToLong(one ->
                      one.getValue()
                          .minus(before.used.getOrDefault(one.getKey(), Duration.ZERO))
                          .toNanos())
                  .sum()
              / 1e9;
    }
  }

  private Server(Connection connection) throws SQLException {
    this.connection = connection;
    this.process =
        ProcessHandle.of(number("select pg_backend_pid()"))
            .flatMap(ProcessHandle::parent)
            .filter(parent -> parent.info().command().orElse("").endsWith(PROGRAM));
  }

  /// Connects to the server of a database.
  static Server of(PostgresAddress address) throws SQLException {
    Properties who = new Properties();
    address.user().ifPresent(user -> who.setProperty("user", user));
    address.password().ifPresent(password -> who.setProperty("password", password));
    return new Server(DriverManager.getConnection(address.jdbcUrl(), who));
  }

  State state() throws SQLException {
    Map<Long, Duration> used = new HashMap<>();
    process
        .map(parent -> Stream.concat(Stream.of(parent), parent.descendants()))
        .orElseGet(Stream::of)
        .forEach(it -> used.put(it.pid(), it.info().totalCpuDuration().orElse(Duration.ZERO)));
    return new State(
        number("select xact_commit from pg_stat_database where datname = current_database()"),
        number("select pg_current_wal_lsn() - '0/0'::pg_lsn"),
        used);
  }

  /// Bytes that a question takes that was answered, with its share of the indexes.
  double keptOfAQuestion() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("vacuum full question");
    }
    return (double) number("select pg_total_relation_size('question')")
        / number("select count(*) from question");
  }

  /// Connections of others to the database.
  long connections() throws SQLException {
    return number(
        "select count(*) from pg_stat_activity where datname = current_database()"
            + " and pid <> pg_backend_pid()");
  }

  /// Tables and indexes of a bot's.
  long relations() throws SQLException {
    return number(
        "select count(*) from pg_class where relnamespace = current_schema()::regnamespace"
            + " and relkind in ('r', 'i')");
  }

  private long number(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
