package eujp.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.Await;
import eujp.FreePort;
import eujp.slack.client.StartFailure;
import eujp.slack.transport.WebServer;
import eujp.workspace.Workspace;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What the health pages say, and what the bot does, before it is at work.
@Timeout(300)
class AwaitedDatabaseTest {
  @Test
  void aServerThatIsAwayAtTheStartIsWaitedForAndTheHealthPageSaysSo() throws Exception {
    int database = FreePort.find();
    int health = FreePort.find();
    try (Workspace workspace = Workspace.start(Workspace.Options.defaults());
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Settings settings = settings(workspace, database, health);
      Future<Bot> starting = threads.submit(() -> Bot.start(settings, new KnownByHeart()));
      Await.until(
          "the bot has tried", () -> page(health, WebServer.READY).contains("DATABASE_URL"));
      assertEquals("ok", page(health, WebServer.LIVE).strip());
      assertTrue(page(health, WebServer.READY).contains("There is no sign of life from Slack."));

      try (EmbeddedPostgres _ = EmbeddedPostgres.builder().setPort(database).start();
          Bot _ = starting.get(Await.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        assertEquals("ok", page(health, WebServer.READY).strip());
      }
    }
  }

  @Test
  void aBotThatIsToldToStopWaitsNoLonger() throws Exception {
    try (Workspace workspace = Workspace.start(Workspace.Options.defaults())) {
      Settings settings = settings(workspace, FreePort.find(), FreePort.find());
      Thread starting =
          Thread.ofPlatform()
              .start(() ->
                  assertThrows(
                      StartFailure.class, () -> Bot.start(settings, new KnownByHeart()).close()));
      Await.until(
          "the bot has tried",
          () -> page(settings.health().port(), WebServer.READY).contains("DATABASE_URL"));

      starting.interrupt();

      starting.join();
      assertEquals("", page(settings.health().port(), WebServer.LIVE));
    }
  }

  private static Settings settings(Workspace workspace, int database, int health)
      throws InvalidSettings {
    return Settings.read(
        Map.of(
            "SLACK_BOT_TOKEN", workspace.botToken(),
            "SLACK_APP_TOKEN", workspace.appToken(),
            "SLACK_API_URL", workspace.apiUrl().toString(),
            "EUJP_HEALTH_PORT", String.valueOf(health),
            "EUJP_KEY", "a key that is long enough, for tests alone",
            "DATABASE_URL", "postgresql://postgres:postgres@127.0.0.1:" + database + "/postgres"));
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
