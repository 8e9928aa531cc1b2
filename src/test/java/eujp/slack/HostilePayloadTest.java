package eujp.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.slack.api.app_backend.SlackSignature;
import eujp.slack.client.ScriptedWebApi;
import eujp.slack.transport.WebServer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a payload that is signed, and nevertheless means harm, can bring the bot to call.
@Timeout(300)
class HostilePayloadTest {
  @Test
  void aResponseUrlThatIsNotSlacksIsNotCalledAndThePersonIsToldAnotherWay() throws Exception {
    try (BotInWorkspace bot = BotInWorkspace.start(BotInWorkspace.Way.HTTP);
        ScriptedWebApi internal = new ScriptedWebApi(ScriptedWebApi.Answer.ok());
        Warnings warnings = new Warnings()) {
      assertEquals(200, press(bot, internal.url().toString()));

      bot.await(message -> message.ephemeral() && message.text().contains("Taro Kono"));
      assertEquals(0, internal.requests().size());
      assertEquals(1, warnings.with("response_url").size());
      assertEquals(1, Scrape.of(bot.bot()).value("eujp_refused_total", "kind", "address"));
    }
  }

  @Test
  void aResponseUrlThatIsNoAddressDoesNoHarm() throws Exception {
    try (BotInWorkspace bot = BotInWorkspace.start(BotInWorkspace.Way.HTTP);
        Warnings warnings = new Warnings()) {
      assertEquals(200, press(bot, "https://[nowhere"));

      bot.await(message -> message.ephemeral() && message.text().contains("Taro Kono"));
      assertEquals(1, warnings.with("response_url").size());
    }
  }

  /// Somebody presses a question on a message that only they see.
  private static int press(BotInWorkspace bot, String responseUrl) throws Exception {
    String payload =
        """
        {"type": "block_actions", "team": {"id": "%s"}, "user": {"id": "%s"},
         "channel": {"id": "%s"}, "trigger_id": "1.2.3", "response_url": "%s",
         "container": {"type": "message", "message_ts": "1.000100", "is_ephemeral": true},
         "actions": [{"type": "button", "action_id": "ask-0", "block_id": "b",
                      "action_ts": "1.000200", "value": "Who co-chaired the meeting?"}]}
        """
            .formatted(
                bot.workspace().teamId(),
                bot.workspace().person().member().id(),
                bot.workspace().general().id(),
                responseUrl);
    String body = "payload=" + URLEncoder.encode(payload, StandardCharsets.UTF_8);
    String now = Long.toString(Instant.now().getEpochSecond());
    String signature =
        new SlackSignature.Generator(bot.workspace().signingSecret()).generate(now, body);
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:" + bot.bot().port() + WebServer.EVENTS))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .header("X-Slack-Request-Timestamp", now)
              .header("X-Slack-Signature", signature)
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }
}
