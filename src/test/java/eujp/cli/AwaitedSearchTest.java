package eujp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import eujp.Await;
import eujp.FreePort;
import eujp.cluster.Cluster;
import eujp.cluster.ClusterAddress;
import eujp.release.Corpus;
import eujp.search.opensearch.ClusterIndex;
import eujp.search.opensearch.OpenSearchNode;
import eujp.slack.transport.WebServer;
import eujp.workspace.Workspace;
import eujp.workspace.model.Message;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `eujp serve` where OpenSearch is away, or does not let it in.
@Timeout(300)
class AwaitedSearchTest {

  @TempDir private Path data;

  @Tag("trial")
  @Test
  void anOpenSearchThatIsAwayAtTheStartIsWaitedForAndTheHealthPageSaysSo() throws Exception {
    int health = FreePort.find();
    try (OpenSearchNode node = OpenSearchNode.start();
        Workspace workspace = Workspace.start(Workspace.Options.defaults())) {
      try (Cluster cluster =
          Cluster.at(new ClusterAddress(List.of(node.url()), Optional.empty(), Optional.empty()))) {
        new ClusterIndex(cluster, ClusterIndex.NAME)
            .update(Corpus.read(Path.of("index-data")), _ -> {});
      }
      node.kill();
      try (RunningCommand bot =
          RunningCommand.start(settings(workspace, node.url(), health), "serve")) {
        Await.until(
            "the bot has tried",
            () -> page(health, WebServer.READY).contains("OpenSearch gives no answer"));
        assertEquals("ok", page(health, WebServer.LIVE).strip());

        node.restart();

        bot.awaitLine("is connected");
        assertEquals("ok", page(health, WebServer.READY).strip());
        Message question =
            workspace
                .person()
                .post(workspace.general(), workspace.bot().mention() + " What was signed?");
        workspace.await(
            message ->
                message.author().equals(workspace.bot())
                    && message.root().equals(question.ts())
                    && message.isReply(),
            Await.PATIENCE);
      }
    }
  }

  @Test
  void aBotThatIsToldToStopWaitsNoLonger() throws Exception {
    int health = FreePort.find();
    URI nowhere = URI.create("http://127.0.0.1:" + FreePort.find());
    try (Workspace workspace = Workspace.start(Workspace.Options.defaults());
        RunningCommand bot = RunningCommand.start(settings(workspace, nowhere, health), "serve")) {
      Await.until(
          "the bot has tried",
          () -> page(health, WebServer.READY).contains("OpenSearch gives no answer"));

      assertEquals(1, bot.stop());
      assertTrue(bot.errors().contains("Stopped before the bot was at work"), bot.errors());
      assertEquals("", page(health, WebServer.LIVE));
    }
  }

  @Test
  void wrongSettingsEndItWithOneLine() throws Exception {
    HttpServer closed =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    closed.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(401, -1);
          exchange.close();
        });
    closed.start();
    try (Workspace workspace = Workspace.start(Workspace.Options.defaults())) {
      URI url = URI.create("http://127.0.0.1:" + closed.getAddress().getPort());
      CommandLineRun run = CommandLineRun.with(settings(workspace, url, FreePort.find()), "serve");

      assertEquals(2, run.exitCode(), run.err());
      assertEquals(1, run.err().lines().count(), run.err());
      assertTrue(run.err().contains("SEARCH_API_KEY"), run.err());
    } finally {
      closed.stop(0);
    }
  }

  private Map<String, String> settings(Workspace workspace, URI search, int health) {
    Map<String, String> settings = new HashMap<>();
    settings.put("SLACK_BOT_TOKEN", workspace.botToken());
    settings.put("SLACK_APP_TOKEN", workspace.appToken());
    settings.put("SLACK_API_URL", workspace.apiUrl().toString());
    settings.put("SEARCH_URL", search.toString());
    settings.put("EUJP_HEALTH_PORT", String.valueOf(health));
    settings.put("EUJP_DATA", data.toString());
    return settings;
  }

  private static String page(int port, String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + port + path);
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException notYet) {
      return "";
    }
  }
}
