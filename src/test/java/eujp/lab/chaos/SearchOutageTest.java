package eujp.lab.chaos;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.Await;
import eujp.FreePort;
import eujp.cluster.Cluster;
import eujp.cluster.ClusterAddress;
import eujp.lab.chaos.SteadyAskers.Asked;
import eujp.lab.chaos.SteadyAskers.Said;
import eujp.lab.chaos.SteadyAskers.Told;
import eujp.lab.trial.BotProcess;
import eujp.lab.trial.Build;
import eujp.lab.trial.Rooms;
import eujp.lab.trial.SlackApp;
import eujp.lab.trial.Tried;
import eujp.lab.trial.Watch;
import eujp.library.Releases;
import eujp.release.Corpus;
import eujp.search.opensearch.ClusterIndex;
import eujp.search.opensearch.OpenSearchNode;
import eujp.slack.labels.Label;
import eujp.slack.labels.Labels;
import eujp.workspace.Workspace;
import eujp.workspace.delivery.Timing;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Three nodes of OpenSearch, a PostgreSQL server and two bots, which go down one after the other
/// while people ask.
@Tag("outage")
@Timeout(600)
class SearchOutageTest {
  /// Many times as many as a question is put to, so that each has to be looked for.
  private static final int MILLS = 60;

  private static final int TONNES = 20_000;
  private static final int OTHER_TONNES = 70_000;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(6);
  private static final Duration LONGEST_TAKEOVER = Duration.ofSeconds(30);

  /// Those who wait try again each eight seconds at least.
  private static final Duration LONGEST_AFTER_ABSENCE = Duration.ofSeconds(30);

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String MANAGER_KILLED = "the cluster manager is killed";
  private static final String HANGS = "a node hangs";
  private static final String TWO_KILLED = "two nodes are killed";
  private static final String ALL_GO = "all nodes are being killed";
  private static final String ALL_GONE = "all nodes are gone";
  private static final String ALL_COME = "all nodes come back";
  private static final String BOT_KILLED = "a bot is killed";
  private static final String DATABASE_RESTARTED = "the database is restarted";
  private static final String INDEXING_KILLED = "eujp index is killed";
  private static final String REWRITTEN = "the index is written anew";

  /// When a command may be told that the search engine is away.
  private static final Set<String> AWAY = Set.of(ALL_GO, ALL_GONE, ALL_COME);

  /// When a command, which nobody keeps, may be told nothing.
  private static final Set<String> CUT_SHORT = Set.of(BOT_KILLED, DATABASE_RESTARTED);

  @TempDir private Path scratch;

  private final int databasePort = FreePort.find();
  private final List<BotProcess> bots = new ArrayList<>();
  private Path corpus;
  private Path other;
  private Said expected;
  private List<OpenSearchNode> nodes;
  private EmbeddedPostgres database;
  private Cluster cluster;
  private ClusterIndex index;
  private Workspace workspace;
  private Watch watch;
  private SteadyAskers askers;
  private SearchProbe probe;

  @BeforeEach
  void start() throws Exception {
    corpus = corpus("now", TONNES);
    other = corpus("next", OTHER_TONNES);
    expected = embedded();
    nodes = OpenSearchNode.startThree();
    database = database();
    cluster = connect();
    index = new ClusterIndex(cluster, ClusterIndex.NAME);
    index.update(Corpus.read(corpus), _ -> {});
    awaitAllCopies();
    workspace = workspace();
    watch = new Watch(workspace);
    askers = new SteadyAskers(workspace, watch, MILLS);
    probe = new SearchProbe(connect());
    bots.add(bot(0));
    bots.add(bot(1));
    for (BotProcess bot : bots) {
      assertTrue(bot.awaitReady());
    }
    askers.begin();
    probe.begin();
    askers.awaitMore(4);
  }

  @AfterEach
  void end() throws Exception {
    askers.close();
    probe.close();
    bots.forEach(BotProcess::close);
    workspace.close();
    cluster.close();
    for (OpenSearchNode node : nodes) {
      node.close();
    }
    database.close();
  }

  @Test
  void noQuestionIsLostDoubledOrAnsweredOtherwiseThanByTheEmbeddedIndex() throws Exception {
    killManager();
    holdUpANode();
    killTwo();
    killAll();
    Duration takeover = killABot();
    restartDatabase();
    killIndexing();
    rewriteIndex();
    askers.end();
    probe.end();
    settle();

    assertAll(
        this::checkReplies,
        this::checkAnswersToCommands,
        this::checkThatPeopleWereToldOnce,
        this::checkLogs,
        () -> assertTrue(probe.longest().compareTo(LONGEST_WAIT) <= 0, probe::toString),
        () -> assertTrue(takeover.compareTo(LONGEST_TAKEOVER) <= 0, takeover::toString));
  }

  private void killManager() throws Exception {
    phase(MANAGER_KILLED);
    OpenSearchNode manager = OpenSearchNode.managing(nodes);
    manager.kill();
    askers.awaitMore(24);
    manager.restart();
    awaitAllCopies();
    settle();
  }

  private void holdUpANode() throws Exception {
    phase(HANGS);
    OpenSearchNode manager = OpenSearchNode.managing(nodes);
    manager.pause();
    askers.awaitMore(32);
    manager.resume();
    awaitAllCopies();
    settle();
  }

  private void killTwo() throws Exception {
    phase(TWO_KILLED);
    List<OpenSearchNode> two = nodes.subList(0, 2);
    for (OpenSearchNode node : two) {
      node.kill();
    }
    askers.awaitMore(24);
    OpenSearchNode.restart(two);
    awaitAllCopies();
    settle();
  }

  private void killAll() throws Exception {
    phase(ALL_GO);
    for (OpenSearchNode node : nodes) {
      node.kill();
    }
    phase(ALL_GONE);
    askers.awaitMore(24);
    phase(ALL_COME);
    OpenSearchNode.restart(nodes);
    awaitAllCopies();
    Duration waited = settle();
    assertTrue(waited.compareTo(LONGEST_AFTER_ABSENCE) <= 0, waited::toString);
  }

  /// @return how long it took until all that was asked before had its reply
  private Duration killABot() throws Exception {
    phase(BOT_KILLED);
    askers.awaitMore(4);
    bots.getFirst().kill();
    Duration takeover = askers.awaitReplies(PATIENCE);
    bots.set(0, bot(0));
    assertTrue(bots.getFirst().awaitReady());
    settle();
    return takeover;
  }

  private void restartDatabase() throws Exception {
    phase(DATABASE_RESTARTED);
    database.close();
    askers.awaitMore(8);
    database = database();
    askers.awaitMore(8);
    settle();
  }

  private void killIndexing() throws Exception {
    phase(INDEXING_KILLED);
    Optional<String> served = index.newest();
    Set<String> before = states();
    Process indexing = indexing();
    Await.until("it has begun", () -> states().size() > before.size());
    indexing.destroyForcibly().waitFor();

    assertEquals(served, index.newest());
    askers.awaitMore(8);
    settle();
  }

  /// Two states in a row each time, of which a bot may never see the first.
  private void rewriteIndex() throws Exception {
    phase(REWRITTEN);
    for (Path next : List.of(other, corpus, other, corpus, other)) {
      index.update(Corpus.read(next), _ -> {});
      askers.awaitMore(1);
    }
    assertEquals(2, states().size());
    askers.awaitMore(8);
    settle();
  }

  private void phase(String name) {
    askers.phase(name);
    probe.phase(name);
  }

  private Duration settle() throws InterruptedException {
    return askers.awaitReplies(PATIENCE);
  }

  private Set<String> states() {
    return cluster
        .ask(client -> client.indices().get(get -> get.index(ClusterIndex.NAME + "-*")))
        .result()
        .keySet();
  }

  private void checkReplies() {
    ChaosReport report =
        ChaosReport.of(
            new ChaosReport.Account(
                askers.asked().stream().map(Asked::question).toList(),
                Set.of(),
                watch.posts(),
                workspace.faults().undelivered(),
                Set.of(),
                Poisoning.NONE,
                0,
                new Fleeting(0, 0, 0, 0, 0)));
    assertTrue(report.isClean(), () -> report + "\n" + report.evidence());
    assertEquals(report.sent(), report.answered(), report::toString);
    askers
        .said()
        .forEach((one, words) ->
            assertSaid(expected.replies().getOrDefault(one.mill(), ""), one.mill(), words));
  }

  /// Asserts that something is said as the embedded index has it, of one state or the other.
  private static void assertSaid(String now, int mill, String words) {
    String next = now.replace(String.valueOf(TONNES + mill), String.valueOf(OTHER_TONNES + mill));
    assertTrue(words.equals(now) || words.equals(next), () -> words + "\nand not\n" + now);
  }

  private void checkAnswersToCommands() {
    String away = Labels.english().say(Label.SEARCH_AWAY);
    for (Told one : askers.told()) {
      if (one.answer().contains(away)) {
        assertFalse(Collections.disjoint(one.phases(), AWAY), one::toString);
      } else if (one.answer().isEmpty()) {
        assertFalse(Collections.disjoint(one.phases(), CUT_SHORT), one::toString);
      } else {
        assertSaid(expected.answers().getOrDefault(one.mill(), ""), one.mill(), one.answer());
      }
    }
  }

  /// In a thread of their own; of those who ask in one thread the first is told, for whom the
  /// others wait.
  private void checkThatPeopleWereToldOnce() {
    String away = Labels.english().say(Label.SEARCH_AWAY_KEPT);
    for (Asked one : askers.asked()) {
      if (!one.message().isReply()) {
        long told = askers.told(one, away);
        assertTrue(one.phase().equals(ALL_GONE) ? told == 1 : told <= 1, () -> told + " " + one);
      }
    }
  }

  private void checkLogs() throws IOException {
    for (int bot = 0; bot < bots.size(); bot++) {
      String log = Files.readString(log(bot));
      assertTrue(log.contains("is at work"), log);
      assertFalse(log.contains(" ERROR "), log);
      assertFalse(log.contains("rye"), log);
    }
  }

  private Path corpus(String name, int tonnes) throws IOException {
    Path folder = scratch.resolve(name);
    Releases releases = Releases.in(folder);
    for (int mill = 0; mill < MILLS; mill++) {
      releases.write(mill, tonnes + mill);
    }
    return folder;
  }

  /// What a bot with an embedded index says.
  private Said embedded() throws Exception {
    try (Workspace alone = workspace();
        BotProcess bot =
            BotProcess.serve(
                Tried.build(),
                alone,
                scratch.resolve("embedded"),
                Map.of(),
                corpus,
                scratch.resolve("embedded.log"));
        SteadyAskers all = new SteadyAskers(alone, new Watch(alone), MILLS)) {
      assertTrue(bot.awaitReady());
      return all.askAll();
    }
  }

  private static Workspace workspace() throws IOException {
    return Workspace.start(
        SlackApp.options()
            .withChannels(Rooms.names(SteadyAskers.ROOMS))
            .withTiming(Timing.slack().withRedeliveriesFaster(10)));
  }

  private Cluster connect() {
    return Cluster.at(
        new ClusterAddress(
            nodes.stream().map(OpenSearchNode::url).toList(), Optional.empty(), Optional.empty()));
  }

  private void awaitAllCopies() throws Exception {
    OpenSearchNode.awaitAllCopies(cluster, ClusterIndex.NAME);
  }

  /// The server, with the data that it had.
  private EmbeddedPostgres database() throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(scratch.resolve("database"))
        .setCleanDataDirectory(false)
        .setPort(databasePort)
        .start();
  }

  private BotProcess bot(int number) throws IOException {
    return BotProcess.serve(
        Tried.build(),
        workspace,
        scratch.resolve("bot-" + number),
        Map.of(
            "EUJP_LOG",
            "INFO",
            "EUJP_KEY",
            "the same for both bots of one run",
            "DATABASE_URL",
            "postgresql://postgres:postgres@127.0.0.1:%d/postgres".formatted(databasePort),
            "SEARCH_URL",
            urls()),
        corpus,
        log(number));
  }

  private Path log(int bot) {
    return scratch.resolve("bot-" + bot + ".log");
  }

  private String urls() {
    return nodes.stream().map(node -> node.url().toString()).collect(Collectors.joining(","));
  }

  /// `eujp index` at work on the other corpus.
  private Process indexing() throws IOException {
    Build build = Tried.build();
    ProcessBuilder process =
        new ProcessBuilder(
            Stream.of(
                    Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
                    build.options().stream(),
                    Stream.of(
                        "-cp",
                        build.classPath(),
                        "eujp.cli.Eujp",
                        "index",
                        "--corpus",
                        other.toString()))
                .flatMap(part -> part)
                .toList());
    process.environment().put("SEARCH_URL", urls());
    return process
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
