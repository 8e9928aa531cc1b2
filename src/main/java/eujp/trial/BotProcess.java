package eujp.trial;

import eujp.workspace.Workspace;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A bot as a process of its own, on the same classes as this one.
final class BotProcess implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;

  private final Process process;
  private final CompletableFuture<Boolean> ready = new CompletableFuture<>();

  private BotProcess(Process process) {
    this.process = process;
  }

  /// Starts `eujp serve` in a workspace, with limits that nobody reaches.
  ///
  /// @param data where it keeps what it keeps
  /// @param more settings besides
  /// @param log where its log goes, after what stands there
  static BotProcess serve(
      Workspace workspace, Path data, Map<String, String> more, Path corpus, Path log)
      throws IOException {
    Map<String, String> settings = new HashMap<>(tokens(workspace));
    settings.put("EUJP_PORT", "0");
    settings.put("EUJP_DATA", data.toString());
    settings.put("EUJP_PERSON_LIMIT", "999999");
    settings.put("EUJP_WORKSPACE_LIMIT", "999999");
    settings.putAll(more);
    return start(List.of("eujp.cli.Eujp", "serve", "--corpus", corpus.toString()), settings, log);
  }

  /// What an app needs to connect to a workspace.
  static Map<String, String> tokens(Workspace workspace) {
    return Map.of(
        "SLACK_BOT_TOKEN", workspace.botToken(),
        "SLACK_APP_TOKEN", workspace.appToken(),
        "SLACK_API_URL", workspace.apiUrl().toString());
  }

  /// Starts the program whose main class and arguments these are. It prints a line when it is at
  /// work.
  static BotProcess start(List<String> program, Map<String, String> settings, Path log)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command(program));
    builder.environment().keySet().removeIf(BotProcess::isSetting);
    builder.environment().putAll(settings);
    builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    BotProcess started = new BotProcess(builder.start());
    Thread.ofVirtual().name("bot-output").start(started::read);
    return started;
  }

  /// Returns when it says that it is at work, or when it has ended.
  ///
  /// @return whether it is at work
  boolean awaitReady() throws InterruptedException {
    try {
      return ready.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }

  /// The memory that it holds, in bytes; empty where the system does not tell as Linux does.
  OptionalLong memory() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) {
      return OptionalLong.empty();
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> 1_024 * Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst();
  }

  /// Whether it has not ended.
  boolean isAlive() {
    return process.isAlive();
  }

  /// Kills it as `kill -9` does.
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /// Tells it to stop, and waits until it has.
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void read() {
    try (BufferedReader out = process.inputReader()) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        ready.complete(true);
      }
    } catch (IOException e) {
      ready.completeExceptionally(e);
    }
    ready.complete(false);
  }

  private static boolean isSetting(String variable) {
    return variable.startsWith("EUJP_")
        || variable.startsWith("SLACK_")
        || variable.equals("DATABASE_URL");
  }

  private static List<String> command(List<String> program) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("-XX:AOTCache=") || argument.startsWith("-Deujp."))
        .forEach(command::add);
    command.addAll(
        List.of(
            "-Xlog:disable",
            "-Dlogback.configurationFile=logback.xml",
            "-Xmx512m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path")));
    command.addAll(program);
    return command;
  }
}
