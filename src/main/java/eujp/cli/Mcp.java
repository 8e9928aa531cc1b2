package eujp.cli;

import eujp.library.Library;
import eujp.mcp.AssistantServer;
import eujp.meaning.Encoder;
import eujp.search.PassageIndex;
import eujp.slack.runtime.Computing;
import eujp.terminal.Console;
import eujp.terminal.EncoderOptions;
import eujp.terminal.Logs;
import eujp.terminal.PassageOptions;
import eujp.terminal.Stop;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `eujp mcp`: what the bot knows, for an assistant on this machine.
@Command(
    name = "mcp",
    description =
        "Serves an assistant on this machine over the Model Context Protocol: it asks, quotes"
            + " verbatim and has drafts checked. Messages come on standard input and go to standard"
            + " output; it ends when standard input does.",
    footer = {
      "",
      "An assistant starts it by itself. Tell it the command, in its settings for MCP servers:",
      "  {\"mcpServers\": {\"eujp\": {\"command\": \"/path/to/eujp\", \"args\": [\"mcp\"]}}}",
      "",
      "Over HTTP, 'eujp serve' has the same at /mcp where EUJP_MCP_TOKEN is set.",
      "",
      "Examples:",
      "  eujp mcp",
      "  eujp mcp --index index"
    })
final class Mcp implements Callable<Integer> {
  @Mixin private Console console = new Console();

  @Mixin private PassageOptions passages = new PassageOptions();

  @Mixin private EncoderOptions encoder = new EncoderOptions();

  @Override
  public Integer call() throws IOException {
    // Standard output is the protocol's alone: what a library prints goes where the log does.
    System.setOut(System.err);
    Logs.throughSlf4j();
    InputStream messages = System.in;
    Optional<Encoder> loaded = encoder.load();
    try (Stop stop = Stop.onSignal();
        PassageIndex open = passages.open();
        Computing computing = new Computing()) {
      AssistantServer.forOne(new Library(open, loaded), computing)
          .serve(messages, console.out(), stop::now);
      stop.await();
    }
    return 0;
  }
}
