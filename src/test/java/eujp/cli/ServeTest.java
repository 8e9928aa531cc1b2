package eujp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.Await;
import eujp.FreePort;
import eujp.workspace.Workspace;
import eujp.workspace.model.Message;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `eujp serve` against the local workspace.
class ServeTest {
  @TempDir private Path data;

  @Test
  void aWrongTokenIsOneLine() throws IOException {
    try (Workspace workspace = Workspace.start(Workspace.Options.defaults())) {
      CommandLineRun run =
          CommandLineRun.with(
              Map.of(
                  "SLACK_BOT_TOKEN",
                  "xoxb-of-somebody-else",
                  "SLACK_APP_TOKEN",
                  workspace.appToken(),
                  "SLACK_API_URL",
                  workspace.apiUrl().toString(),
                  "EUJP_PORT",
                  "0"),
              "serve");

      assertEquals(2, run.exitCode());
      assertEquals(1, run.err().lines().count(), run.err());
      assertTrue(run.err().contains("SLACK_BOT_TOKEN"), run.err());
    }
  }

  @Test
  void theCheckSaysThatNoBotRuns() throws IOException {
    CommandLineRun run =
        CommandLineRun.with(
            Map.of(
                "SLACK_BOT_TOKEN", "xoxb-1",
                "SLACK_APP_TOKEN", "xapp-1",
                "EUJP_PORT", String.valueOf(FreePort.find())),
            "serve",
            "--check");

    assertEquals(1, run.exitCode());
    assertTrue(run.err().contains("no bot answers"), run.err());
  }

  @Test
  void theCheckSucceedsOnceTheBotIsReachable() throws Exception {
    try (Workspace workspace = Workspace.start(Workspace.Options.defaults())) {
      Map<String, String> environment = environment(workspace, String.valueOf(FreePort.find()));
      try (RunningCommand bot = RunningCommand.start(environment, "serve")) {
        bot.awaitLine("is connected to Slack");

        CommandLineRun check = CommandLineRun.with(environment, "serve", "--check");

        assertEquals(0, check.exitCode(), check.err());
        assertEquals(0, bot.stop());
      }
    }
  }

  @Test
  void whereItShowsTheReleasesLinksOpenThem() throws Exception {
    try (Workspace workspace = Workspace.start(Workspace.Options.defaults())) {
      String port = String.valueOf(FreePort.find());
      String site = "http://127.0.0.1:" + port;
      Map<String, String> environment = new HashMap<>(environment(workspace, port));
      environment.put("EUJP_HEALTH_PORT", "0");
      environment.put("EUJP_PAGES_URL", site + "/");
      try (RunningCommand bot = RunningCommand.start(environment, "serve")) {
        bot.awaitLine("The releases are shown on port " + port);
        workspace
            .person()
            .post(
                workspace.general(),
                workspace.bot().mention() + " Who co-chaired the Council meeting?");
        Message reply =
            workspace.await(message -> message.author().equals(workspace.bot()), Await.PATIENCE);

        Matcher link =
            Pattern.compile("(" + site + "/releases/ip-23-3831/en)#(p\\d+):~:text=The%20Council")
                .matcher(reply.text());
        assertTrue(link.find(), reply.text());
        HttpResponse<String> page =
            HttpClient.newHttpClient()
                .send(
                    HttpRequest.newBuilder(URI.create(link.group(1))).build(),
                    HttpResponse.BodyHandlers.ofString());
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("id=\"" + link.group(2) + "\""), page.body());
        assertEquals(0, bot.stop());
      }
    }
  }

  @Test
  void aTokenThatIsRevokedEndsTheBotWithOneLine() throws Exception {
    try (Workspace workspace = Workspace.start(Workspace.Options.defaults())) {
      Map<String, String> environment = environment(workspace, "0");
      try (RunningCommand bot = RunningCommand.start(environment, "serve")) {
        bot.awaitLine("is connected to Slack");
        workspace.faults().revokeTokens();
        workspace
            .person()
            .post(workspace.general(), workspace.bot().mention() + " What was signed?");

        assertEquals(2, bot.exitCode());

        assertEquals(1, bot.errors().lines().count(), bot.errors());
        assertTrue(
            bot.errors().contains("Slack does not accept the token in SLACK_"), bot.errors());
      }
    }
  }

  @Test
  void whatIsAddedWhileItRunsIsTakenInAndWhatIsLeftOutIsSaid() throws Exception {
    Path releases = Files.createDirectories(data.resolve("corpus").resolve("releases"));
    Files.copy(Path.of("index-data", "releases", "ip-23-3831.en.md"), releases.resolve("a.en.md"));
    Files.writeString(releases.resolve("b.en.md"), "no release");
    try (Workspace workspace = Workspace.start(Workspace.Options.defaults())) {
      String port = String.valueOf(FreePort.find());
      try (RunningCommand bot =
          RunningCommand.start(
              environment(workspace, port),
              "serve",
              "--corpus",
              data.resolve("corpus").toString())) {
        bot.awaitLine("is connected to Slack");
        Await.until("it is counted", () -> page(port, "/metrics").contains("left_out 1.0\n"));
        assertTrue(page(port, "/healthz/ready").startsWith("ok\n"));
        assertFalse(bot.errors().contains("left out"), "it is in the log, in the form of the log");

        Files.writeString(
            releases.resolve("c.en.md"),
            """
            ---
            reference: IP/24/77
            title: A lighthouse
            date: 2024-02-03
            language: en
            url: https://example.org/77
            ---

            The lighthouse of Kalvoria was lit by Ada Lindqvist.
            """);
        Await.until("it is known", () -> page(port, "/metrics").contains("index_releases 2.0\n"));
        workspace
            .person()
            .post(
                workspace.general(),
                workspace.bot().mention() + " Who lit the lighthouse of Kalvoria?");

        var _ =
            workspace.await(
                message ->
                    message.author().equals(workspace.bot())
                        && message.text().contains("Ada Lindqvist"),
                Await.PATIENCE);
        assertEquals(0, bot.stop());
      }
    }
  }

  private static String page(String port, String path) throws Exception {
    URI page = URI.create("http://127.0.0.1:" + port + path);
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }

  private Map<String, String> environment(Workspace workspace, String port) {
    return Map.of(
        "SLACK_BOT_TOKEN", workspace.botToken(),
        "SLACK_APP_TOKEN", workspace.appToken(),
        "SLACK_API_URL", workspace.apiUrl().toString(),
        "EUJP_DATA", data.toString(),
        "EUJP_PORT", port);
  }
}
