package eujp.slack;

import eujp.Await;
import eujp.Leaks;
import eujp.library.Knowledge;
import eujp.slack.events.ShortcutId;
import eujp.workspace.Workspace;
import eujp.workspace.delivery.Timing;
import eujp.workspace.model.Conversation;
import eujp.workspace.model.Message;
import eujp.workspace.people.Shortcut;
import eujp.workspace.people.SlashCommand;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// The bot at work in a local workspace, with an answerer that knows a few questions by heart.
final class BotInWorkspace implements AutoCloseable {

  /// How Slack reaches the bot.
  enum Way {
    SOCKET_MODE,
    HTTP
  }

  private final Workspace workspace;
  private final Way way;
  private final Path data;
  private final Map<String, String> variables;
  private Knowledge knowledge;
  private Optional<Bot> bot = Optional.empty();

  private BotInWorkspace(
      Workspace workspace, Way way, Knowledge knowledge, Path data, Map<String, String> variables) {
    this.variables = variables;
    this.workspace = workspace;
    this.way = way;
    this.knowledge = knowledge;
    this.data = data;
  }

  static BotInWorkspace start(Way way) throws Exception {
    return start(way, new KnownByHeart(), Files.createTempDirectory("eujp-test"));
  }

  /// Starts a bot that knows something else, or keeps what it is told elsewhere.
  static BotInWorkspace start(Way way, Knowledge knowledge, Path data) throws Exception {
    return start(way, knowledge, data, Map.of());
  }

  /// Starts a bot with more settings than those that it needs.
  static BotInWorkspace start(
      Way way, Knowledge knowledge, Path data, Map<String, String> variables) throws Exception {
    Workspace workspace =
        Workspace.start(
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
    BotInWorkspace started = new BotInWorkspace(workspace, way, knowledge, data, variables);
    started.connect();
    return started;
  }

  /// Stops the bot and starts it again, in the same workspace.
  void restart() throws Exception {
    bot().close();
    Await.until(
        "the workspace notices that the bot is gone", () -> workspace.connectionCount() == 0);
    connect();
  }

  /// As [#restart], and it knows something else then.
  void restartKnowing(Knowledge other) throws Exception {
    knowledge = other;
    restart();
  }

  private void connect() throws Exception {
    Bot started = Bot.start(settings(workspace, way, data, variables), knowledge);
    if (way == Way.HTTP) {
      workspace.deliverTo(URI.create("http://127.0.0.1:" + started.port() + "/slack/events"));
    }
    bot = Optional.of(started);
  }

  static Settings settings(Workspace workspace, Way way, Path data) throws InvalidSettings {
    return settings(workspace, way, data, Map.of());
  }

  static Settings settings(Workspace workspace, Way way, Path data, Map<String, String> variables)
      throws InvalidSettings {
    Map<String, String> environment = new HashMap<>(variables);
    environment.put("EUJP_DATA", data.toString());
    environment.put("EUJP_ADMINS", workspace.person().member().id());
    environment.put("SLACK_BOT_TOKEN", workspace.botToken());
    environment.put("SLACK_API_URL", workspace.apiUrl().toString());
    environment.put("EUJP_PORT", "0");
    environment.put("EUJP_BIND", "127.0.0.1");
    switch (way) {
      case SOCKET_MODE -> environment.put("SLACK_APP_TOKEN", workspace.appToken());
      case HTTP -> environment.put("SLACK_SIGNING_SECRET", workspace.signingSecret());
    }
    return Settings.read(environment);
  }

  Workspace workspace() {
    return workspace;
  }

  Bot bot() {
    return bot.orElseThrow();
  }

  /// Writes a mention of the bot with `text` after it into the first channel.
  Message mention(String text) {
    return workspace.person().post(workspace.general(), mentioning(text));
  }

  String mentioning(String text) {
    return workspace.bot().mention() + " " + text;
  }

  /// Waits for the bot's reply to `question`, in the thread that it stands in or begins.
  Message replyTo(Message question) throws Exception {
    return await(message ->
        message.author().equals(workspace.bot())
            && message.conversation().equals(question.conversation())
            && message.root().equals(question.root()));
  }

  /// Has the bot finish all that has reached it: asks once more, so that what came before has
  /// reached it too, and closes it. What is not answered now never is.
  void finish() throws Exception {
    askAndWait();
    bot().close();
  }

  /// Asks by mention, and waits for the reply.
  void askAndWait() throws Exception {
    replyTo(mention("Who co-chaired the meeting?"));
  }

  Message await(Predicate<Message> wanted) throws Exception {
    return workspace.await(wanted, Await.PATIENCE);
  }

  /// The bot's replies in the thread of `question`.
  List<Message> replies(Message question) {
    return said(question.conversation()).stream()
        .filter(message -> message.root().equals(question.root()))
        .toList();
  }

  /// All that the bot has said in a conversation.
  List<Message> said(Conversation where) {
    return workspace.messages(where).stream()
        .filter(message -> message.author().equals(workspace.bot()))
        .toList();
  }

  @Override
  public void close() {
    bot().close();
    workspace.close();
  }
}
