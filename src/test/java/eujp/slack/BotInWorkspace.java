package eujp.slack;

import eujp.answer.Answer;
import eujp.slack.draw.Citations;
import eujp.workspace.Conversation;
import eujp.workspace.Message;
import eujp.workspace.SlashCommand;
import eujp.workspace.Workspace;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// The bot at work in a local workspace, with an answerer that knows a few questions by heart.
final class BotInWorkspace implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(20);

  /// How Slack reaches the bot.
  enum Way {
    SOCKET_MODE,
    HTTP
  }

  private final Workspace workspace;
  private final Bot bot;

  private BotInWorkspace(Workspace workspace, Bot bot) {
    this.workspace = workspace;
    this.bot = bot;
  }

  static BotInWorkspace start(Way way) throws Exception {
    Workspace workspace =
        Workspace.start(
            Workspace.Options.defaults()
                .withCommands(List.of(new SlashCommand("/eujp", "Asks", "your question"))));
    Bot bot = Bot.start(settings(workspace, way), BotInWorkspace::answer);
    if (way == Way.HTTP) {
      workspace.deliverTo(URI.create("http://127.0.0.1:" + bot.port() + "/slack/events"));
    }
    return new BotInWorkspace(workspace, bot);
  }

  static Settings settings(Workspace workspace, Way way) throws InvalidSettings {
    Map<String, String> environment = new HashMap<>();
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
    return bot;
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
    bot.close();
  }

  /// Asks by mention, and waits for the reply.
  void askAndWait() throws Exception {
    replyTo(mention("Who co-chaired the meeting?"));
  }

  Message await(Predicate<Message> wanted) throws Exception {
    return workspace.await(wanted, PATIENCE);
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
    bot.close();
    workspace.close();
  }

  private static Answer answer(String question, List<String> before) {
    if (question.equals("and where?") && before.contains("Who co-chaired the meeting?")) {
      return new Answer.Found(0.9, Citations.launch(), List.of());
    }
    if (question.contains("co-chair")) {
      return new Answer.Found(0.9, Citations.coChairs(), List.of());
    }
    if (question.contains("de-risk")) {
      return new Answer.Found(0.9, Citations.deRisk(), List.of(Citations.launch()));
    }
    if (question.contains("trouble")) {
      throw new IllegalStateException(question);
    }
    return new Answer.Nothing(0.0);
  }
}
