package eujp.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.Await;
import eujp.FreePort;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever can reach the ports and signs nothing writes nothing into the log: not what they send,
/// and not a line for each time.
@Tag("trial")
@Timeout(300)
class StrangersInTheLogTest {
  private static final String MARK = "strangerswords";
  private static final int TIMES = 5;

  private static final List<String> REQUESTS =
      List.of(
          "\u0016\u0003\u0001\u0002\u0000\u0001\u0000" + MARK,
          MARK + "\r\n\r\n",
          "GET /" + MARK + " HTTP/9.9\r\n\r\n",
          "GET /" + MARK + " HTTP/1.1\r\n\r\n",
          "GET /" + MARK + " HTTP/1.1\r\nHost: a\r\n" + MARK + "\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: a\r\nX: " + MARK.repeat(2_000) + "\r\n\r\n",
          "GET /" + MARK.repeat(2_000) + " HTTP/1.1\r\nHost: a\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: a\r\nHost: " + MARK + "\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: [" + MARK + "\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: " + MARK + ":99999999\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: a\r\nX: \u0000" + MARK + "\r\n\r\n",
          "GET /%00" + MARK + " HTTP/1.1\r\nHost: a\r\n\r\n",
          "GET /%zz" + MARK + " HTTP/1.1\r\nHost: a\r\n\r\n",
          "GET /..;/" + MARK + " HTTP/1.1\r\nHost: a\r\n\r\n",
          "GET http://" + MARK + "/ HTTP/1.1\r\nHost: a\r\n\r\n",
          "GET /metrics?" + MARK + "=%c0%ae HTTP/1.1\r\nHost: a\r\n\r\n",
          "POST /slack/events?%zz HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n" + MARK,
          "POST /slack/events HTTP/1.1\r\nHost: a\r\nContent-Length: 5" + MARK + "\r\n\r\n",
          "POST /slack/events HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: " + MARK + "\r\n\r\n",
          "POST /slack/events HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
              + MARK
              + "\r\n\r\n",
          "POST /slack/events HTTP/1.1\r\nHost: a\r\nContent-Length: 99\r\n\r\n" + MARK,
          "POST /slack/events HTTP/1.1\r\nHost: a\r\nContent-Type: "
              + MARK
              + ";charset="
              + MARK
              + "\r\nContent-Length: "
              + MARK.length()
              + "\r\nX-Slack-Signature: "
              + MARK
              + "\r\nX-Slack-Request-Timestamp: "
              + MARK
              + "\r\n\r\n"
              + MARK,
          "GET / HTTP/1.1\r\nHost: a\r\nExpect: " + MARK + "\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: a\r\nCookie: =" + MARK + "=\u0001\r\n\r\n",
          "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + MARK,
          "CONNECT " + MARK + ":443 HTTP/1.1\r\nHost: a\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: a\r\nUpgrade: " + MARK + "\r\nConnection: Upgrade\r\n\r\n");

  @TempDir private Path data;

  @ParameterizedTest
  @ValueSource(strings = {"INFO", "DEBUG"})
  void leaveNothingThere(String level) throws Exception {
    int port = FreePort.find();
    int healthPort = FreePort.find();
    Path log = data.resolve("log");
    try (RawSlack slack = RawSlack.plain()) {
      Process bot = start(slack, port, healthPort, level, log);
      try {
        awaitReady(healthPort, bot);
        Await.until(
            "the bot is at work",
            () -> lines(log).stream().anyMatch(line -> line.contains("Ctrl-C")));
        long before = lines(log).size();

        for (int i = 0; i < TIMES; i++) {
          for (String request : REQUESTS) {
            send(port, request);
            send(healthPort, request);
          }
        }

        assertEquals(200, status(healthPort), "it goes on");
        List<String> written = lines(log);
        assertTrue(written.stream().noneMatch(line -> line.contains(MARK)), written.toString());
        assertEquals(before, written.size(), written.toString());
      } finally {
        bot.destroy();
        assertTrue(bot.waitFor(Await.PATIENCE.toSeconds(), TimeUnit.SECONDS));
      }
    }
  }

  /// A process of its own, with the log as it is set up outside of tests.
  private Process start(RawSlack slack, int port, int healthPort, String level, Path log)
      throws IOException {
    String classes =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> !entry.contains("test-classes"))
            .collect(Collectors.joining(File.pathSeparator));
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            classes,
            "eujp.cli.Eujp",
            "serve");
    builder.environment().keySet().removeIf(name -> name.startsWith("EUJP_"));
    builder.environment().put("SLACK_BOT_TOKEN", "xoxb-test");
    builder.environment().put("SLACK_SIGNING_SECRET", "0123456789abcdef0123456789abcdef");
    builder.environment().put("SLACK_API_URL", slack.url().toString());
    builder.environment().put("EUJP_DATA", data.resolve("kept").toString());
    builder.environment().put("EUJP_BIND", "127.0.0.1");
    builder.environment().put("EUJP_PORT", String.valueOf(port));
    builder.environment().put("EUJP_HEALTH_PORT", String.valueOf(healthPort));
    builder.environment().put("EUJP_LOG", level);
    return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  private static void send(int port, String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      socket.getInputStream().readAllBytes();
    } catch (SocketException closed) {
      return; // in the middle of what it was sent
    }
  }

  private static void awaitReady(int port, Process bot) throws Exception {
    while (bot.isAlive()) {
      try {
        if (status(port) == 200) {
          return;
        }
      } catch (IOException notYet) {
        Thread.sleep(100);
      }
    }
    throw new AssertionError("the bot has ended");
  }

  private static int status(int port) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/healthz/ready"))
                  .build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }

  private static List<String> lines(Path log) throws IOException {
    return Files.readAllLines(log, StandardCharsets.UTF_8);
  }
}
