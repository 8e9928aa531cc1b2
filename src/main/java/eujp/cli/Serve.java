package eujp.cli;

import eujp.cluster.SearchUnavailableException;
import eujp.library.FollowingLibrary;
import eujp.meaning.Encoder;
import eujp.slack.Bot;
import eujp.slack.InvalidSettings;
import eujp.slack.Settings;
import eujp.slack.client.Revocation;
import eujp.slack.client.StartFailure;
import eujp.slack.transport.WebServer;
import eujp.terminal.Console;
import eujp.terminal.EncoderOptions;
import eujp.terminal.Failure;
import eujp.terminal.Logs;
import eujp.terminal.PassageOptions;
import eujp.terminal.Stop;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `eujp serve`: the bot in a real workspace.
@Command(
    name = "serve",
    description =
        "Runs the bot in a Slack workspace, until Ctrl-C. It takes in release files that are new,"
            + " changed or gone while it runs.",
    footer = {
      "",
      "Settings, from the environment:",
      "  SLACK_BOT_TOKEN        the bot's token in one workspace, xoxb-...",
      "  SLACK_APP_TOKEN        the app-level token, xapp-...: chooses Socket Mode",
      "  SLACK_SIGNING_SECRET   or the signing secret: takes Slack's requests over HTTP",
      "  SLACK_CLIENT_ID        or the app's client id: many workspaces install the bot",
      "                         at /slack/install",
      "  SLACK_CLIENT_SECRET    the client secret that goes with it",
      "  EUJP_INSTALL_URL       public address of EUJP_PORT, where they do, such as",
      "                         https://eujp.example.org (default: EUJP_PAGES_URL)",
      "  EUJP_PORT              port of /slack/events (default: 3000)",
      "  EUJP_BIND              address that it listens on (default: 0.0.0.0)",
      "  EUJP_HEALTH_PORT       port of /healthz and /metrics (default: EUJP_PORT, or",
      "                         the next one over HTTP or with EUJP_PAGES_URL)",
      "  EUJP_HEALTH_BIND       address that they listen on (default: 127.0.0.1)",
      "  EUJP_MCP_TOKEN         lets assistants ask at /mcp, with this token",
      "                         (default: none may)",
      "  EUJP_MCP_PORT          port of /mcp (default: EUJP_PORT over HTTP, or the next",
      "                         one that nothing else takes)",
      "  EUJP_MCP_BIND          address that it listens on (default: 127.0.0.1)",
      "  EUJP_PAGES_URL         public address of EUJP_PORT, such as",
      "                         https://eujp.example.org: shows the releases there,",
      "                         and links open them (default: none)",
      "  EUJP_DATA              folder for the database and its key (default: data)",
      "  DATABASE_URL           a PostgreSQL database instead:",
      "                         postgresql://user:password@host/db",
      "  SEARCH_URL             OpenSearch instead of the embedded index, its nodes",
      "                         with commas: https://user:password@host:9200",
      "  SEARCH_API_KEY         an API key of it instead of user and password",
      "  SEARCH_CA              PEM file of the authority that signed its certificates",
      "  EUJP_KEY               the key instead, where several bots share a database",
      "  EUJP_KEEP_TEXTS        yes keeps the texts of answered questions (default: no)",
      "  EUJP_KEEP_DAYS         days until questions and ratings go (default: 30)",
      "  EUJP_LATE_MINUTES      age of a question that gets an apology (default: 60)",
      "  EUJP_PERSON_LIMIT      questions a minute from one person (default: 20)",
      "  EUJP_WORKSPACE_LIMIT   questions a minute from all (default: 300)",
      "  EUJP_ADMINS            user ids of those who see counts and what is left out",
      "                         in the bot's home (in many workspaces: their admins)",
      "  EUJP_CORRECTIONS       yes tells a thread, once, when a release no longer has",
      "                         the sentence that was quoted there, or has it as",
      "                         somebody else's (default: no)",
      "  EUJP_ENCODER           eujp-encoder.jar: finds what questions mean beside what",
      "                         they say (default: none)",
      "  HTTPS_PROXY            a proxy to Slack, such as http://proxy.example:3128",
      "  NO_PROXY               hosts that are reached without it, with commas",
      "  SLACK_API_URL          another Web API (default: https://slack.com/api/)",
      "  EUJP_LOG               ERROR, WARN, INFO or DEBUG (default: WARN)",
      "  EUJP_LOG_FORMAT        form of the log: text or json (default: text)",
      "",
      "These may stand in files: SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET,"
          + " SLACK_CLIENT_SECRET, DATABASE_URL, SEARCH_URL, SEARCH_API_KEY, EUJP_KEY and"
          + " EUJP_MCP_TOKEN. SLACK_BOT_TOKEN_FILE holds the path of the file with"
          + " SLACK_BOT_TOKEN, and so on.",
      "",
      "Examples:",
      "  SLACK_BOT_TOKEN=xoxb-... SLACK_APP_TOKEN=xapp-... eujp serve",
      "  SLACK_BOT_TOKEN=xoxb-... SLACK_SIGNING_SECRET=... EUJP_PORT=8080 eujp serve",
      "  SLACK_CLIENT_ID=... SLACK_CLIENT_SECRET=... SLACK_SIGNING_SECRET=... \\",
      "    EUJP_INSTALL_URL=https://eujp.example.org eujp serve",
      "  eujp serve --corpus my-releases"
    })
final class Serve implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  @Mixin private Console console = new Console();

  @ParentCommand
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  private Eujp eujp;

  @Mixin private PassageOptions passages = new PassageOptions();

  @Mixin private EncoderOptions encoder = new EncoderOptions();

  @Option(
      names = "--check",
      description =
          "Ask the bot that runs here with the same settings whether Slack can reach it;"
              + " exits with 0 if so.")
  private boolean check;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Settings settings = settings();
    if (check) {
      return healthy(settings);
    }
    Logs.throughSlf4j();
    PrintWriter out = console.out();
    Optional<Encoder> loaded = encoder.load();
    try (Stop stop = Stop.onSignal();
        Bot bot =
            stop.interrupting(
                () -> Bot.start(settings, () -> library(settings, loaded), new HttpAssistants()))) {
      out.println(greeting(settings, bot));
      if (settings.served() instanceof Settings.Served.Many many) {
        out.println("Workspaces install it at %s%s.".formatted(many.site(), WebServer.INSTALL));
      }
      settings
          .pages()
          .ifPresent(pages ->
              out.println(
                  "The releases are shown on port %d, for readers at %s%s."
                      .formatted(bot.port(), pages.site(), WebServer.RELEASES)));
      bot.assistantPort()
          .ifPresent(port ->
              out.println(
                  "Assistants may ask on port %d at %s.".formatted(port, WebServer.ASSISTANTS)));
      var _ = bot.revocation().thenRun(stop::now);
      stop.await();
      if (bot.revocation().isDone()) {
        throw revoked(bot.revocation().join());
      }
    } catch (SearchUnavailableException wrong) {
      throw Failure.setting(String.valueOf(wrong.getMessage()), wrong);
    } catch (StartFailure failure) {
      String why = String.valueOf(failure.getMessage());
      throw failure.isOfSettings() ? Failure.setting(why, failure) : Failure.of(why, failure);
    }
    return 0;
  }

  private FollowingLibrary library(Settings settings, Optional<Encoder> loaded) {
    try {
      return Followed.open(
          passages,
          loaded,
          settings.pages().map(Settings.ReleasePagesAt::site),
          Optional.of(settings.storage().folder()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Settings settings() {
    try {
      return Settings.read(eujp.environment());
    } catch (InvalidSettings invalid) {
      throw Failure.settings(invalid);
    }
  }

  private static Failure revoked(Revocation revocation) {
    return Failure.setting(
        "Slack does not accept the token in "
            + revocation.variable()
            + " any more ("
            + revocation.error()
            + "). Copy the token again from the app's settings and start eujp; questions that"
            + " wait are answered then.",
        new IOException(revocation.error()));
  }

  private static String greeting(Settings settings, Bot bot) {
    return switch (settings.transport()) {
      case Settings.Transport.SocketMode socket ->
          "eujp is connected to Slack; %s says whether it still is. Ctrl-C stops it."
              .formatted(readiness(settings, bot.healthPort()));
      case Settings.Transport.Http http ->
          "eujp takes Slack's requests on port %d at /slack/events; %s says how it does. Ctrl-C stops it."
              .formatted(bot.port(), readiness(settings, bot.healthPort()));
    };
  }

  /// Where this machine finds out whether the bot can do its work.
  private static URI readiness(Settings settings, int port) {
    return settings.health().address(port).resolve(WebServer.READY);
  }

  private static int healthy(Settings settings) throws InterruptedException {
    int port = settings.health().port();
    URI health = readiness(settings, port);
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpResponse<String> response =
          client.send(
              HttpRequest.newBuilder(health).timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw Failure.of(
            "the bot runs, but cannot do its work; it goes on trying.\n"
                + response.body().strip().indent(2).stripTrailing(),
            new IOException("status " + response.statusCode()));
      }
      return 0;
    } catch (IOException unreachable) {
      throw Failure.of(
          "no bot answers on port %d. Start it with: eujp serve".formatted(port), unreachable);
    }
  }
}
