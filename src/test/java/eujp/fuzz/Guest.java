package eujp.fuzz;

import com.slack.api.app_backend.SlackSignature;
import eujp.Await;
import eujp.library.Knowledge;
import eujp.library.Library;
import eujp.question.Thesaurus;
import eujp.release.Corpus;
import eujp.search.PassageIndex;
import eujp.slack.Bot;
import eujp.slack.Settings;
import eujp.workspace.Workspace;
import eujp.workspace.model.Message;
import eujp.workspace.people.Person;
import eujp.workspace.people.SlashCommand;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/// The bot at work in a local workspace, with all that it knows.
final class Guest implements AutoCloseable {
  private static final Path DATA = Path.of("index-data");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Workspace workspace;
  private final Bot bot;
  private final List<Person> askers;
  private int turn;

  private Guest(Workspace workspace, Bot bot) {
    this.workspace = workspace;
    this.bot = bot;
    askers =
        IntStream.range(0, 64).mapToObj(i -> workspace.join("asker" + i, "Asker " + i)).toList();
  }

  /// @param data where the bot keeps what it is told
  static Guest overSocketMode(Path data) throws Exception {
    Workspace workspace = workspace();
    return new Guest(workspace, start(workspace, data, "SLACK_APP_TOKEN", workspace.appToken()));
  }

  /// @param data where the bot keeps what it is told
  static Guest overHttp(Path data) throws Exception {
    Workspace workspace = workspace();
    Guest guest =
        new Guest(
            workspace, start(workspace, data, "SLACK_SIGNING_SECRET", workspace.signingSecret()));
    workspace.deliverTo(guest.requestUrl());
    return guest;
  }

  private static Workspace workspace() throws Exception {
    return Workspace.start(
        Workspace.Options.defaults()
            .withCommands(List.of(new SlashCommand("/eujp", "Asks", "your question"))));
  }

  private static Bot start(Workspace workspace, Path data, String name, String secret)
      throws Exception {
    Map<String, String> environment =
        new HashMap<>(
            Map.of(
                "EUJP_DATA", data.toString(),
                "SLACK_BOT_TOKEN", workspace.botToken(),
                "SLACK_API_URL", workspace.apiUrl().toString(),
                "EUJP_PORT", "0",
                "EUJP_BIND", "127.0.0.1"));
    environment.put(name, secret);
    Knowledge library =
        new Library(
            PassageIndex.inMemory(Corpus.read(DATA).releases(), Thesaurus.read(DATA, _ -> {})));
    return Bot.start(Settings.read(environment), library);
  }

  /// Sends the bot a text as it stands over its web socket.
  void say(String text) {
    workspace.faults().say(text);
  }

  /// Sends the bot a body as it stands, signed as Slack signs.
  ///
  /// @throws IOException if it does not answer
  void post(String contentType, byte[] body) throws IOException, InterruptedException {
    String timestamp = Long.toString(Instant.now().getEpochSecond());
    String text = new String(body, StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(requestUrl())
            .timeout(Await.PATIENCE)
            .header("Content-Type", contentType)
            .header("X-Slack-Request-Timestamp", timestamp)
            .header(
                "X-Slack-Signature",
                new SlackSignature.Generator(workspace.signingSecret()).generate(timestamp, text))
            .POST(HttpRequest.BodyPublishers.ofString(text))
            .build();
    http.send(request, HttpResponse.BodyHandlers.discarding());
  }

  private URI requestUrl() {
    return URI.create("http://127.0.0.1:" + bot.port() + "/slack/events");
  }

  /// Asks in private, each time as somebody else because Slack bears one message a second in one
  /// place, and waits for the answer.
  ///
  /// @throws AssertionError if the bot is not ready or does not answer
  void ask() throws InterruptedException {
    if (!bot.ready()) {
      throw new AssertionError("the bot is not ready");
    }
    Person asker = askers.get(turn++ % askers.size());
    Message question = asker.post(asker.direct(), "What was signed?");
    try {
      workspace.await(
          message -> message.author().bot() && message.root().equals(question.ts()),
          Await.PATIENCE);
    } catch (TimeoutException e) {
      throw new AssertionError("the bot no longer answers", e);
    }
  }

  @Override
  public void close() {
    bot.close();
    workspace.close();
    http.close();
  }
}
