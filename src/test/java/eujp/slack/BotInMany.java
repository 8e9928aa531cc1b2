package eujp.slack;

import eujp.Await;
import eujp.FreePort;
import eujp.Leaks;
import eujp.library.Knowledge;
import eujp.slack.events.ShortcutId;
import eujp.slack.transport.WebServer;
import eujp.workspace.Marketplace;
import eujp.workspace.Workspace;
import eujp.workspace.delivery.Timing;
import eujp.workspace.model.Message;
import eujp.workspace.people.Shortcut;
import eujp.workspace.people.SlashCommand;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The bot at work in several local workspaces, which install it as people do.
final class BotInMany implements AutoCloseable {

  private final Marketplace slack;
  private final boolean alone;
  private final Knowledge knowledge;
  private final Map<String, String> environment;
  private final int port = FreePort.find();
  private Bot bot;

  private BotInMany(
      Marketplace slack,
      boolean alone,
      Knowledge knowledge,
      Path data,
      Map<String, String> variables)
      throws Exception {
    this.slack = slack;
    this.alone = alone;
    this.knowledge = knowledge;
    Leaks.forbid(slack.clientSecret());
    Leaks.forbid(slack.signingSecret());
    environment = new HashMap<>();
    environment.put("EUJP_DATA", data.toString());
    environment.put("SLACK_CLIENT_ID", slack.clientId());
    environment.put("SLACK_CLIENT_SECRET", slack.clientSecret());
    environment.put("SLACK_SIGNING_SECRET", slack.signingSecret());
    environment.put("SLACK_API_URL", slack.apiUrl().toString());
    environment.put("EUJP_PORT", Integer.toString(port));
    environment.put("EUJP_HEALTH_PORT", "0");
    environment.put("EUJP_BIND", "127.0.0.1");
    environment.put("EUJP_INSTALL_URL", "http://127.0.0.1:" + port);
    environment.putAll(variables);
    bot = Bot.start(Settings.read(environment), knowledge);
    deliver();
  }

  static BotInMany start(Path data, Map<String, String> variables) throws Exception {
    return start(new KnownByHeart(), data, variables);
  }

  static BotInMany start(Knowledge knowledge, Path data, Map<String, String> variables)
      throws Exception {
    return new BotInMany(Marketplace.open(), true, knowledge, data, variables);
  }

  /// A second process over the same database, in the same workspaces.
  BotInMany beside(Path data, Map<String, String> variables) throws Exception {
    return new BotInMany(slack, false, knowledge, data, variables);
  }

  /// A workspace that has not installed the bot.
  Workspace workspace(String team) throws Exception {
    Workspace workspace =
        slack.add(
            team,
            Workspace.Options.defaults()
                .withTiming(Timing.slack().withTrigger(Await.PATIENCE).withRedeliveriesFaster(30))
                .withCommands(List.of(new SlashCommand("/eujp", "Asks", "your question")))
                .withShortcuts(
                    Arrays.stream(ShortcutId.values())
                        .map(id ->
                            new Shortcut(
                                Shortcut.Kind.MESSAGE, id.title(), id.callback(), id.description()))
                        .toList()));
    Leaks.watch(workspace);
    return workspace;
  }

  /// A workspace that has installed the bot.
  Workspace installedIn(String team) throws Exception {
    Workspace workspace = workspace(team);
    install(workspace);
    return workspace;
  }

  HttpResponse<String> install(Workspace workspace) throws Exception {
    try (HttpClient person = person()) {
      URI back = allowed(person, workspace.teamId(), "allow");
      return get(person, back);
    }
  }

  /// A browser.
  static HttpClient person() {
    return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  }

  /// Goes to Slack by the bot's address, and answers there.
  ///
  /// @return where Slack sends the person back to
  URI allowed(HttpClient person, String team, String answer) throws Exception {
    URI question = location(get(person, address(WebServer.INSTALL)));
    Map<String, String> fields =
        Arrays.stream(question.getRawQuery().split("&", -1))
            .map(field -> field.split("=", 2))
            .collect(Collectors.toMap(field -> field[0], field -> decoded(field[1])));
    String form =
        Map.of(
                "team", team,
                "answer", answer,
                "state", fields.get("state"),
                "redirect_uri", fields.get("redirect_uri"),
                "scope", fields.get("scope"))
            .entrySet()
            .stream()
            .map(field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return location(
        person.send(
            HttpRequest.newBuilder(question)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build(),
            BodyHandlers.ofString()));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  static URI location(HttpResponse<String> response) {
    return URI.create(response.headers().firstValue("Location").orElseThrow());
  }

  static HttpResponse<String> get(HttpClient person, URI address)
      throws IOException, InterruptedException {
    return person.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  Marketplace slack() {
    return slack;
  }

  Bot bot() {
    return bot;
  }

  /// What the page of readiness says.
  HttpResponse<String> readiness() throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return get(http, URI.create("http://127.0.0.1:" + bot.healthPort() + WebServer.READY));
    }
  }

  /// Asks in a channel by mention, and returns the reply.
  static Message ask(Workspace workspace, String question) throws Exception {
    Message asked =
        workspace.person().post(workspace.general(), workspace.bot().mention() + " " + question);
    return workspace.await(
        message -> message.author().equals(workspace.bot()) && message.root().equals(asked.root()),
        Await.PATIENCE);
  }

  /// Has Slack deliver to this process from now on.
  void deliver() throws Exception {
    slack.deliverTo(address(WebServer.EVENTS));
  }

  void stop() {
    bot.close();
  }

  void restart() throws Exception {
    bot.close();
    bot = Bot.start(Settings.read(environment), knowledge);
  }

  @Override
  public void close() {
    bot.close();
    if (alone) {
      slack.close();
    }
  }
}
