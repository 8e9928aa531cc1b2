package eujp.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import eujp.library.Knowledge;
import eujp.slack.Bot;
import eujp.slack.InvalidSettings;
import eujp.slack.Manifest;
import eujp.slack.Settings;
import eujp.slack.client.StartFailure;
import eujp.terminal.Scratch;
import eujp.workspace.Workspace;
import eujp.workspace.people.Shortcut;
import eujp.workspace.people.SlashCommand;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The bot in a Slack workspace that runs on this machine.
///
/// The bot is the same as in [Serve], down to its settings; only the addresses and tokens are those
/// of the local workspace. What it keeps is deleted when it is closed.
final class LocalBot implements AutoCloseable {
  private final Scratch data;
  private final Workspace workspace;
  private final Bot bot;

  private LocalBot(Scratch data, Workspace workspace, Bot bot) {
    this.data = data;
    this.workspace = workspace;
    this.bot = bot;
  }

  /// Starts both.
  ///
  /// @param options of the workspace; the bot's name, commands and shortcuts are put in
  /// @param http whether deliveries come by signed requests, and not in Socket Mode
  /// @param more settings besides
  /// @throws java.net.BindException if the workspace's port is taken
  static LocalBot start(
      Workspace.Options options, Knowledge knowledge, boolean http, Map<String, String> more)
      throws IOException, InterruptedException, StartFailure {
    Scratch data = Scratch.make();
    try {
      Workspace workspace = Workspace.start(withFeatures(options));
      try {
        Bot bot = Bot.start(settings(workspace, data, http, more), knowledge);
        if (http) {
          workspace.deliverTo(URI.create("http://127.0.0.1:" + bot.port() + "/slack/events"));
        }
        return new LocalBot(data, workspace, bot);
      } catch (Throwable failed) {
        workspace.close();
        throw failed;
      }
    } catch (Throwable failed) {
      data.close();
      throw failed;
    }
  }

  Workspace workspace() {
    return workspace;
  }

  @Override
  public void close() throws IOException {
    bot.close();
    workspace.close();
    data.close();
  }

  /// What the app's manifest declares.
  static Workspace.Options withFeatures(Workspace.Options options) {
    JsonObject features =
        JsonParser.parseString(Manifest.socketMode()).getAsJsonObject().getAsJsonObject("features");
    List<SlashCommand> commands =
        features.getAsJsonArray("slash_commands").asList().stream()
            .map(JsonElement::getAsJsonObject)
            .map(LocalBot::slashCommand)
            .toList();
    List<Shortcut> shortcuts =
        features.getAsJsonArray("shortcuts").asList().stream()
            .map(JsonElement::getAsJsonObject)
            .map(LocalBot::shortcut)
            .toList();
    return options
        .withShortcuts(shortcuts)
        .withBotName(features.getAsJsonObject("bot_user").get("display_name").getAsString())
        .withCommands(commands);
  }

  private static SlashCommand slashCommand(JsonObject declared) {
    return new SlashCommand(
        declared.get("command").getAsString(),
        declared.get("description").getAsString(),
        declared.get("usage_hint").getAsString());
  }

  private static Shortcut shortcut(JsonObject declared) {
    return new Shortcut(
        Shortcut.Kind.of(declared.get("type").getAsString()),
        declared.get("name").getAsString(),
        declared.get("callback_id").getAsString(),
        declared.get("description").getAsString());
  }

  private static Settings settings(
      Workspace workspace, Scratch data, boolean http, Map<String, String> more) {
    Map<String, String> environment = new HashMap<>();
    environment.put("SLACK_BOT_TOKEN", workspace.botToken());
    environment.put("SLACK_API_URL", workspace.apiUrl().toString());
    environment.put("EUJP_PORT", "0");
    environment.put("EUJP_BIND", "127.0.0.1");
    environment.put("EUJP_DATA", data.folder().toString());
    environment.put("EUJP_ADMINS", workspace.person().member().id());
    if (http) {
      environment.put("SLACK_SIGNING_SECRET", workspace.signingSecret());
    } else {
      environment.put("SLACK_APP_TOKEN", workspace.appToken());
    }
    environment.putAll(more);
    try {
      return Settings.read(environment);
    } catch (InvalidSettings impossible) {
      throw new IllegalStateException("the local workspace makes valid settings", impossible);
    }
  }
}
