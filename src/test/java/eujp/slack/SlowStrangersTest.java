package eujp.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.slack.api.app_backend.SlackSignature;
import eujp.Await;
import eujp.slack.transport.WebServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Whoever opens many connections and sends a byte now and then keeps nobody out.
@Tag("trial")
@Timeout(300)
class SlowStrangersTest {
  private static final String HERE = "127.0.0.1";
  private static final String ELSEWHERE = "127.0.0.2";

  /// What Slack waits for an answer.
  private static final Duration SLACKS_PATIENCE = Duration.ofSeconds(3);

  private static final int TRIES = 3;
  private static final int MOST = 512;

  @TempDir private Path data;

  private final List<Socket> strangers = new ArrayList<>();
  private RawSlack slack;
  private Bot bot;

  @BeforeEach
  void start() throws Exception {
    slack = RawSlack.plain();
    bot = LoneBot.overHttp(slack.url(), data);
  }

  @AfterEach
  void stop() throws IOException {
    for (Socket stranger : strangers) {
      stranger.close();
    }
    bot.close();
    slack.close();
  }

  @Test
  void ofOneAddressHalfOfThePlacesAreTakenAtMost() throws Exception {
    come(600, ELSEWHERE);

    assertTrue(isAnsweredInTime(HERE));
    assertTrue(isAnsweredInTime(ELSEWHERE), "also behind the same proxy");
    assertEquals("ok\n", ready().body());
    Scrape scrape = Scrape.of(bot);
    double gone =
        scrape.value("eujp_refused_total", "kind", "connection")
            + scrape.value("eujp_refused_total", "kind", "slowness"); // where this took long
    assertTrue(gone >= 600 - MOST / 2, "connections that were closed: " + gone);
  }

  @Test
  void whereManyAddressesTakeAllPlacesSlackGetsOneAllTheSame() throws Exception {
    come(300, HERE);
    come(300, ELSEWHERE);

    Await.until("all strangers are noticed", () -> ready().statusCode() != 200);
    assertTrue(ready().body().contains("All places for connections"), ready().body());
    assertTrue(isAnsweredInTime(HERE));
    assertTrue(isAnsweredInTime(ELSEWHERE));
  }

  /// Their headers are whole, so that only the bodies are waited for.
  @Test
  void whoSendsSlowBodiesTakesNoPlaceFromSlack() throws Exception {
    for (String from : List.of(ELSEWHERE, HERE)) {
      for (int i = 0; i < 300; i++) {
        Socket stranger =
            new Socket(InetAddress.ofLiteral(HERE), bot.port(), InetAddress.ofLiteral(from), 0);
        strangers.add(stranger);
        stranger
            .getOutputStream()
            .write(
                bytes("POST /slack/events HTTP/1.1\r\nHost: a\r\nContent-Length: 900000\r\n\r\nX"));
      }
    }

    assertTrue(isAnsweredInTime(HERE));
    assertTrue(isAnsweredInTime(ELSEWHERE));
  }

  /// They send so often that they are never silent.
  @Test
  void aHeaderThatComesByteByByteEndsTheConnection() throws Exception {
    come(3, HERE);
    boolean open = true;
    while (open) {
      Thread.sleep(500);
      open = trickle();
    }

    assertEquals(3, Scrape.of(bot).value("eujp_refused_total", "kind", "slowness"));
  }

  /// The bytes come faster than the slowest rate, and the body would take half an hour.
  @Test
  void aBodyThatComesByteByByteEndsTheConnection() throws Exception {
    Socket stranger = new Socket(InetAddress.ofLiteral(HERE), bot.port());
    strangers.add(stranger);
    stranger
        .getOutputStream()
        .write(bytes("POST /slack/events HTTP/1.1\r\nHost: a\r\nContent-Length: 900000\r\n\r\n"));
    Thread body =
        Thread.ofPlatform()
            .daemon()
            .start(() -> {
              try {
                while (true) {
                  stranger.getOutputStream().write(new byte[200]);
                  Thread.sleep(100);
                }
              } catch (IOException | InterruptedException e) {
                return; // the connection is gone
              }
            });

    String answer = new String(stranger.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertTrue(answer.startsWith("HTTP/1.1 408"), answer);
    body.join();
    assertEquals(1, Scrape.of(bot).value("eujp_refused_total", "kind", "slowness"));
  }

  @Test
  void aConnectionThatIsUsedAgainIsNotEndedByTheTimeForAHeader() throws Exception {
    try (Socket socket = new Socket(InetAddress.ofLiteral(HERE), bot.port())) {
      for (int i = 0; i < 4; i++) {
        socket.getOutputStream().write(signed("keep-alive"));
        assertTrue(answer(socket).startsWith("HTTP/1.1 200"));
        Thread.sleep(3_500); // in all more than a header may take
      }
    }
    assertEquals(0, Scrape.of(bot).value("eujp_refused_total", "kind", "slowness"));
  }

  private void come(int many, String from) throws IOException {
    for (int i = 0; i < many; i++) {
      Socket stranger =
          new Socket(InetAddress.ofLiteral(HERE), bot.port(), InetAddress.ofLiteral(from), 0);
      strangers.add(stranger);
      stranger.getOutputStream().write(bytes("POST /slack/events HTTP/1.1\r\nHost: a"));
    }
  }

  /// Has each send one more byte.
  ///
  /// @return whether any could
  private boolean trickle() {
    boolean open = false;
    for (Socket stranger : strangers) {
      try {
        stranger.getOutputStream().write('a');
        open = true;
      } catch (IOException gone) {
        assertFalse(stranger.isInputShutdown());
      }
    }
    return open;
  }

  /// Whether one of a few signed requests from there is answered before Slack gives up: a machine
  /// that stands still makes one late, strangers who take all places each of them.
  private boolean isAnsweredInTime(String from) throws IOException {
    for (int i = 0; i < TRIES; i++) {
      if (answered(from).compareTo(SLACKS_PATIENCE) < 0) {
        return true;
      }
    }
    return false;
  }

  private Duration answered(String from) throws IOException {
    Instant start = Instant.now();
    try (Socket socket =
        new Socket(InetAddress.ofLiteral(HERE), bot.port(), InetAddress.ofLiteral(from), 0)) {
      socket.getOutputStream().write(signed("close"));
      String answer = answer(socket);
      assertTrue(answer.startsWith("HTTP/1.1 200") && answer.endsWith("3eZbrw1a"), answer);
    }
    return Duration.between(start, Instant.now());
  }

  private static String answer(Socket socket) throws IOException {
    StringBuilder answer = new StringBuilder();
    while (!answer.toString().contains("3eZbrw1a")) {
      int c = socket.getInputStream().read();
      if (c < 0) {
        throw new IOException("closed after: " + answer);
      }
      answer.append((char) c);
    }
    return answer.toString();
  }

  private static byte[] signed(String connection) {
    String body = "{\"type\":\"url_verification\",\"challenge\":\"3eZbrw1a\"}";
    String now = Long.toString(Instant.now().getEpochSecond());
    return bytes(
        "POST /slack/events HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
            + "Connection: "
            + connection
            + "\r\nContent-Length: "
            + body.length()
            + "\r\nX-Slack-Request-Timestamp: "
            + now
            + "\r\nX-Slack-Signature: "
            + new SlackSignature.Generator(LoneBot.SECRET).generate(now, body)
            + "\r\n\r\n"
            + body);
  }

  private HttpResponse<String> ready() throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:" + bot.healthPort() + WebServer.READY))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
