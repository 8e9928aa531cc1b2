package eujp.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.Await;
import eujp.workspace.Workspace;
import eujp.workspace.people.Person;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Workspaces that install the bot, use it and uninstall it, each with a store of its own.
@Timeout(300)
class ManyWorkspacesTest {
  private static final Pattern STORE = Pattern.compile("t0[0-9a-z]+_[0-9a-f]{16}");
  static final String QUESTION = "Who co-chaired the meeting?";

  @TempDir private Path data;
  BotInMany bot;

  @BeforeEach
  void start() throws Exception {
    bot = BotInMany.start(kept(), variables());
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  Path kept() {
    return data.resolve("kept");
  }

  /// Settings besides those that the bot needs.
  Map<String, String> variables() throws Exception {
    return Map.of();
  }

  /// All that stands in the store of a workspace, as text; empty where there is none.
  String store(Workspace workspace) throws Exception {
    List<Path> folders = new ArrayList<>();
    Path all = kept().resolve("workspaces");
    if (Files.isDirectory(all)) {
      try (Stream<Path> stores = Files.list(all)) {
        stores
            .filter(store ->
                store
                    .getFileName()
                    .toString()
                    .startsWith(workspace.teamId().toLowerCase(Locale.ROOT) + "_"))
            .forEach(folders::add);
      }
    }
    assertTrue(folders.size() <= 1, folders.toString());
    return folders.isEmpty() ? "" : text(folders.getFirst());
  }

  /// All that stands anywhere, as text.
  String everything() throws Exception {
    return text(kept());
  }

  /// What the files in a folder hold, read anew where one is deleted meanwhile.
  private static String text(Path folder) throws Exception {
    while (Files.isDirectory(folder)) {
      StringBuilder text = new StringBuilder(folder.toString());
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          if (!file.toString().contains("native")) {
            text.append(file)
                .append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
          }
        }
        return text.toString();
      } catch (NoSuchFileException | UncheckedIOException deleted) {
        Thread.onSpinWait();
      }
    }
    return "";
  }

  /// A conversation in which the bot was told to follow a thread stands in its store as it is.
  private static void follow(Workspace workspace) throws Exception {
    BotInMany.ask(workspace, "follow this thread");
  }

  @Test
  void twoWorkspacesInstallTheBotAndTheirDataNeverMeet() throws Exception {
    Workspace one = bot.workspace("Press desk");
    HttpResponse<String> page = bot.install(one);
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("eujp is in Press desk"), page.body());
    assertTrue(page.body().contains("/invite @eujp"), page.body());
    Workspace two = bot.installedIn("Cabinet");

    assertTrue(BotInMany.ask(one, QUESTION).text().contains("Breton"));
    assertTrue(BotInMany.ask(two, QUESTION).text().contains("Breton"));
    follow(one);
    follow(two);
    assertTrue(store(one).contains(one.general().id()));
    assertFalse(store(one).contains(two.general().id()));
    assertFalse(store(one).contains(two.teamId()));
    assertTrue(store(two).contains(two.general().id()));
    assertFalse(store(two).contains(one.general().id()));
    assertFalse(store(two).contains(one.teamId()));
    assertEquals(2, Scrape.of(bot.bot()).value("eujp_workspaces"));
    assertEquals(0, Scrape.of(bot.bot()).value("eujp_workspaces_out"));

    bot.slack().uninstall(one);
    Await.until("nothing of it is left", () -> store(one).isEmpty());
    Await.until("nor elsewhere", () -> !everything().contains(one.general().id()));
    Await.until(
        "nor what it had granted",
        () ->
            !everything().contains(one.teamId())
                && !everything().contains(one.teamId().toLowerCase(Locale.ROOT)));

    BotInMany.ask(two, QUESTION);
    assertTrue(store(two).contains(two.general().id()));
    assertEquals(200, bot.readiness().statusCode());
  }

  @Test
  void whoInstallsAgainAfterUninstallingBeginsAnew() throws Exception {
    Workspace one = bot.installedIn("Press desk");
    String before = name(store(one));
    bot.slack().uninstall(one);
    Await.until("nothing of it is left", () -> store(one).isEmpty());
    bot.install(one);

    BotInMany.ask(one, QUESTION);
    assertNotEquals(before, name(store(one)));
  }

  private static String name(String store) {
    return STORE.matcher(store).results().findFirst().orElseThrow().group();
  }

  @Test
  void botsBeginAgainAfterARestart() throws Exception {
    Workspace one = bot.installedIn("Press desk");
    Workspace two = bot.installedIn("Cabinet");
    bot.restart();

    BotInMany.ask(one, QUESTION);
    BotInMany.ask(two, QUESTION);
  }

  @Test
  void whoSaysNoInstallsNothing() throws Exception {
    Workspace one = bot.workspace("Press desk");
    try (HttpClient person = BotInMany.person()) {
      URI back = bot.allowed(person, one.teamId(), "cancel");
      HttpResponse<String> page = BotInMany.get(person, back);

      assertEquals(200, page.statusCode());
      assertTrue(page.body().contains("Nothing was installed"), page.body());
      assertEquals(0, Scrape.of(bot.bot()).value("eujp_workspaces"));
    }
  }

  @Test
  void onlyWhoBeganAnInstallationEndsItAndOnce() throws Exception {
    Workspace one = bot.workspace("Press desk");
    try (HttpClient person = BotInMany.person();
        HttpClient other = BotInMany.person()) {
      URI back = bot.allowed(person, one.teamId(), "allow");
      bot.allowed(other, one.teamId(), "allow"); // has a cookie of its own
      try (HttpClient nobody = BotInMany.person()) {
        assertForeign(BotInMany.get(nobody, back));
      }
      assertForeign(BotInMany.get(other, back));
      assertEquals("", store(one));

      assertEquals(200, BotInMany.get(person, back).statusCode());
      assertForeign(BotInMany.get(person, back));
    }
  }

  @Test
  void aStateThatTheBotDidNotGiveIsNone() throws Exception {
    try (HttpClient person = HttpClient.newHttpClient()) {
      HttpRequest forged =
          HttpRequest.newBuilder(bot.address("/slack/oauth_redirect?code=1&state=mine"))
              .header("Cookie", "eujp_install=mine")
              .build();
      assertForeign(person.send(forged, BodyHandlers.ofString()));
      assertForeign(BotInMany.get(person, bot.address("/slack/oauth_redirect")));
      assertForeign(
          BotInMany.get(person, bot.address("/slack/oauth_redirect?error=access_denied")));
    }
  }

  private static void assertForeign(HttpResponse<String> page) {
    assertEquals(400, page.statusCode());
    assertTrue(page.body().contains("This link is not good any more"), page.body());
    assertTrue(page.body().contains("href=\"install\""), page.body());
  }

  @Test
  void aCodeThatSlackDoesNotKnowInstallsNothing() throws Exception {
    Workspace one = bot.workspace("Press desk");
    try (HttpClient person = BotInMany.person()) {
      URI back = bot.allowed(person, one.teamId(), "allow");
      URI wrong = URI.create(back.toString().replaceFirst("code=[^&]*", "code=wrong"));
      HttpResponse<String> page = BotInMany.get(person, wrong);

      assertEquals(400, page.statusCode());
      assertTrue(page.body().contains("Slack has not installed eujp"), page.body());
      assertEquals(0, Scrape.of(bot.bot()).value("eujp_workspaces"));
    }
  }

  @Test
  void aWholeOrganizationIsRefused() throws Exception {
    try (HttpClient person = BotInMany.person()) {
      HttpResponse<String> page =
          BotInMany.get(person, bot.allowed(person, "organization", "allow"));

      assertEquals(400, page.statusCode());
      assertTrue(page.body().contains("cannot be installed in a whole organization"), page.body());
      assertEquals(0, Scrape.of(bot.bot()).value("eujp_workspaces"));
    }
  }

  @Test
  void thePagesTakeNothingButAGetAndShowNothingOfIt() throws Exception {
    try (HttpClient person = BotInMany.person()) {
      HttpResponse<String> begun = BotInMany.get(person, bot.address("/slack/install"));
      assertEquals(302, begun.statusCode());
      String cookie = begun.headers().firstValue("Set-Cookie").orElseThrow();
      assertTrue(cookie.contains("HttpOnly"), cookie);
      assertTrue(cookie.contains("SameSite=Lax"), cookie);
      assertTrue(cookie.contains("Max-Age=600"), cookie);
      String question = BotInMany.location(begun).getQuery();
      assertTrue(question.contains("scope=app_mentions:read,assistant:write"), question);
      assertTrue(question.contains("client_id=" + bot.slack().clientId()), question);

      HttpResponse<String> posted =
          person.send(
              HttpRequest.newBuilder(bot.address("/slack/install"))
                  .POST(BodyPublishers.noBody())
                  .build(),
              BodyHandlers.ofString());
      assertEquals(405, posted.statusCode());
      HttpResponse<String> script =
          BotInMany.get(
              person, bot.address("/slack/oauth_redirect?error=%3Cscript%3E&state=%3Cscript%3E"));
      assertFalse(script.body().contains("<script>"), script.body());
      assertEquals("no-store", script.headers().firstValue("Cache-Control").orElseThrow());
    }
  }

  @Test
  void whatIsSignedForAWorkspaceThatHasNotInstalledTheBotIsLeft() throws Exception {
    Workspace one = bot.installedIn("Press desk");
    String body =
        """
        {"type":"event_callback","team_id":"T0FOREIGN","event_id":"Ev1","event_time":1,
         "event":{"type":"app_mention","channel":"C1","user":"U1","ts":"1.1","text":"hi"}}
        """;
    HttpResponse<String> response =
        new SignedRequest(bot.slack().signingSecret(), SignedRequest.JSON, body).send(bot.bot());

    assertEquals(200, response.statusCode());
    assertEquals(List.of(), one.botMessages());
    assertFalse(everything().contains("T0FOREIGN"));
  }

  @Test
  void aTokenThatSlackRefusesStopsOneWorkspaceAndHealsByInstallingAgain() throws Exception {
    Workspace one = bot.installedIn("Press desk");
    Workspace two = bot.installedIn("Cabinet");
    bot.slack().revoke(one);
    one.person().post(one.general(), one.bot().mention() + " " + QUESTION);

    Await.until("it is told", () -> bot.readiness().body().contains("not at work"));
    assertEquals(200, bot.readiness().statusCode());
    assertTrue(bot.readiness().body().contains("1 of 2"), bot.readiness().body());
    assertEquals(1, Scrape.of(bot.bot()).value("eujp_workspaces_out"));
    BotInMany.ask(two, QUESTION);

    bot.install(one);
    Await.until("what waited is answered", () -> !one.botMessages().isEmpty());
    assertEquals("ok\n", bot.readiness().body());
  }

  @Test
  void aStoreThatIsBrokenStopsOneWorkspaceAlone() throws Exception {
    Workspace one = bot.installedIn("Press desk");
    Workspace two = bot.installedIn("Cabinet");
    bot.stop();
    breakStore(one);
    bot.restart();

    Await.until("it is told", () -> bot.readiness().body().contains("not at work"));
    assertEquals(200, bot.readiness().statusCode());
    BotInMany.ask(two, QUESTION);
    bot.slack().uninstall(one);
    Await.until("it can be uninstalled", () -> store(one).isEmpty());
    Await.until("all is well", () -> bot.readiness().body().equals("ok\n"));
  }

  /// Makes a store such that nobody can open it.
  void breakStore(Workspace workspace) throws Exception {
    try (Stream<Path> stores = Files.list(kept().resolve("workspaces"))) {
      for (Path store :
          stores
              .filter(one ->
                  one.getFileName()
                      .toString()
                      .startsWith(workspace.teamId().toLowerCase(Locale.ROOT)))
              .toList()) {
        Files.writeString(store.resolve("eujp.db"), "This is no database. ".repeat(500));
      }
    }
  }

  @Test
  void aTokenThatExpiresIsRenewed() throws Exception {
    bot.slack().rotateTokens(6);
    Workspace one = bot.installedIn("Press desk");
    BotInMany.ask(one, QUESTION);

    Await.until("it is renewed twice", () -> bot.slack().renewals() > 1);
    BotInMany.ask(one, QUESTION);
  }

  @Test
  @Tag("trial")
  void aRenewalThatFailsIsTriedAgain() throws Exception {
    bot.slack().rotateTokens(6);
    bot.slack().refuseRenewals(1);
    Workspace one = bot.installedIn("Press desk");

    Thread.sleep(20_000); // which is more than until the first try
    assertEquals(0, bot.slack().renewals());
    Await.until("it is renewed", () -> bot.slack().renewals() > 0);
    BotInMany.ask(one, QUESTION);
  }

  @Test
  void adminsOfAWorkspaceAreThoseWhomSlackNames() throws Exception {
    Workspace one = bot.installedIn("Press desk");
    BotInMany.ask(one, QUESTION);

    assertTrue(home(one.person()).contains("Since my start"));
    assertFalse(home(one.join("kenji", "Kenji Tanaka")).contains("Since my start"));
  }

  private static String home(Person person) throws Exception {
    person.openHome();
    return person
        .awaitView(view -> view.blocks().toString().contains("What I know"), Await.PATIENCE)
        .blocks()
        .toString();
  }
}
