package eujp.cli;

import eujp.Await;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A command that runs until it is stopped, such as `eujp demo`.
final class RunningCommand implements AutoCloseable {
  private static final long PATIENCE_SECONDS = Await.PATIENCE.toSeconds();

  private final BlockingQueue<String> out = new LinkedBlockingQueue<>();
  private final StringWriter err = new StringWriter();
  private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
  private final Thread thread;

  private RunningCommand(Map<String, String> environment, String... arguments) {
    PrintWriter lines = new PrintWriter(new Lines(out), true);
    PrintWriter errors = new PrintWriter(err, true);
    thread =
        Thread.ofPlatform()
            .name("command")
            .start(() ->
                exitCode.complete(Eujp.commands(lines, errors, environment).execute(arguments)));
  }

  static RunningCommand start(Map<String, String> environment, String... arguments) {
    return new RunningCommand(environment, arguments);
  }

  /// Waits for a line on standard output that contains `words`, and returns it.
  String awaitLine(String words) throws InterruptedException {
    for (String line = next(); line != null; line = next()) {
      if (line.contains(words)) {
        return line;
      }
    }
    throw new AssertionError("no line says '" + words + "'; on standard error: " + err);
  }

  /// What it printed on standard error.
  String errors() {
    return err.toString();
  }

  /// Waits until it ends by itself, and returns its exit code.
  int exitCode() {
    return exitCode.copy().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  /// Stops it as Ctrl-C would, and returns its exit code.
  int stop() {
    thread.interrupt();
    return exitCode.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    stop();
  }

  private String next() throws InterruptedException {
    return out.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /// Hands on what is written, line by line.
  private static final class Lines extends Writer {
    private final BlockingQueue<String> lines;
    private final StringBuilder line = new StringBuilder();

    Lines(BlockingQueue<String> lines) {
      this.lines = lines;
    }

    @Override
    public void write(char[] buffer, int offset, int length) {
      for (int i = offset; i < offset + length; i++) {
        if (buffer[i] == '\n') {
          lines.add(line.toString());
          line.setLength(0);
        } else {
          line.append(buffer[i]);
        }
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
