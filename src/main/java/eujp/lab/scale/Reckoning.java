package eujp.lab.scale;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/// What so many workspaces, and so many releases, take: our measured figures, multiplied by
/// assumptions.
///
/// @param bots what [SharedRun] measured
/// @param passages what `eujp lab bench` measured; the largest number of passages counts
/// @param perRelease passages of a release
/// @param assumed what is not measured
public record Reckoning(Table bots, Table passages, double perRelease, Assumptions assumed) {
  /// Open connections that Slack allows an app in Socket Mode.
  ///
  /// Source: [Using Socket Mode](https://docs.slack.dev/apis/events-api/using-socket-mode).
  private static final int SOCKETS = 10;

  /// Connections that PostgreSQL takes if nobody says otherwise.
  ///
  /// Source: [PostgreSQL, Connections and
  /// Authentication](https://www.postgresql.org/docs/current/runtime-config-connection.html).
  private static final int CONNECTIONS = 100;

  private static final MathContext DIGITS = new MathContext(2);
  private static final double SECONDS_OF_HOUR = 3_600;
  private static final double HOURS_OF_DAY = 24;
  private static final double KIBI_OF_GIGA = 1e9 / 1_024;

  /// What depends on who uses it and how.
  ///
  /// @param asked questions of a workspace in a day
  /// @param peak the share of them in the busiest hour
  /// @param languages in which a release is there
  /// @param load the share of a machine's cores that is planned to be at work in that hour
  /// @param cores of a machine, on which one bot runs
  /// @param days for which what is kept of a question is kept
  /// @param copies of the index
  /// @param shard gigabytes of an index in one shard
  public record Assumptions(
      double asked,
      double peak,
      double languages,
      double load,
      double cores,
      double days,
      double copies,
      double shard) {}

  /// What workspaces take, apart from the passages.
  ///
  /// @throws IllegalArgumentException if a figure is missing
  public Table ofWorkspaces(List<Integer> workspaces) {
    String two = SharedRun.TWO;
    double answer =
        bots.figure(SharedRun.BOTS_TIME, two)
            + passages.figure("99 in 100 answers, each asked once, ms", largest());
    DoubleUnaryOperator day = it -> it * assumed.asked;
    DoubleUnaryOperator peak = it -> day.applyAsDouble(it) * assumed.peak / SECONDS_OF_HOUR;
    DoubleUnaryOperator number =
        it -> Math.max(2, Math.ceil(cores(peak.applyAsDouble(it), answer) / assumed.cores));
    DoubleUnaryOperator idle =
        it -> it * number.applyAsDouble(it) * bots.figure(SharedRun.IDLE, two);
    DoubleUnaryOperator writes =
        it -> peak.applyAsDouble(it) * bots.figure(SharedRun.TRANSACTIONS, two);
    DoubleUnaryOperator connections =
        it -> number.applyAsDouble(it) * bots.figure(SharedRun.CONNECTIONS, two);
    double seen = bots.figure(SharedRun.ANSWERS, two) * bots.figure(SharedRun.TRANSACTIONS, two);
    Table table = new Table(titles(workspaces, "workspaces"));
    Rows rows = new Rows(table, workspaces);
    rows.add("questions, a day", day);
    rows.add("questions in the busiest hour, a second", peak);
    rows.add(
        "of what two bots answered on one machine of two cores, times",
        it -> peak.applyAsDouble(it) / bots.figure(SharedRun.ANSWERS, two));
    rows.add("bots, number", number);
    rows.add(
        "memory of the bots, GB",
        it -> number.applyAsDouble(it) * bots.figure(SharedRun.MEMORY, two) / 1e3);
    rows.add("connections to PostgreSQL, number", connections);
    rows.add("transactions of PostgreSQL for questions, a second", writes);
    rows.add("transactions if each bot looked after each workspace as after one, a second", idle);
    rows.add(
        "log of PostgreSQL, GB a day",
        it -> day.applyAsDouble(it) * bots.figure(SharedRun.LOG, two) / KIBI_OF_GIGA);
    rows.add(
        "kept of questions, GB",
        it -> day.applyAsDouble(it) * assumed.days * bots.figure(SharedRun.KEPT, two) / 1e9);
    rows.add(
        "cores of PostgreSQL for questions, number",
        it -> cores(peak.applyAsDouble(it), bots.figure(SharedRun.DATABASE_TIME, SharedRun.ONE)));
    rows.add(
        "tables and indexes in PostgreSQL, thousands",
        it -> it * bots.figure(SharedRun.RELATIONS, two) / 1e3);
    rows.add(
        "machines for bots and PostgreSQL, hours a day",
        it -> HOURS_OF_DAY * (number.applyAsDouble(it) + 2));
    table.addTexts(
        "past",
        "limits",
        workspaces.stream()
            .map(it ->
                past(
                    idle.applyAsDouble(it) / seen,
                    peak.applyAsDouble(it) / bots.figure(SharedRun.ANSWERS, two),
                    number.applyAsDouble(it),
                    connections.applyAsDouble(it)))
            .toList());
    return table;
  }

  private double cores(double perSecond, double millis) {
    return perSecond * millis / 1e3 / assumed.load;
  }

  /// What does not hold any more.
  ///
  /// @param upkeep of what PostgreSQL did for questions when it was measured
  /// @param asked of what was answered then
  private static String past(double upkeep, double asked, double number, double connections) {
    List<String> past = new ArrayList<>();
    if (upkeep > 1) {
      past.add("upkeep");
    }
    if (asked > 1) {
      past.add("answers");
    }
    if (number > SOCKETS) {
      past.add("Socket Mode");
    }
    if (connections > CONNECTIONS) {
      past.add("connections");
    }
    return past.isEmpty() ? "none" : String.join(", ", past);
  }

  /// What releases take in OpenSearch, by the size of our own index.
  ///
  /// @throws IllegalArgumentException if a figure is missing
  public Table ofReleases(List<Integer> releases) {
    double kibi = passages.figure("index on disk, KiB a passage", largest());
    DoubleUnaryOperator all = it -> it * assumed.languages * perRelease;
    DoubleUnaryOperator size = it -> all.applyAsDouble(it) * kibi / KIBI_OF_GIGA;
    Table table = new Table(titles(releases, "releases"));
    Rows rows = new Rows(table, releases);
    rows.add("passages, thousands", it -> all.applyAsDouble(it) / 1e3);
    rows.add("index, GB", size);
    rows.add("shards, number", it -> Math.ceil(size.applyAsDouble(it) / assumed.shard));
    rows.add(
        "shards with their copies, number",
        it -> assumed.copies * Math.ceil(size.applyAsDouble(it) / assumed.shard));
    rows.add("on the disks, GB", it -> assumed.copies * size.applyAsDouble(it));
    return table;
  }

  private String largest() {
    return passages.columns().getLast();
  }

  private static List<String> titles(List<Integer> numbers, String what) {
    return numbers.stream()
        .map(it ->
            String.format(
                Locale.ROOT, "%,d %s", it, it == 1 ? what.substring(0, what.length() - 1) : what))
        .toList();
  }

  /// Figures to no more digits than what they are made of bears.
  private record Rows(Table table, List<Integer> numbers) {
    void add(String row, DoubleUnaryOperator figure) {
      table.add(
          row,
          numbers.stream()
              .mapToDouble(
                  it -> new BigDecimal(figure.applyAsDouble(it)).round(DIGITS).doubleValue())
              .toArray());
    }
  }
}
