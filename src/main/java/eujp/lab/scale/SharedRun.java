package eujp.lab.scale;

import com.sun.management.OperatingSystemMXBean;
import eujp.lab.trial.BotProcess;
import eujp.lab.trial.Build;
import eujp.lab.trial.Crowd;
import eujp.lab.trial.Percentiles;
import eujp.store.PostgresAddress;
import eujp.workspace.Workspace;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// What one bot bears with SQLite, one with PostgreSQL, and two that share that, in turns and on
/// the same machine as the server, the workspace and those who ask; and who uses the processor
/// then.
public final class SharedRun {
  static final String ONE_ON_SQLITE = "one bot, SQLite";
  static final String ONE = "one bot, PostgreSQL";
  static final String TWO = "two bots, PostgreSQL";
  static final String ANSWERS = "answers, a second";
  static final String BOTS_TIME = "processor time of an answer: bots, ms";
  static final String DATABASE_TIME = "processor time of an answer: PostgreSQL, ms";
  private static final String OTHERS_TIME = "processor time of an answer: Slack and who asks, ms";
  static final String TRANSACTIONS = "transactions for an answer, number";
  static final String LOG = "log of PostgreSQL for an answer, KiB";
  static final String KEPT = "kept of a question, bytes";
  static final String IDLE = "transactions of a bot that nobody asks, a second";
  static final String CONNECTIONS = "connections of a bot to PostgreSQL, number";
  static final String RELATIONS = "tables and indexes of a workspace, number";
  static final String MEMORY = "memory of a bot, MB";

  private static final double KIBI = 1_024;
  private static final double MEGA = 1e6;

  private final int cores = Runtime.getRuntime().availableProcessors();
  private final OperatingSystemMXBean machine =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final Plan plan;
  private final Path scratch;
  private final Consumer<String> progress;
  private int started;

  /// What is to be measured.
  ///
  /// @param build whose bots are measured
  /// @param database an empty PostgreSQL database
  /// @param url the same, as the bots are told it
  /// @param turns how often each takes its turn
  /// @param time how long each is asked as much as it answers, which it is before as long to warm
  ///   up; then it is asked little for half as long, and nothing for as long
  public record Plan(
      Build build, PostgresAddress database, String url, int turns, Duration time, Path corpus) {}

  private enum Kind {
    SQLITE(ONE_ON_SQLITE, 1),
    ONE_BOT(ONE, 1),
    TWO_BOTS(TWO, 2);

    private final String title;
    private final int bots;

    Kind(String title, int bots) {
      this.title = title;
      this.bots = bots;
    }
  }

  /// What was measured in one turn; times of the processor in milliseconds for an answer.
  private record Figures(
      double perSecond,
      double median,
      double p99,
      double bots,
      double database,
      double others,
      double cores,
      double strangers,
      double transactions,
      double log,
      double idle,
      double connections,
      double memory) {}

  private SharedRun(Plan plan, Path scratch, Consumer<String> progress) {
    this.plan = plan;
    this.scratch = scratch;
    this.progress = progress;
  }

  /// Measures; each figure is the middle one of all turns.
  ///
  /// @param scratch a folder for what the bots keep and log
  public static Table run(Plan plan, Path scratch, Consumer<String> progress)
      throws IOException, SQLException, InterruptedException {
    return new SharedRun(plan, scratch, progress).run();
  }

  private Table run() throws IOException, SQLException, InterruptedException {
    Map<Kind, List<Figures>> turns = new EnumMap<>(Kind.class);
    double kept;
    double relations;
    try (Server server = Server.of(plan.database())) {
      for (int turn = 0; turn < plan.turns(); turn++) {
        for (Kind kind : Kind.values()) {
          Figures figures = measure(kind, server);
          turns.computeIfAbsent(kind, _ -> new ArrayList<>()).add(figures);
          progress.accept(kind.title + ": " + figures);
        }
      }
      kept = server.keptOfAQuestion();
      relations = server.relations();
    }
    Table table = table(turns);
    table.add(KEPT, Double.NaN, kept, kept);
    table.add(RELATIONS, Double.NaN, relations, relations);
    addWhole(table);
    return table;
  }

  private Figures measure(Kind kind, Server server)
      throws IOException, SQLException, InterruptedException {
    List<BotProcess> bots = new ArrayList<>();
    try (Workspace workspace = Workspace.start(Crowd.options())) {
      for (int i = 0; i < kind.bots; i++) {
        bots.add(start(kind, workspace));
      }
      Crowd crowd = new Crowd(workspace);
      crowd.askAsFastAsAnswered(plan.time());
      Server.State before = server.state();
      Duration botsBefore = used(bots);
      Duration ownBefore = own();
      double _ = machine.getCpuLoad(); // from now on
      int answered = crowd.answered();
      long start = System.nanoTime();
      double perSecond = crowd.askAsFastAsAnswered(plan.time());
      double seconds = (System.nanoTime() - start) / 1e9;
      double busy = machine.getCpuLoad() * cores;
      double answers = crowd.answered() - answered;
      Server.State after = server.state();
      boolean shared = kind != Kind.SQLITE;
      double ofBots = seconds(used(bots).minus(botsBefore));
      double others = seconds(own().minus(ownBefore));
      double ofServer = shared ? after.secondsSince(before) : 0;
      double atWork = (ofBots + others + ofServer) / seconds;
      double[] millis = crowd.calm(plan.time().dividedBy(2));
      double idle = shared ? transactionsAtRest(server) / bots.size() : Double.NaN;
      return new Figures(
          perSecond,
          Percentiles.median(millis),
          Percentiles.of(millis, .99),
          1_000 * ofBots / answers,
          shared ? 1_000 * ofServer / answers : Double.NaN,
          1_000 * others / answers,
          atWork,
          Math.max(0, busy - atWork),
          shared ? (after.transactions() - before.transactions()) / answers : Double.NaN,
          shared ? (after.log() - before.log()) / KIBI / answers : Double.NaN,
          idle,
          shared ? (double) server.connections() / bots.size() : Double.NaN,
          memory(bots));
    } finally {
      bots.forEach(BotProcess::close);
    }
  }

  /// Transactions in a second while nobody asks.
  private double transactionsAtRest(Server server) throws SQLException, InterruptedException {
    Server.State before = server.state();
    Thread.sleep(plan.time());
    return (server.state().transactions() - before.transactions()) / seconds(plan.time());
  }

  private BotProcess start(Kind kind, Workspace workspace)
      throws IOException, InterruptedException {
    started++;
    BotProcess bot =
        BotProcess.serve(
            plan.build(),
            workspace,
            scratch.resolve("data-" + started),
            kind == Kind.SQLITE ? Map.of() : BotProcess.sharing(plan.url()),
            plan.corpus(),
            scratch.resolve("eujp.log"));
    if (!bot.awaitReady()) {
      bot.close();
      throw new IOException("the bot does not start; see " + scratch);
    }
    return bot;
  }

  private static Duration used(List<BotProcess> bots) {
    return bots.stream().map(BotProcess::used).reduce(Duration.ZERO, Duration::plus);
  }

  /// Of the workspace and of those who ask, who are in this process.
  private static Duration own() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }

  private static double memory(List<BotProcess> bots) throws IOException {
    double bytes = 0;
    for (BotProcess bot : bots) {
      bytes += bot.memory().orElse(0);
    }
    return bytes / bots.size() / MEGA;
  }

  private Table table(Map<Kind, List<Figures>> turns) {
    Table table = new Table(Stream.of(Kind.values()).map(kind -> kind.title).toList());
    add(table, turns, ANSWERS, Figures::perSecond);
    double base = middle(turns, Kind.SQLITE, Figures::perSecond);
    add(table, turns, "answers, of one bot's on SQLite", it -> it.perSecond / base);
    add(table, turns, "median wait at 20 questions a second, ms", Figures::median);
    add(table, turns, "99 in 100 waits, ms", Figures::p99);
    add(table, turns, BOTS_TIME, Figures::bots);
    add(table, turns, DATABASE_TIME, Figures::database);
    add(table, turns, OTHERS_TIME, Figures::others);
    add(table, turns, "cores at work for all that, of " + cores, Figures::cores);
    add(table, turns, "cores at work for other programs, of " + cores, Figures::strangers);
    add(table, turns, TRANSACTIONS, Figures::transactions);
    add(table, turns, LOG, Figures::log);
    add(table, turns, IDLE, Figures::idle);
    add(table, turns, CONNECTIONS, Figures::connections);
    add(table, turns, MEMORY, Figures::memory);
    return table;
  }

  /// Adds what an answer costs everybody together, beside what it costs with SQLite: that does not
  /// depend on how much of the processor other programs leave.
  static void addWhole(Table table) {
    double base = whole(table, ONE_ON_SQLITE);
    table.add(
        "processor time of an answer in all, of one bot's on SQLite",
        Stream.of(Kind.values()).mapToDouble(kind -> whole(table, kind.title) / base).toArray());
  }

  private static double whole(Table table, String bots) {
    return table.figure(BOTS_TIME, bots)
        + table.figure(OTHERS_TIME, bots)
        + (bots.equals(ONE_ON_SQLITE) ? 0 : table.figure(DATABASE_TIME, bots));
  }

  private static void add(
      Table table, Map<Kind, List<Figures>> turns, String row, ToDoubleFunction<Figures> figure) {
    table.add(
        row, Stream.of(Kind.values()).mapToDouble(kind -> middle(turns, kind, figure)).toArray());
  }

  private static double middle(
      Map<Kind, List<Figures>> turns, Kind kind, ToDoubleFunction<Figures> figure) {
    return Percentiles.median(
        turns.getOrDefault(kind, List.of()).stream().mapToDouble(figure).toArray());
  }
}
