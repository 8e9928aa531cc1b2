package eujp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpServer;
import eujp.FreePort;
import eujp.slack.Manifest;
import eujp.slack.doctor.Diagnosis;
import eujp.slack.doctor.Doctor;
import eujp.store.Database;
import eujp.store.Grants;
import eujp.store.Inbox;
import eujp.store.Key;
import eujp.store.OwedMessage;
import eujp.store.OwedMessage.Origin;
import eujp.store.QuestionKey;
import eujp.workspace.Marketplace;
import eujp.workspace.Workspace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `eujp doctor` against the local workspace, and against servers that answer as Slack may.
class DoctorTest {
  private static final String TOKEN = "xoxb-it-must-not-be-told";

  /// Settings of a bot whose Slack does not answer.
  private static final Map<String, String> UNREACHABLE =
      Map.of(
          "SLACK_BOT_TOKEN", TOKEN,
          "SLACK_APP_TOKEN", "xapp-1",
          "SLACK_API_URL", "http://127.0.0.1:1/api/");

  private static final String ALL_SCOPES =
      "app_mentions:read,assistant:write,channels:history,chat:write,commands,groups:history,"
          + "im:history,metadata.message:read,mpim:history,users:read";

  @TempDir private Path temp;

  private Path data() {
    return temp.resolve("data");
  }

  private CommandLineRun examine(Map<String, String> environment, String... more)
      throws IOException {
    CorpusFolder corpus =
        CorpusFolder.in(temp.resolve("corpus")).release("IP/24/1", "The walruses sleep.");
    List<String> arguments = new ArrayList<>(List.of("doctor", "--corpus", corpus.toString()));
    arguments.addAll(List.of(more));
    Map<String, String> all =
        new HashMap<>(Map.of("EUJP_DATA", data().toString(), "EUJP_PORT", "0"));
    all.putAll(environment);
    CommandLineRun run = CommandLineRun.with(all, arguments.toArray(String[]::new));
    String said = run.out() + run.err();
    all.forEach((name, value) ->
        assertFalse(
            (name.endsWith("TOKEN") || name.endsWith("SECRET") || name.endsWith("KEY"))
                && said.contains(value),
            said));
    return run;
  }

  private static Map<String, String> settings(Workspace workspace) {
    return Map.of(
        "SLACK_BOT_TOKEN", workspace.botToken(),
        "SLACK_APP_TOKEN", workspace.appToken(),
        "SLACK_API_URL", workspace.apiUrl().toString());
  }

  private static String line(CommandLineRun run, String subject) {
    return run.out()
        .lines()
        .filter(line -> line.substring(2).startsWith(subject + ":"))
        .findFirst()
        .orElse(run.out());
  }

  @Test
  void whereAllIsWellEachLineSaysSoAndNothingIsMade() throws Exception {
    try (Workspace workspace = Workspace.start(Workspace.Options.defaults())) {
      CommandLineRun run = examine(settings(workspace));

      assertEquals(0, run.exitCode(), run.out());
      assertEquals(List.of(), run.out().lines().filter(line -> !line.startsWith("✓ ")).toList());
      for (String subject :
          List.of(
              "Settings",
              "Bot token",
              "Scopes",
              "Clock",
              "Socket Mode",
              "Ports",
              "Database",
              "Files",
              "Disk",
              "Corrections",
              "Releases",
              "Encoder")) {
        assertTrue(run.out().contains("✓ " + subject + ": "), run.out());
      }
      assertTrue(run.out().contains("1 release is read."), run.out());
      assertFalse(Files.exists(data()));
      assertEquals(0, workspace.connectionCount());
    }
  }

  private static Map<String, String> many(Marketplace slack) {
    return Map.of(
        "SLACK_CLIENT_ID", slack.clientId(),
        "SLACK_CLIENT_SECRET", slack.clientSecret(),
        "SLACK_SIGNING_SECRET", slack.signingSecret(),
        "EUJP_INSTALL_URL", "https://eujp.example.org",
        "SLACK_API_URL", slack.apiUrl().toString());
  }

  @Test
  void ofManyWorkspacesItSaysHowManyThereAreAndWhichIsWithoutTheBot() throws Exception {
    try (Marketplace slack = Marketplace.open()) {
      assertEquals(
          "✓ Client id and secret: Slack knows the app by them.",
          line(examine(many(slack)), "Client id and secret"));

      try (Database database = Database.inFolder(data(), Key.in(data()));
          Grants grants = new Grants(database)) {
        grants.keep(
            "T1", "Press desk", new Grants.Token("xoxb-none", Optional.empty(), Duration.ZERO), 1);
      }
      CommandLineRun run = examine(many(slack));

      assertEquals(0, run.exitCode(), run.out());
      assertTrue(run.out().contains("✓ Workspaces: 1 has installed the bot."), run.out());
      assertTrue(
          run.out()
              .contains(
                  "! Workspaces: In T1 the bot does not work: Slack does not accept the workspace's"
                      + " token (invalid_auth). Somebody there must install the bot again."),
          run.out());
      assertFalse(run.out().contains("xoxb"), run.out());
    }
  }

  @Test
  void aClientSecretThatSlackDoesNotKnowIsTold() throws Exception {
    try (Marketplace slack = Marketplace.open()) {
      Map<String, String> wrong = new HashMap<>(many(slack));
      wrong.put("SLACK_CLIENT_SECRET", "0123456789abcdef0123456789abcdef");
      CommandLineRun run = examine(wrong);

      assertEquals(1, run.exitCode());
      assertTrue(
          line(run, "Client id and secret")
              .startsWith("✗ Client id and secret: Slack does not know"),
          run.out());
    }
  }

  @Test
  void programsReadTheSame() throws Exception {
    try (Workspace workspace = Workspace.start(Workspace.Options.defaults())) {
      JsonObject json =
          JsonParser.parseString(examine(settings(workspace), "--json").out()).getAsJsonObject();

      assertTrue(json.get("works").getAsBoolean());
      JsonObject first = json.getAsJsonArray("checks").get(0).getAsJsonObject();
      assertEquals("Settings", first.get("check").getAsString());
      assertEquals("fine", first.get("state").getAsString());
    }
  }

  @Test
  void besideABotAtWorkItChangesNothing() throws Exception {
    try (Workspace workspace = Workspace.start(Workspace.Options.defaults());
        Database open = Database.inFolder(data(), Key.in(data()))) {
      Inbox inbox = new Inbox(open, false);
      inbox.open();
      inbox.keep(question("1.000001"));
      inbox.keep(question("2.000002"));
      inbox.setAside(new QuestionKey("T1", "C1", "2.000002"), "failed");
      Map<String, String> before = contents();

      CommandLineRun run = examine(settings(workspace));

      assertEquals(0, run.exitCode(), run.out());
      assertTrue(line(run, "Database").startsWith("✓"), run.out());
      assertTrue(
          line(run, "Questions")
              .startsWith("! Questions: 1 question waits for an answer, 1 is set"),
          run.out());
      assertEquals(before, contents());
      inbox.keep(question("3.000003"));
      assertFalse(run.out().contains("walrus"), run.out());
    }
  }

  @Test
  void afterTheBotIsStoppedItChangesNothingEither() throws Exception {
    Database.inFolder(data(), Key.in(data())).close();
    Map<String, String> before = contents();

    CommandLineRun run = examine(UNREACHABLE);

    assertTrue(line(run, "Database").contains("is up to date"), run.out());
    assertEquals(before, contents());
  }

  @Test
  void whatIsWrongWithWhatIsKeptIsToldWithWhatToDo() throws Exception {
    Database.inFolder(data(), Key.in(data())).close();
    Files.setPosixFilePermissions(
        data().resolve("eujp.db"), PosixFilePermissions.fromString("rw-r--r--"));
    Files.write(data().resolve("key"), new byte[32]);

    CommandLineRun run = examine(UNREACHABLE);

    assertEquals(1, run.exitCode());
    assertTrue(line(run, "Files").startsWith("! Files: Others can read eujp.db. → "), run.out());
    assertTrue(
        line(run, "Key").startsWith("✗ Key: The database was written with another"), run.out());
    assertTrue(line(run, "Bot token").contains("cannot be reached"), run.out());
  }

  @Test
  void aFileThatIsNoDatabaseIsTold() throws Exception {
    Files.createDirectories(data());
    Files.writeString(data().resolve("eujp.db"), "no database ".repeat(1_000));

    CommandLineRun run =
        examine(
            Map.of(
                "SLACK_BOT_TOKEN",
                TOKEN,
                "SLACK_APP_TOKEN",
                "xapp-1",
                "SLACK_API_URL",
                "http://127.0.0.1:1/api/",
                "EUJP_KEY",
                "k".repeat(40)));

    assertEquals(1, run.exitCode());
    assertTrue(line(run, "Database").startsWith("✗"), run.out());
    assertTrue(line(run, "Database").contains("Put a backup in its place"), run.out());
  }

  @Test
  void aServerThatIsAwayIsTold() throws Exception {
    CommandLineRun run =
        examine(
            Map.of(
                "SLACK_BOT_TOKEN",
                TOKEN,
                "SLACK_APP_TOKEN",
                "xapp-1",
                "SLACK_API_URL",
                "http://127.0.0.1:1/api/",
                "DATABASE_URL",
                "postgresql://eujp:hush-hush@127.0.0.1:1/eujp"));

    assertTrue(
        line(run, "Database").startsWith("✗ Database: The database at DATABASE_URL"), run.out());
    assertFalse(run.out().contains("hush-hush"), run.out());
  }

  @Test
  void faultsOfTheSettingsComeOneByOne() throws Exception {
    CommandLineRun run = examine(Map.of("SLACK_BOT_TOKEN", "xoxp-1", "EUJP_PROT", "3000"));

    assertEquals(1, run.exitCode());
    assertEquals(3, run.out().lines().filter(line -> line.startsWith("✗ Settings: ")).count());
    assertTrue(run.out().contains("Did you mean EUJP_PORT?"), run.out());
    assertTrue(run.out().contains("✓ Releases"), run.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ALL_SCOPES + "| ✓ Scopes",
        "APP_MENTIONS:READ | ✗ Scopes",
        "app_mentions:read,assistant:write,chat:write,commands,im:history,metadata.message:read,"
            + "mpim:history,users:read | ! Scopes: Threads cannot be followed",
        "'' | ! Scopes: Slack did not say",
      })
  void scopesAreHeldAgainstTheManifest(String granted, String told) throws Exception {
    try (AnsweringServer slack = new AnsweringServer(granted, "true")) {
      assertTrue(line(examine(slack.settings()), "Scopes").startsWith(told), granted);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, FINE, agrees", "-3600, DOUBTFUL, behind", "3600, DOUBTFUL, ahead of"})
  void theClockIsHeldAgainstSlacks(int seconds, Diagnosis.State state, String told)
      throws Exception {
    try (AnsweringServer slack = new AnsweringServer(ALL_SCOPES, "true")) {
      Diagnosis clock =
          Doctor.examine(slack.settings(), () -> Instant.now().plusSeconds(seconds)).stream()
              .filter(one -> one.subject().equals("Clock"))
              .findFirst()
              .orElseThrow();

      assertEquals(state, clock.state());
      assertTrue(clock.told().contains(told), clock.told());
    }
  }

  @Test
  void aTokenThatSlackRefusesIsTold() throws Exception {
    try (AnsweringServer slack = new AnsweringServer(ALL_SCOPES, "false")) {
      CommandLineRun run = examine(slack.settings());

      assertEquals(1, run.exitCode());
      assertTrue(
          line(run, "Bot token").startsWith("✗ Bot token: Slack does not accept"), run.out());
      assertTrue(line(run, "Scopes").startsWith("! "), run.out());
      assertTrue(line(run, "Socket Mode").startsWith("✗ "), run.out());
    }
  }

  @Test
  void aPortThatAnotherProgramHoldsIsTold() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(other.getLocalPort());
      Map<String, String> environment = new HashMap<>(UNREACHABLE);
      environment.put("EUJP_HEALTH_PORT", port);

      CommandLineRun run = examine(environment);

      assertTrue(line(run, "Ports").startsWith("✗ Ports: Port " + port), run.out());
      assertTrue(line(run, "Ports").contains("set EUJP_HEALTH_PORT"), run.out());
    }
  }

  @Test
  void thePortsOfABotAtWorkAreItsOwn() throws Exception {
    try (Workspace workspace = Workspace.start(Workspace.Options.defaults())) {
      Map<String, String> environment = new HashMap<>(settings(workspace));
      environment.put("EUJP_DATA", data().toString());
      environment.put("EUJP_PORT", String.valueOf(FreePort.find()));
      try (RunningCommand bot = RunningCommand.start(environment, "serve")) {
        bot.awaitLine("is connected to Slack");

        CommandLineRun run = examine(environment);

        assertEquals("✓ Ports: A bot is at work on them.", line(run, "Ports"));
        assertEquals(0, run.exitCode(), run.out());
      }
    }
  }

  @Test
  void aFolderThatCannotBeIsTold() throws Exception {
    Path file = Files.createFile(temp.resolve("file"));
    Map<String, String> environment = new HashMap<>(UNREACHABLE);
    environment.put("EUJP_DATA", file.resolve("data").toString());

    CommandLineRun run = examine(environment);

    assertEquals(1, run.exitCode());
    assertTrue(
        line(run, "Settings").startsWith("✗ Settings: EUJP_DATA is not a folder"), run.out());
  }

  @Test
  void overHttpOnlySlackCanTellWhetherTheSecretIsRight() throws Exception {
    try (Workspace workspace = Workspace.start(Workspace.Options.defaults())) {
      Map<String, String> environment = new HashMap<>(settings(workspace));
      environment.remove("SLACK_APP_TOKEN");
      environment.put("SLACK_SIGNING_SECRET", workspace.signingSecret());

      CommandLineRun run = examine(environment);

      assertEquals(0, run.exitCode(), run.out());
      assertTrue(line(run, "Signing secret").startsWith("! "), run.out());
    }
  }

  @Test
  void whatIsLeftOutIsTold() throws Exception {
    CorpusFolder.in(temp.resolve("corpus")).file("ip-24-2.en.md", "nothing");

    CommandLineRun run =
        examine(Map.of("SLACK_BOT_TOKEN", TOKEN), "--encoder", temp.resolve("none.jar").toString());

    assertTrue(run.out().contains("✓ Releases: 1 release is read."), run.out());
    assertTrue(run.out().contains("! Releases: Left out: "), run.out());
    assertTrue(line(run, "Encoder").startsWith("✗"), run.out());
    assertEquals("", run.err());
  }

  @Test
  void theManifestCanDoWithoutFollowing() {
    String whole = CommandLineRun.of("manifest").out();
    String less = CommandLineRun.of("manifest", "--without-follow").out();
    List<String> onlyForFollowing =
        List.of(
            "channels:history",
            "groups:history",
            "message.channels",
            "message.groups",
            "message.mpim");

    for (String one : onlyForFollowing) {
      assertTrue(whole.contains('"' + one + '"'), whole);
      assertFalse(less.contains('"' + one + '"'), less);
    }
    assertEquals(
        whole.lines().count() - onlyForFollowing.size(), less.lines().count(), "nothing else goes");
    assertTrue(less.contains("\"message.im\""), less);
    assertTrue(
        CommandLineRun.of("manifest", "--without-follow", "--link")
            .out()
            .startsWith("https://api.slack.com/apps?new_app=1&manifest_json="));
    assertTrue(Manifest.SCOPES_OF_FOLLOWING.contains("channels:history"));
  }

  private static OwedMessage question(String ts) {
    return new OwedMessage(
        new QuestionKey("T1", "C1", ts),
        Origin.MENTION,
        ts,
        "U1",
        "C1",
        "Where do walruses sleep?");
  }

  /// What is in each file of the data, but for SQLite's book of who reads.
  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(data())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            data().relativize(file).toString(),
            file.toString().endsWith("-shm")
                ? ""
                : String.valueOf(Arrays.hashCode(Files.readAllBytes(file))));
      }
    }
    return contents;
  }

  /// Answers each call of the Web API in the same way.
  private static final class AnsweringServer implements AutoCloseable {
    private final HttpServer server;

    AnsweringServer(String scopes, String ok) throws IOException {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      String url = "ws://127.0.0.1:" + server.getAddress().getPort() + "/link";
      byte[] answer =
          "{\"ok\":%s,\"error\":\"invalid_auth\",\"team\":\"Press\",\"url\":\"%s\"}"
              .formatted(ok, url)
              .getBytes(StandardCharsets.UTF_8);
      server.createContext(
          "/api/",
          exchange -> {
            if (scopes != null && !scopes.isEmpty()) {
              exchange.getResponseHeaders().set("X-OAuth-Scopes", scopes);
            }
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
          });
      server.start();
    }

    Map<String, String> settings() {
      return Map.of(
          "SLACK_BOT_TOKEN",
          TOKEN,
          "SLACK_APP_TOKEN",
          "xapp-it-must-not-be-told",
          "SLACK_API_URL",
          "http://127.0.0.1:" + server.getAddress().getPort() + "/api/");
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
