package eujp.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import eujp.Await;
import eujp.answer.Answer;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What Slack signs, or says over its WebSocket, and is no event, press or command that a listener
/// hears.
@Timeout(300)
class OddDeliveriesTest {
  private static final String UNREADABLE = "cannot be read";

  @TempDir private Path data;

  @Test
  void aLookAtTheCertificateIsAnswered() throws Exception {
    try (RawSlack slack = RawSlack.plain();
        Bot bot = overHttp(slack)) {
      assertEquals(200, form(bot, "ssl_check=1&token=Jhj5dZrVaK7ZwHHjRyZWjbDl").statusCode());
      assertEquals(200, form(bot, "token=Jhj5dZrVaK7ZwHHjRyZWjbDl&ssl_check=1").statusCode());
    }
  }

  @Test
  void thatSlackHoldsEventsBackIsALineInTheLogAndCounted() throws Exception {
    try (RawSlack slack = RawSlack.plain();
        Bot bot = overHttp(slack);
        Warnings warnings = new Warnings()) {
      HttpResponse<String> response =
          json(
              bot,
              "{\"token\":\"t\",\"type\":\"app_rate_limited\",\"team_id\":\"T1\","
                  + "\"minute_rate_limited\":1518467820,\"api_app_id\":\"A1\"}");

      assertEquals(200, response.statusCode());
      assertEquals(1, warnings.with("too many").size());
      assertEquals(1, Scrape.of(bot).value("eujp_refused_total", "kind", "events"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not json",
        "{",
        "[]",
        "[{\"type\":\"event_callback\"}]",
        "null",
        "{}",
        "{\"type\"}",
        "a=b",
        "payload=",
        "payload=no+json",
        "payload=%5B%5D",
        "payload=%7B%7D",
        "payload=%7B%22type%22",
        "payload=%zz",
        "command=%zz",
        "%=%"
      })
  void whatIsNothingThatSlackSendsIsABadRequest(String body) throws Exception {
    try (RawSlack slack = RawSlack.plain();
        Bot bot = overHttp(slack);
        Warnings warnings = new Warnings()) {
      assertEquals(400, json(bot, body).statusCode());
      assertEquals(400, form(bot, body).statusCode());
      assertEquals(2, Scrape.of(bot).value("eujp_refused_total", "kind", "unreadable"));
      assertEquals(2, warnings.with(UNREADABLE).size());
      assertEquals(2, warnings.with("").size(), "and nothing else: " + warnings.with(""));
    }
  }

  @Test
  void whatIsNestedBeyondAllMeasureIsABadRequest() throws Exception {
    String body = "{\"type\":" + "[".repeat(200_000) + "]".repeat(200_000) + "}";
    try (RawSlack slack = RawSlack.plain();
        Bot bot = overHttp(slack)) {
      assertEquals(400, json(bot, body).statusCode());
    }
  }

  /// Slack would deliver an event again, and switch events off where most fail.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"of_tomorrow\",\"team_id\":\"T1\"}",
        "{\"type\":[1],\"team_id\":\"T1\"}",
        "{\"type\":null,\"team_id\":\"T1\"}",
        "{\"type\":\"event_callback\",\"team_id\":\"T1\"}",
        "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event\":null}",
        "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event\":[]}",
        "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event\":{}}",
        "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event\":{\"type\":{}}}",
        "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event\":{\"type\":\"app_mention\",\"user\":[]}}",
        "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event\":{\"type\":\"message\",\"ts\":{}}}"
      })
  void anEventThatNobodyCanReadIsAcknowledgedAndCounted(String body) throws Exception {
    try (RawSlack slack = RawSlack.plain();
        Bot bot = overHttp(slack);
        Warnings warnings = new Warnings()) {
      assertEquals(200, json(bot, body).statusCode());
      assertEquals(1, Scrape.of(bot).value("eujp_refused_total", "kind", "unreadable"));
      assertEquals(1, warnings.with(UNREADABLE).size());
      assertEquals(1, warnings.with("").size(), "and nothing else: " + warnings.with(""));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"block_actions\",\"team\":{\"id\":\"T1\"}}",
        "{\"type\":\"view_submission\",\"team\":{\"id\":\"T1\"}}",
        "{\"type\":\"view_submission\",\"team\":{\"id\":\"T1\"},\"view\":[]}",
        "{\"type\":\"message_action\",\"team\":{\"id\":\"T1\"}}",
        "{\"type\":\"of_tomorrow\",\"team\":{\"id\":\"T1\"}}"
      })
  void aPressThatNobodyCanReadIsAcknowledgedAndCounted(String payload) throws Exception {
    try (RawSlack slack = RawSlack.plain();
        Bot bot = overHttp(slack)) {
      String body = "payload=" + URLEncoder.encode(payload, StandardCharsets.UTF_8);

      assertEquals(200, form(bot, body).statusCode());
      assertEquals(1, Scrape.of(bot).value("eujp_refused_total", "kind", "unreadable"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"envelope_id\":\"e1\",\"type\":\"events_api\"}",
        "{\"envelope_id\":\"e1\",\"type\":\"events_api\",\"payload\":null}",
        "{\"envelope_id\":\"e1\",\"type\":\"events_api\",\"payload\":[]}",
        "{\"envelope_id\":\"e1\",\"type\":\"events_api\",\"payload\":{\"type\":\"event_callback\",\"team_id\":\"T1\"}}",
        "{\"envelope_id\":\"e1\",\"type\":\"interactive\",\"payload\":{\"team\":{\"id\":\"T1\"}}}",
        "{\"envelope_id\":\"e1\",\"type\":\"interactive\",\"payload\":{\"type\":\"block_actions\",\"team\":{\"id\":\"T1\"}}}",
        "{\"envelope_id\":\"e1\",\"type\":\"slash_commands\",\"payload\":{}}",
        "{\"envelope_id\":\"e1\",\"type\":\"slash_commands\",\"payload\":{\"command\":{},\"team_id\":\"T1\"}}",
        "{\"envelope_id\":\"e1\",\"type\":\"of_tomorrow\",\"payload\":{}}",
        "{\"envelope_id\":\"e1\"}"
      })
  void anEnvelopeThatNobodyCanReadIsAcknowledgedAndCounted(String message) throws Exception {
    try (RawSlack slack = RawSlack.plain();
        Bot bot = overSocketMode(slack);
        Warnings warnings = new Warnings()) {
      slack.say(message);

      assertEquals("e1", acknowledged(slack));
      assertEquals(1, Scrape.of(bot).value("eujp_refused_total", "kind", "unreadable"));
      assertEquals(1, warnings.with(UNREADABLE).size());
      assertEquals(1, warnings.with("").size(), "and nothing else: " + warnings.with(""));
    }
  }

  @Test
  void whatIsNoEnvelopeIsCountedAndTheConnectionGoesOn() throws Exception {
    try (RawSlack slack = RawSlack.plain();
        Bot bot = overSocketMode(slack)) {
      slack.say("not json");
      slack.say("[]");
      slack.say("{\"type\":\"hello\"}");
      slack.say("{\"envelope_id\":\"e2\",\"type\":\"of_tomorrow\"}");

      assertEquals("e2", acknowledged(slack));
      Await.until(
          "all are counted",
          () -> Scrape.of(bot).value("eujp_refused_total", "kind", "unreadable") >= 3);
      assertTrue(bot.ready());
    }
  }

  @Test
  void whatIsForAnotherWorkspaceIsAcknowledgedCountedAndLeft() throws Exception {
    String event =
        "{\"type\":\"event_callback\",\"team_id\":\"T2\",\"event_id\":\"Ev1\",\"event\":{\"type\":"
            + "\"app_mention\",\"user\":\"U1\",\"channel\":\"C1\",\"ts\":\"1.000100\",\"text\":"
            + "\"<@UBOT> Who co-chaired the meeting?\"},\"authorizations\":[{\"team_id\":\"T2\"}]}";
    try (RawSlack slack = RawSlack.plain();
        Bot bot = overHttp(slack);
        Warnings warnings = new Warnings()) {
      assertEquals(200, json(bot, event).statusCode());
      HttpResponse<String> command =
          form(bot, "command=%2Feujp&text=help&team_id=T2&user_id=U1&channel_id=C1");
      assertEquals(200, command.statusCode());
      assertEquals("", command.body());

      Scrape scrape = Scrape.of(bot);
      assertEquals(2, scrape.value("eujp_refused_total", "kind", "workspace"));
      assertEquals(0, scrape.value("eujp_inbox_questions"));
      assertEquals(0, scrape.value("eujp_commands_total", "kind", "question"));
      assertEquals(1, warnings.with("another workspace").size());

      assertTrue(
          form(bot, "command=%2Feujp&text=help&team_id=T1&user_id=U1&channel_id=C1")
              .body()
              .contains("Ask"));
    }
  }

  @Test
  void overSocketModeWhatIsForAnotherWorkspaceIsLeftToo() throws Exception {
    try (RawSlack slack = RawSlack.plain();
        Bot bot = overSocketMode(slack)) {
      slack.say(
          "{\"envelope_id\":\"e1\",\"type\":\"slash_commands\",\"payload\":{\"command\":\"/eujp\","
              + "\"text\":\"help\",\"team_id\":\"T2\",\"user_id\":\"U1\",\"channel_id\":\"C1\"}}");

      assertEquals("e1", acknowledged(slack));
      assertEquals(1, Scrape.of(bot).value("eujp_refused_total", "kind", "workspace"));
    }
  }

  /// An error, not an exception, as where a class is missing or the memory is full.
  @Test
  void anErrorIsOneLineAndTheCommandIsNotAcknowledged() throws Exception {
    String command =
        "{\"envelope_id\":\"e%d\",\"type\":\"slash_commands\",\"payload\":{\"command\":\"/eujp\","
            + "\"text\":\"%s\",\"team_id\":\"T1\",\"user_id\":\"U1\",\"channel_id\":\"C1\"}}";
    KnownByHeart failing =
        new KnownByHeart() {
          @Override
          public List<String> suggestions(String language, Answer near, int most) {
            throw new LinkageError("secret words");
          }
        };
    try (RawSlack slack = RawSlack.plain();
        Bot bot = LoneBot.start(slack.url(), data, overSocketModeSettings(), failing);
        Warnings warnings = new Warnings()) {
      slack.say(command.formatted(1, "secret words"));
      Await.until("it is in the log", () -> !warnings.with("A delivery was not handled").isEmpty());
      assertNull(slack.hear(Duration.ofMillis(200)));

      slack.say(command.formatted(2, "quote"));
      assertEquals("e2", acknowledged(slack));
      assertTrue(bot.ready());
      assertTrue(warnings.with("secret words").isEmpty());
    }
  }

  private static String acknowledged(RawSlack slack) throws InterruptedException {
    String said = slack.hear(Await.PATIENCE);
    assertNotNull(said, "nothing is acknowledged");
    return JsonParser.parseString(said).getAsJsonObject().get("envelope_id").getAsString();
  }

  private static HttpResponse<String> json(Bot bot, String body) throws Exception {
    return new SignedRequest(LoneBot.SECRET, SignedRequest.JSON, body).send(bot);
  }

  private static HttpResponse<String> form(Bot bot, String body) throws Exception {
    return new SignedRequest(LoneBot.SECRET, SignedRequest.FORM, body).send(bot);
  }

  private Bot overHttp(RawSlack slack) throws Exception {
    return LoneBot.overHttp(slack.url(), data);
  }

  private Bot overSocketMode(RawSlack slack) throws Exception {
    return LoneBot.start(slack.url(), data, overSocketModeSettings(), new KnownByHeart());
  }

  private static Map<String, String> overSocketModeSettings() {
    return Map.of("SLACK_APP_TOKEN", "xapp-test");
  }
}
