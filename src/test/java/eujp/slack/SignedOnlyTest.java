package eujp.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.slack.api.app_backend.SlackSignature;
import eujp.Await;
import eujp.slack.client.ScriptedWebApi;
import eujp.slack.transport.SignedOnly;
import eujp.slack.transport.WebServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedOnlyTest {
  private static final String CHALLENGE =
      "{\"type\":\"url_verification\",\"challenge\":\"3eZbrw1a\"}";

  @TempDir private Path data;

  private final HttpClient http = HttpClient.newHttpClient();
  private ScriptedWebApi api;
  private Bot bot;

  @BeforeEach
  void start() throws Exception {
    api =
        new ScriptedWebApi(
            new ScriptedWebApi.Answer(
                200, Map.of(), "{\"ok\":true,\"user_id\":\"UBOT\",\"team_id\":\"T1\"}"));
    bot = LoneBot.overHttp(api.url(), data);
  }

  @AfterEach
  void stop() {
    bot.close();
    api.close();
    http.close();
  }

  @Test
  void whatSlackSignsNowPasses() throws Exception {
    HttpResponse<String> response = send(CHALLENGE, Instant.now(), LoneBot.SECRET);

    assertEquals(200, response.statusCode());
    assertEquals("3eZbrw1a", response.body());
  }

  @ParameterizedTest
  @ValueSource(longs = {-3_600, -310, 310, 3_600})
  void aTimeMoreThanFiveMinutesOffIsRefused(long seconds) throws Exception {
    assertEquals(
        401, send(CHALLENGE, Instant.now().plusSeconds(seconds), LoneBot.SECRET).statusCode());
  }

  @ParameterizedTest
  @ValueSource(longs = {-240, 240})
  void aClockThatIsFourMinutesOffIsBorneWith(long seconds) throws Exception {
    assertEquals(
        200, send(CHALLENGE, Instant.now().plusSeconds(seconds), LoneBot.SECRET).statusCode());
  }

  @Test
  void anotherSecretIsRefused() throws Exception {
    assertEquals(
        401, send(CHALLENGE, Instant.now(), "fedcba9876543210fedcba9876543210").statusCode());
  }

  @Test
  void anotherBodyThanTheSignedOneIsRefused() throws Exception {
    String now = Long.toString(Instant.now().getEpochSecond());
    String signature = new SlackSignature.Generator(LoneBot.SECRET).generate(now, CHALLENGE);

    assertEquals(401, send(CHALLENGE + " ", now, signature).statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "-5", "99999999999999999999", "1e9"})
  void aTimeThatIsNoneIsRefused(String timestamp) throws Exception {
    String signature = new SlackSignature.Generator(LoneBot.SECRET).generate(timestamp, CHALLENGE);

    assertEquals(401, send(CHALLENGE, timestamp, signature).statusCode());
  }

  @Test
  void anUnsignedRequestIsRefused() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(slack(WebServer.EVENTS))
            .POST(HttpRequest.BodyPublishers.ofString("not json"))
            .build();

    assertEquals(401, http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode());
  }

  /// Slack looks whether the certificate of a command's address is valid, and signs nothing then.
  @Test
  void anUnsignedLookAtTheCertificateIsAnsweredWithNothing() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(slack(WebServer.EVENTS))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("ssl_check=1&token=abc&command=%2Feujp"))
            .build();

    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());

    assertEquals(200, response.statusCode());
    assertEquals("", response.body());
  }

  @Test
  void aRequestBeyondAllMeasureIsRefused() throws Exception {
    String body = "x".repeat(SignedOnly.MAX_BYTES + 1);

    assertEquals(413, send(body, Instant.now(), LoneBot.SECRET).statusCode());
  }

  @Test
  void aRequestBeyondAllMeasureIsRefusedAlsoWhereItDoesNotSayHowLongItIs() throws Exception {
    byte[] body = "x".repeat(SignedOnly.MAX_BYTES + 1).getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(slack(WebServer.EVENTS))
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
            .build();

    assertEquals(413, status(request));
  }

  @Test
  void aCompressedRequestIsRefused() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(slack(WebServer.EVENTS))
            .header("Content-Encoding", "gzip")
            .POST(HttpRequest.BodyPublishers.ofString(CHALLENGE))
            .build();

    assertEquals(415, status(request));
  }

  @Test
  void otherMethodsThanPostAreRefused() throws Exception {
    for (String method : List.of("GET", "PUT", "DELETE", "OPTIONS", "HEAD", "TRACE")) {
      assertEquals(405, statusLine(bot.port(), method + " " + WebServer.EVENTS), method);
    }
  }

  @Test
  void nothingElseIsAtTheDoorOfSlack() throws Exception {
    for (String path :
        List.of(
            "/",
            "/slack",
            "/slack/events/",
            "/slack/events/more",
            "/slack/install",
            "/slack/oauth_redirect",
            "/healthz/live",
            "/healthz/ready",
            "/metrics")) {
      assertEquals(404, status(HttpRequest.newBuilder(slack(path)).build()), path);
    }
  }

  @Test
  void healthAndMetricsAreOnAPortOfTheirOwnAndNeedNoSignature() throws Exception {
    for (String path : List.of(WebServer.LIVE, WebServer.READY, WebServer.METRICS)) {
      assertEquals(200, status(HttpRequest.newBuilder(pages(path)).build()), path);
      for (String method : List.of("POST", "PUT", "OPTIONS", "TRACE")) {
        assertEquals(405, statusLine(bot.healthPort(), method + " " + path), method + " " + path);
      }
    }
    assertEquals(404, status(HttpRequest.newBuilder(pages("/")).build()));
    assertEquals(404, status(HttpRequest.newBuilder(pages(WebServer.EVENTS)).build()));
  }

  @Test
  void whatIsRefusedIsCounted() throws Exception {
    send(CHALLENGE, Instant.now().plusSeconds(3_600), LoneBot.SECRET);
    send("x".repeat(SignedOnly.MAX_BYTES + 1), Instant.now(), LoneBot.SECRET);

    Scrape scrape = Scrape.of(bot);
    assertEquals(1, scrape.value("eujp_refused_total", "kind", "signature"));
    assertEquals(1, scrape.value("eujp_refused_total", "kind", "size"));
  }

  /// Each waits as long as the bot does; so they wait at the same time.
  @Test
  @Timeout(300)
  void whoSendsNothingOrAByteNowAndThenLosesTheConnection() throws Exception {
    try (Socket silent = new Socket(InetAddress.getLoopbackAddress(), bot.port());
        Socket halfAHeader = new Socket(InetAddress.getLoopbackAddress(), bot.port());
        Socket slow = new Socket(InetAddress.getLoopbackAddress(), bot.port())) {
      halfAHeader.getOutputStream().write(bytes("POST /slack/events HTTP/1.1\r\nHost: a"));
      slow.getOutputStream()
          .write(bytes("POST /slack/events HTTP/1.1\r\nHost: a\r\nContent-Length: 900000\r\n\r\n"));
      Thread trickle =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  while (true) {
                    slow.getOutputStream().write('x');
                    Thread.sleep(100);
                  }
                } catch (IOException | InterruptedException e) {
                  return; // the connection is gone
                }
              });

      silent.getInputStream().readAllBytes();
      halfAHeader.getInputStream().readAllBytes();
      trickle.join(); // until it can write no more
      assertEquals(
          200, send(CHALLENGE, Instant.now(), LoneBot.SECRET).statusCode(), "others are served");
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private int status(HttpRequest request) throws Exception {
    return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  /// The status that a raw request gets, for methods that Java's client does not send.
  private static int statusLine(int port, String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket
          .getOutputStream()
          .write(bytes(request + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return Integer.parseInt(answer.split(" ", 3)[1]);
    }
  }

  private HttpResponse<String> send(String body, Instant time, String secret) throws Exception {
    String timestamp = Long.toString(time.getEpochSecond());
    return send(body, timestamp, new SlackSignature.Generator(secret).generate(timestamp, body));
  }

  private HttpResponse<String> send(String body, String timestamp, String signature)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(slack(WebServer.EVENTS))
            .timeout(Await.PATIENCE)
            .header("Content-Type", "application/json")
            .header("X-Slack-Request-Timestamp", timestamp)
            .header("X-Slack-Signature", signature)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private URI slack(String path) {
    return URI.create("http://127.0.0.1:" + bot.port() + path);
  }

  private URI pages(String path) {
    return URI.create("http://127.0.0.1:" + bot.healthPort() + path);
  }
}
