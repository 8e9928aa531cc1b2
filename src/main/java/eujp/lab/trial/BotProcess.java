package eujp.lab.trial;

import eujp.workspace.Workspace;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A bot as a process of its own.
public final class BotProcess implements AutoCloseable {
  private static final String MAIN = "eujp.cli.Eujp";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PATIENCE_WITH_A_DUMP = Duration.ofSeconds(15);
  private static final Pattern HEALTH = Pattern.compile("http://[^ ]+:(\\d+)/healthz/ready");
  private static final Pattern EVENTS = Pattern.compile("on port (\\d+) at ");

  private final Process process;
  private final CompletableFuture<String> greeting = new CompletableFuture<>();
  private volatile boolean killed;

  private BotProcess(Process process) {
    this.process = process;
  }

  /// Starts `eujp serve` in a workspace, with limits that nobody reaches.
  ///
  /// @param data where it keeps what it keeps
  /// @param more settings besides, and variables of other programs
  /// @param log where its log goes, after what stands there
  public static BotProcess serve(
      Build build, Workspace workspace, Path data, Map<String, String> more, Path corpus, Path log)
      throws IOException {
    Map<String, String> settings = new HashMap<>(tokens(workspace));
    settings.put("EUJP_PORT", "0");
    settings.put("EUJP_DATA", data.toString());
    settings.put("EUJP_PERSON_LIMIT", "999999");
    settings.put("EUJP_WORKSPACE_LIMIT", "999999");
    settings.putAll(more);
    return start(build, List.of(MAIN, "serve", "--corpus", corpus.toString()), settings, log);
  }

  /// What several bots are told besides that share a PostgreSQL database.
  public static Map<String, String> sharing(String database) {
    return Map.of("DATABASE_URL", database, "EUJP_KEY", "the same for all bots of one trial run");
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
  static BotProcess start(Build build, List<String> program, Map<String, String> settings, Path log)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command(build, program));
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
  public boolean awaitReady() throws InterruptedException {
    return awaitReady(PATIENCE);
  }

  /// As [#awaitReady()], for so long at most.
  boolean awaitReady(Duration patience) throws InterruptedException {
    try {
      return !greeting.get(patience.toNanos(), TimeUnit.NANOSECONDS).isEmpty();
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }

  /// Whether it has said that it is at work.
  boolean isReady() {
    return greeting.isDone() && !greeting.isCompletedExceptionally() && !greeting.join().isEmpty();
  }

  /// Where Slack delivers to it over HTTP, once it is at work.
  URI requestUrl() {
    return URI.create("http://127.0.0.1:%d/slack/events".formatted(port(EVENTS)));
  }

  /// Whether `/healthz/live` answers within this time; not before it is at work.
  boolean isLive(Duration patience) {
    if (!isReady()) {
      return false;
    }
    try {
      URI page = URI.create("http://127.0.0.1:%d/healthz/live".formatted(port(HEALTH)));
      HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
      connection.setConnectTimeout((int) patience.toMillis());
      connection.setReadTimeout((int) patience.toMillis());
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      return false;
    }
  }

  private int port(Pattern where) {
    Matcher port = where.matcher(greeting.join());
    if (!port.find()) {
      throw new IllegalStateException("the bot does not say on which port it listens");
    }
    return Integer.parseInt(port.group(1));
  }

  /// The processor time that it has used.
  public Duration used() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /// The memory that it holds, in bytes; empty where the system does not tell.
  public OptionalLong memory() throws IOException {
    return vitals().memory();
  }

  Vitals vitals() throws IOException {
    return Vitals.of(process.toHandle());
  }

  /// Whether it has not ended.
  public boolean isAlive() {
    return process.isAlive();
  }

  /// The code with which it ended without anybody having killed it or told it to stop.
  public OptionalInt endedByItself() {
    return killed || process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
  }

  /// That code in words for a line of progress; empty where it has not ended by itself.
  public String code() {
    OptionalInt code = endedByItself();
    return code.isPresent() ? " with exit code " + code.getAsInt() : "";
  }

  /// Writes down where each of its threads stands, as far as it tells.
  ///
  /// @param folder gets the files
  void dump(Path folder, String name) throws IOException, InterruptedException {
    Path platform = folder.resolve(name + "-threads.txt");
    Path all = folder.resolve(name + "-threads.json");
    jcmd(platform, "Thread.print", "-l");
    jcmd(
        folder.resolve(name + "-jcmd.txt"),
        "Thread.dump_to_file",
        "-overwrite",
        "-format=json",
        all.toAbsolutePath().toString());
  }

  private void jcmd(Path output, String... what) throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    if (!Files.isExecutable(jcmd)) {
      return;
    }
    List<String> command = new ArrayList<>();
    command.add(jcmd.toString());
    command.add(Long.toString(process.pid()));
    command.addAll(List.of(what));
    Process dump =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!dump.waitFor(PATIENCE_WITH_A_DUMP.toSeconds(), TimeUnit.SECONDS)) {
      dump.destroyForcibly();
    }
  }

  /// Kills it as `kill -9` does.
  public void kill() throws InterruptedException {
    killed = killed || process.isAlive();
    process.destroyForcibly().waitFor();
  }

  /// Tells it to stop, and waits until it has.
  @Override
  public void close() {
    killed = killed || process.isAlive();
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
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
        greeting.complete(line);
      }
    } catch (IOException e) {
      greeting.completeExceptionally(e);
    }
    greeting.complete("");
  }

  private static boolean isSetting(String variable) {
    return variable.startsWith("EUJP_")
        || variable.startsWith("SLACK_")
        || variable.startsWith("SEARCH_")
        || variable.startsWith("DATABASE_URL");
  }

  private static List<String> command(Build build, List<String> program) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(build.options());
    command.addAll(
        List.of(
            "-Xlog:disable",
            "-Dlogback.configurationFile=logback.xml",
            "-Xmx512m",
            "--sun-misc-unsafe-memory-access=allow",
            // As the launcher has it: without it the cache of loaded classes would not be used.
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            build.classPath()));
    command.addAll(program);
    return command;
  }
}
