package eujp.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.slack.api.app_backend.SlackSignature;
import eujp.slack.wire.ScriptedWebApi;
import eujp.slack.wire.SignedOnly;
import eujp.slack.wire.WebServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedOnlyTest {
  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final String CHALLENGE =
      "{\"type\":\"url_verification\",\"challenge\":\"3eZbrw1a\"}";

  private final HttpClient http = HttpClient.newHttpClient();
  private ScriptedWebApi api;
  private Bot bot;

  @BeforeEach
  void start() throws Exception {
    api =
        new ScriptedWebApi(
            new ScriptedWebApi.Answer(
                200, Map.of(), "{\"ok\":true,\"user_id\":\"UBOT\",\"team_id\":\"T1\"}"));
    bot =
        Bot.start(
            Settings.read(
                Map.of(
                    "SLACK_BOT_TOKEN", "xoxb-test",
                    "SLACK_SIGNING_SECRET", SECRET,
                    "SLACK_API_URL", api.url().toString(),
                    "EUJP_BIND", "127.0.0.1",
                    "EUJP_PORT", "0")),
            new KnownByHeart());
  }

  @AfterEach
  void stop() {
    bot.close();
    api.close();
    http.close();
  }

  @Test
  void whatSlackSignsNowPasses() throws Exception {
    HttpResponse<String> response = send(CHALLENGE, Instant.now(), SECRET);

    assertEquals(200, response.statusCode());
    assertEquals("3eZbrw1a", response.body());
  }

  @ParameterizedTest
  @ValueSource(longs = {-3_600, -310, 310, 3_600})
  void aTimeMoreThanFiveMinutesOffIsRefused(long seconds) throws Exception {
    assertEquals(401, send(CHALLENGE, Instant.now().plusSeconds(seconds), SECRET).statusCode());
  }

  @ParameterizedTest
  @ValueSource(longs = {-240, 240})
  void aClockThatIsFourMinutesOffIsBorneWith(long seconds) throws Exception {
    assertEquals(200, send(CHALLENGE, Instant.now().plusSeconds(seconds), SECRET).statusCode());
  }

  @Test
  void anotherSecretIsRefused() throws Exception {
    assertEquals(
        401, send(CHALLENGE, Instant.now(), "fedcba9876543210fedcba9876543210").statusCode());
  }

  @Test
  void anotherBodyThanTheSignedOneIsRefused() throws Exception {
    String now = Long.toString(Instant.now().getEpochSecond());
    String signature = new SlackSignature.Generator(SECRET).generate(now, CHALLENGE);

    assertEquals(401, send(CHALLENGE + " ", now, signature).statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "-5", "99999999999999999999", "1e9"})
  void aTimeThatIsNoneIsRefused(String timestamp) throws Exception {
    String signature = new SlackSignature.Generator(SECRET).generate(timestamp, CHALLENGE);

    assertEquals(401, send(CHALLENGE, timestamp, signature).statusCode());
  }

  @Test
  void anUnsignedRequestIsRefused() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri(WebServer.EVENTS))
            .POST(HttpRequest.BodyPublishers.ofString("not json"))
            .build();

    assertEquals(401, http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode());
  }

  @Test
  void aRequestBeyondAllMeasureIsRefused() throws Exception {
    String body = "x".repeat(SignedOnly.MOST_BYTES + 1);

    assertEquals(413, send(body, Instant.now(), SECRET).statusCode());
  }

  @Test
  void healthNeedsNoSignature() throws Exception {
    HttpResponse<String> response =
        http.send(
            HttpRequest.newBuilder(uri(WebServer.LIVE)).build(),
            HttpResponse.BodyHandlers.ofString());

    assertEquals(200, response.statusCode());
    assertEquals("ok", response.body().strip());
  }

  private HttpResponse<String> send(String body, Instant time, String secret) throws Exception {
    String timestamp = Long.toString(time.getEpochSecond());
    return send(body, timestamp, new SlackSignature.Generator(secret).generate(timestamp, body));
  }

  private HttpResponse<String> send(String body, String timestamp, String signature)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri(WebServer.EVENTS))
            .timeout(Duration.ofSeconds(10))
            .header("Content-Type", "application/json")
            .header("X-Slack-Request-Timestamp", timestamp)
            .header("X-Slack-Signature", signature)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + bot.port() + path);
  }
}
