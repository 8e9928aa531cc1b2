package eujp.search.opensearch;

import static java.nio.charset.StandardCharsets.UTF_8;

import eujp.Await;
import eujp.FreePort;
import eujp.cluster.Cluster;
import eujp.cluster.SearchRefusedException;
import eujp.cluster.SearchUnavailableException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch._types.HealthStatus;
import org.opensearch.client.opensearch.cluster.HealthResponse;

/// A node of OpenSearch on loopback that a test may stop, kill, hold up and start again on the same
/// ports with the same data.
///
/// It takes some seconds to start. It ends with this JVM, also where that is killed.
public final class OpenSearchNode implements AutoCloseable {
  private static final Path CLASS_PATH = Path.of("target", "opensearch.classpath");
  private static final Path SOURCE = Path.of("src", "test", "opensearch", "LoopbackNode.java");
  private static final String STARTED = "started";
  private static final String NAME = "node.name=";
  private static final int SECONDS_TO_END = 30;
  private static final int NODES = 3;

  private final Path folder;
  private final int port;
  private final List<String> settings;
  private @Nullable Process process;

  private OpenSearchNode(int port, List<String> settings) throws IOException {
    this.folder = Files.createTempDirectory("eujp-opensearch");
    this.port = port;
    this.settings = settings;
  }

  /// The node that all tests of this JVM share, which make indices of their own there.
  public static OpenSearchNode shared() {
    return Shared.NODE;
  }

  /// Starts a node that knows no other.
  public static OpenSearchNode start() throws IOException {
    OpenSearchNode node =
        new OpenSearchNode(
            FreePort.find(),
            List.of("transport.port=" + FreePort.find(), "discovery.type=single-node"));
    node.restart();
    return node;
  }

  /// Starts three nodes of one cluster.
  public static List<OpenSearchNode> startThree() throws IOException {
    List<Integer> ports = Stream.generate(FreePort::find).distinct().limit(2L * NODES).toList();
    String seeds =
        ports.subList(0, NODES).stream()
            .map(port -> "127.0.0.1:" + port)
            .collect(Collectors.joining(","));
    List<OpenSearchNode> nodes = new ArrayList<>();
    for (int i = 0; i < NODES; i++) {
      nodes.add(
          new OpenSearchNode(
              ports.get(NODES + i),
              List.of(
                  NAME + "node" + i,
                  "transport.port=" + ports.get(i),
                  "discovery.seed_hosts=" + seeds,
                  "cluster.initial_cluster_manager_nodes=node0,node1,node2")));
    }
    restart(nodes);
    return nodes;
  }

  /// Starts nodes that have ended, which wait for one another.
  public static void restart(List<OpenSearchNode> nodes) throws IOException {
    for (OpenSearchNode node : nodes) {
      node.launch();
    }
    for (OpenSearchNode node : nodes) {
      node.awaitStart();
    }
  }

  /// Returns when each of three nodes has a copy of an index, or of all that an alias names.
  public static void awaitAllCopies(Cluster cluster, String index) throws Exception {
    Await.until("each node has a copy of all", () -> haveAllCopies(cluster, index));
  }

  private static boolean haveAllCopies(Cluster cluster, String index) {
    try {
      HealthResponse health =
          cluster.ask(client -> client.cluster().health(asked -> asked.index(index)));
      return health.status().equals(HealthStatus.Green) && health.numberOfDataNodes() == NODES;
    } catch (SearchUnavailableException | SearchRefusedException notYet) {
      return false;
    }
  }

  /// The one of some nodes that manages their cluster.
  public static OpenSearchNode managing(List<OpenSearchNode> nodes)
      throws IOException, InterruptedException {
    URI page = nodes.getFirst().url().resolve("/_cat/cluster_manager?h=node");
    try (HttpClient http = HttpClient.newHttpClient()) {
      String name =
          http.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
              .body()
              .strip();
      return nodes.stream()
          .filter(node -> node.settings.contains(NAME + name))
          .findFirst()
          .orElseThrow();
    }
  }

  /// Where it answers, or did before it ended.
  public URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /// Starts it again after it has ended, with the data that it had.
  public void restart() throws IOException {
    restart(List.of(this));
  }

  /// Lets it end as it does where people stop it.
  public void stop() throws IOException, InterruptedException {
    running().getOutputStream().close();
    awaitEnd();
  }

  /// Ends it without its doing anything (`kill -9`).
  public void kill() throws InterruptedException {
    running().destroyForcibly();
    awaitEnd();
  }

  /// Holds it up (`SIGSTOP`): its connections stay, and it answers nothing.
  public void pause() throws IOException, InterruptedException {
    signal("STOP");
  }

  /// Lets it go on (`SIGCONT`).
  public void resume() throws IOException, InterruptedException {
    signal("CONT");
  }

  /// Kills it and deletes its data.
  @Override
  public void close() throws IOException {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private void launch() throws IOException {
    List<String> command =
        Stream.of(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "--add-modules=jdk.incubator.vector",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    classPath(),
                    SOURCE.toString(),
                    "path.home=" + folder,
                    "http.port=" + port,
                    "network.host=127.0.0.1",
                    "cluster.name=eujp",
                    // A test's few documents fit also where the disk is nearly full.
                    "cluster.routing.allocation.disk.threshold_enabled=false"),
                settings.stream())
            .flatMap(part -> part)
            .toList();
    process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(log().toFile()))
            .start();
  }

  private void awaitStart() throws IOException {
    BufferedReader said = running().inputReader(UTF_8);
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.equals(STARTED)) {
        return;
      }
    }
    throw new IOException("OpenSearch did not start:\n" + Files.readString(log()));
  }

  private Path log() {
    return folder.resolve("stderr");
  }

  private static String classPath() throws IOException {
    if (Files.notExists(CLASS_PATH)) {
      throw new IOException(CLASS_PATH + " is not there. Make it: mvn antrun:run@opensearch");
    }
    return Files.readString(CLASS_PATH).strip();
  }

  private void awaitEnd() throws InterruptedException {
    if (!running().waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
      throw new AssertionError("OpenSearch runs still after " + SECONDS_TO_END + " s");
    }
  }

  private void signal(String name) throws IOException, InterruptedException {
    int status =
        new ProcessBuilder("kill", "-" + name, String.valueOf(running().pid())).start().waitFor();
    if (status != 0) {
      throw new AssertionError("kill ends with " + status);
    }
  }

  private Process running() {
    if (process == null) {
      throw new IllegalStateException("not started");
    }
    return process;
  }

  /// Made when it is first asked for.
  private static final class Shared {
    private static final OpenSearchNode NODE = started();

    private static OpenSearchNode started() {
      try {
        OpenSearchNode node = start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(node)));
        return node;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void end(OpenSearchNode node) {
      try {
        node.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
