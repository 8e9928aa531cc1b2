package eujp.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import eujp.library.Library;
import eujp.search.PassageIndex;
import eujp.slack.Bot;
import eujp.slack.InvalidSettings;
import eujp.slack.Manifest;
import eujp.slack.Settings;
import eujp.slack.client.StartFailure;
import eujp.terminal.Console;
import eujp.terminal.Failure;
import eujp.terminal.Logs;
import eujp.terminal.PassageOptions;
import eujp.terminal.Scratch;
import eujp.terminal.Stop;
import eujp.workspace.Workspace;
import eujp.workspace.people.Shortcut;
import eujp.workspace.people.SlashCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `eujp demo`: the bot in a Slack workspace that runs on this machine, with a page to chat in.
///
/// The bot is the same as in [Serve], down to its settings; only the addresses and tokens are those
/// of the local workspace.
@Command(
    name = "demo",
    description =
        "Runs the bot in a small Slack of its own and prints the address of its chat page. No"
            + " Slack account, no token, no network.",
    footer = {
      "",
      "Examples:",
      "  eujp demo",
      "  eujp demo --port 0             on any free port",
      "  eujp demo --corpus my-releases"
    })
final class Demo implements Callable<Integer> {
  @Mixin private Console console = new Console();

  @Mixin private PassageOptions passages = new PassageOptions();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "3000",
      description = "Port of the chat page; 0 for any that is free (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--http",
      negatable = true,
      description = "Deliver to the bot by signed HTTP requests instead of Socket Mode.")
  private boolean http;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (port < 0 || port > 65_535) {
      throw console.misuse("--port is a number from 0 to 65535; 0 takes a free port.");
    }
    Logs.throughSlf4j();
    PrintWriter out = console.out();
    try (Stop stop = Stop.onSignal();
        Scratch data = Scratch.make();
        Workspace workspace = Workspace.start(options());
        PassageIndex open = passages.open()) {
      try (Bot bot = Bot.start(settings(workspace, data), new Library(open))) {
        if (http) {
          workspace.deliverTo(URI.create("http://127.0.0.1:" + bot.port() + "/slack/events"));
        }
        out.println("The demo is ready: " + workspace.page());
        out.println(
            "Open it in a browser and ask in #general, in the direct message or with /eujp.");
        out.println("Ctrl-C stops it; nothing is kept.");
        stop.await();
      }
    } catch (StartFailure failure) {
      throw Failure.of(String.valueOf(failure.getMessage()), failure);
    } catch (BindException taken) {
      throw Failure.of(
          "port %d is in use. Stop what uses it, or take a free one: eujp demo --port 0"
              .formatted(port),
          taken);
    }
    return 0;
  }

  private Workspace.Options options() {
    JsonObject features =
        JsonParser.parseString(Manifest.socketMode()).getAsJsonObject().getAsJsonObject("features");
    List<SlashCommand> commands =
        features.getAsJsonArray("slash_commands").asList().stream()
            .map(JsonElement::getAsJsonObject)
            .map(Demo::slashCommand)
            .toList();
    List<Shortcut> shortcuts =
        features.getAsJsonArray("shortcuts").asList().stream()
            .map(JsonElement::getAsJsonObject)
            .map(Demo::shortcut)
            .toList();
    return Workspace.Options.defaults()
        .withPort(port)
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

  private Settings settings(Workspace workspace, Scratch data) {
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
    try {
      return Settings.read(environment);
    } catch (InvalidSettings impossible) {
      throw new IllegalStateException("the local workspace makes valid settings", impossible);
    }
  }
}
