package eujp.cli;

import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `eujp demo` at work on a free port, until it is closed.
final class RunningDemo implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");

  private final CompletableFuture<URI> page = new CompletableFuture<>();
  private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
  private final StringWriter err = new StringWriter();
  private final Thread thread;

  private RunningDemo(String... options) throws IOException {
    PipedReader read = new PipedReader();
    PrintWriter out = new PrintWriter(new PipedWriter(read), true);
    String[] arguments = new String[options.length + 3];
    arguments[0] = "demo";
    arguments[1] = "--port";
    arguments[2] = "0";
    System.arraycopy(options, 0, arguments, 3, options.length);
    thread =
        Thread.ofPlatform()
            .name("demo")
            .start(() -> {
              exitCode.complete(
                  Eujp.commands(out, new PrintWriter(err, true), Map.of()).execute(arguments));
              page.completeExceptionally(new IllegalStateException(err.toString()));
            });
    Thread.ofVirtual().start(() -> readAddress(read));
  }

  static RunningDemo start(String... options) throws Exception {
    RunningDemo demo = new RunningDemo(options);
    demo.page.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    return demo;
  }

  String page() {
    return page.join().toString();
  }

  /// What it printed on standard error.
  String errors() {
    return err.toString();
  }

  /// Stops it as Ctrl-C would, and returns its exit code.
  int stop() {
    thread.interrupt();
    return exitCode.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    stop();
  }

  private void readAddress(PipedReader read) {
    StringBuilder printed = new StringBuilder();
    try {
      for (int c = read.read(); c >= 0; c = read.read()) {
        printed.append((char) c);
        Matcher address = ADDRESS.matcher(printed);
        if (c == '\n' && address.find()) {
          page.complete(URI.create(address.group()));
          return;
        }
      }
    } catch (IOException ended) {
      // The command has returned; its thread says so.
    }
  }
}
