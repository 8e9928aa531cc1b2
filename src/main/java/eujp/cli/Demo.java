package eujp.cli;

import eujp.library.FollowingLibrary;
import eujp.library.Knowledge;
import eujp.meaning.Encoder;
import eujp.slack.client.StartFailure;
import eujp.terminal.Console;
import eujp.terminal.EncoderOptions;
import eujp.terminal.Failure;
import eujp.terminal.Logs;
import eujp.terminal.PassageOptions;
import eujp.terminal.Stop;
import eujp.workspace.Workspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `eujp demo`: the bot in a Slack workspace that runs on this machine, with a page to chat in.
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
      "  eujp demo --corpus my-releases",
      "  eujp demo --tokens             without a bot, to rehearse serve against it"
    })
final class Demo implements Callable<Integer> {
  @Mixin private Console console = new Console();

  @Mixin private PassageOptions passages = new PassageOptions();

  @Mixin private EncoderOptions encoder = new EncoderOptions();

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

  @Option(
      names = "--tokens",
      description =
          "Start the workspace without a bot, and print the settings with which `eujp serve` works"
              + " in it, to rehearse that before there is a Slack app.")
  private boolean tokens;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (port < 0 || port > 65_535) {
      throw console.misuse("--port is a number from 0 to 65535; 0 takes a free port.");
    }
    if (tokens && http) {
      throw console.misuse("--tokens is for Socket Mode. Leave out --http.");
    }
    if (tokens) {
      return withoutBot();
    }
    Optional<Encoder> loaded = encoder.load();
    URI site = URI.create("http://127.0.0.1:" + freePort());
    Logs.throughSlf4j();
    PrintWriter out = console.out();
    try (Stop stop = Stop.onSignal();
        FollowingLibrary library =
            Followed.open(passages, loaded, Optional.of(site), Optional.empty())) {
      serve(stop, out, library, site);
    } catch (StartFailure failure) {
      throw Failure.of(String.valueOf(failure.getMessage()), failure);
    } catch (BindException taken) {
      throw taken(taken);
    }
    return 0;
  }

  /// @param site where the bot shows the releases
  private void serve(Stop stop, PrintWriter out, Knowledge library, URI site)
      throws IOException, InterruptedException, StartFailure {
    try (LocalBot bot =
        LocalBot.start(
            Workspace.Options.defaults().withPort(port),
            library,
            http,
            Map.of(
                "EUJP_PORT", String.valueOf(site.getPort()),
                "EUJP_HEALTH_PORT", "0",
                "EUJP_PAGES_URL", site.toString()))) {
      DemoConversation.write(bot.workspace(), library);
      out.println("The demo is ready: " + bot.workspace().page());
      out.println("Open it in a browser and ask in #general, in the direct message or with /eujp.");
      out.println("Ctrl-C stops it; nothing is kept.");
      stop.await();
    }
  }

  /// The workspace alone, and what `serve` needs to work in it.
  private int withoutBot() throws IOException, InterruptedException {
    PrintWriter out = console.out();
    try (Stop stop = Stop.onSignal();
        Workspace workspace =
            Workspace.start(LocalBot.withFeatures(Workspace.Options.defaults().withPort(port)))) {
      out.println("The workspace is ready, without a bot: " + workspace.page());
      out.println("In another terminal, while this one runs:");
      out.println("  export SLACK_API_URL=" + workspace.apiUrl());
      out.println("  export SLACK_BOT_TOKEN=" + workspace.botToken());
      out.println("  export SLACK_APP_TOKEN=" + workspace.appToken());
      out.println("  export EUJP_ADMINS=" + workspace.person().member().id());
      out.println("  export EUJP_DATA=$(mktemp -d)");
      out.println("  export EUJP_PORT=" + freePort());
      out.println("  eujp serve");
      out.println("The tokens are good here only. Ctrl-C stops it; nothing is kept.");
      stop.await();
    } catch (BindException taken) {
      throw taken(taken);
    }
    return 0;
  }

  /// A port for a bot, which is free now: it is told before the bot takes it.
  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private Failure taken(BindException taken) {
    return Failure.of(
        "port %d is in use. Stop what uses it, or take a free one: eujp demo --port 0"
            .formatted(port),
        taken);
  }
}
