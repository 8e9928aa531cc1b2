package eujp.mcp;

import eujp.terminal.BoundedLines;
import io.modelcontextprotocol.common.McpTransportContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;

/// Messages over standard input and output, one a line in UTF-8.
///
/// The SDK's own transport ends at the first line that is no message, and drops what is at work
/// when its input ends. Here each line has its answer.
///
/// Source: [Transports](https://modelcontextprotocol.io/specification/2025-11-25/basic/transports).
final class StdioServer {
  /// Messages that are answered at once; further ones wait to be read.
  private static final int MAX_AT_ONCE = 16;

  private final Protocol protocol;
  private final PrintWriter out;
  private final Semaphore places = new Semaphore(MAX_AT_ONCE);

  /// @param out to which nobody else writes
  StdioServer(Protocol protocol, PrintWriter out) {
    this.protocol = protocol;
    this.out = out;
  }

  /// Answers each line, and returns when all are answered: at the end of the input, when it cannot
  /// be read, or when nobody reads the answers.
  void serve(InputStream in) {
    BoundedLines lines =
        new BoundedLines(
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)),
            Protocol.MAX_CHARS);
    try {
      BoundedLines.Line line = lines.next();
      while (line != null && !out.checkError()) {
        if (!line.text().isBlank()) {
          answer(line);
        }
        line = lines.next();
      }
    } catch (IOException gone) {
      // As at the end of the input: whoever has started this has gone.
    }
    places.acquireUninterruptibly(MAX_AT_ONCE);
  }

  private void answer(BoundedLines.Line line) {
    places.acquireUninterruptibly();
    Thread.ofVirtual()
        .name("eujp-mcp-message")
        .start(() -> {
          try {
            Protocol.Reply reply =
                line.whole()
                    ? protocol.answer(line.text(), McpTransportContext.EMPTY)
                    : protocol.tooLong();
            reply.json().ifPresent(this::write);
          } finally {
            places.release();
          }
        });
  }

  /// No message holds a line break: JSON escapes those in texts.
  private void write(String json) {
    synchronized (out) {
      out.write(json + "\n");
      out.flush();
    }
  }
}
