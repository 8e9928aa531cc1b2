package eujp.cli;

import eujp.slack.Manifest;
import eujp.terminal.Console;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `eujp manifest`: what Slack needs to know to make the app.
@Command(
    name = "manifest",
    description = {
      "Prints the manifest from which Slack makes the app.",
      "Paste it at https://api.slack.com/apps under Create New App, From a manifest; or open the"
          + " link that --link prints, which does that."
    },
    footer = {
      "",
      "Examples:",
      "  eujp manifest                                         for Socket Mode",
      "  eujp manifest --url https://eujp.example.org          for HTTP",
      "  eujp manifest --many --url https://eujp.example.org   for many workspaces",
      "  eujp manifest --link                                  a link to make the app",
      "  eujp manifest --link --without-follow                 no messages of channels"
    })
final class AppManifest implements Callable<Integer> {
  @Mixin private Console console = new Console();

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "For HTTP: where Slack finds the bot. Without it, for Socket Mode.")
  private Optional<URI> url = Optional.empty();

  @Option(
      names = "--many",
      description = "For an app that many workspaces install; --url is the bot's public address.")
  private boolean many;

  @Option(names = "--link", description = "Print a link at which Slack makes the app from it.")
  private boolean link;

  @Option(
      names = "--without-follow",
      description =
          "Leave out what is needed to follow threads, so that Slack delivers no messages of"
              + " channels but mentions. All else works.")
  private boolean withoutFollowing;

  @Override
  public Integer call() {
    if (many && url.isEmpty()) {
      throw console.misuse(
          "Many workspaces reach the bot over HTTP. Give its public address, such as"
              + " --url https://eujp.example.org.");
    }
    String whole = url.map(this::http).orElseGet(Manifest::socketMode);
    String manifest = withoutFollowing ? Manifest.withoutFollowing(whole) : whole;
    console.out().println(link ? Manifest.link(manifest) : manifest);
    return 0;
  }

  private String http(URI address) {
    try {
      return many ? Manifest.many(address) : Manifest.http(address);
    } catch (IllegalArgumentException notHttps) {
      throw console.misuse(String.valueOf(notHttps.getMessage()), notHttps);
    }
  }
}
