package eujp.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.app_backend.SlackSignature;
import eujp.slack.transport.WebServer;
import eujp.workspace.model.Message;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Deliveries that only other members of a workspace bring about, made by hand and signed.
@Timeout(300)
class DeliveryTest {
  // Each test has the bot finish its work, and so asks it one question besides.
  private final HttpClient http = HttpClient.newHttpClient();
  private BotInWorkspace bot;

  @BeforeEach
  void start() throws Exception {
    bot = BotInWorkspace.start(BotInWorkspace.Way.HTTP);
  }

  @AfterEach
  void stop() {
    http.close();
    bot.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type': 'app_mention', 'user': 'U1', 'bot_id': 'B1'}",
        "{'type': 'app_mention', 'subtype': 'bot_message', 'bot_id': 'B1'}",
        "{'type': 'app_mention', 'user': 'SELF'}",
        "{'type': 'app_mention'}",
        "{'type': 'message', 'user': 'U1', 'channel_type': 'channel'}",
        "{'type': 'message', 'user': 'U1', 'channel_type': 'group'}",
        "{'type': 'message', 'user': 'U1', 'channel_type': 'mpim'}",
        "{'type': 'message', 'subtype': 'channel_join', 'user': 'U1', 'channel_type': 'channel'}",
        "{'type': 'message', 'subtype': 'channel_topic', 'user': 'U1', 'channel_type': 'channel'}",
        "{'type': 'member_joined_channel', 'user': 'U1'}",
        "{'type': 'an_event_of_next_year', 'user': 'U1'}",
      })
  void whatIsNoQuestionToTheBotInAChannelIsAcknowledgedAndNotAnswered(String event)
      throws Exception {
    assertEquals(200, deliver(event, chat()));
    bot.finish();

    assertEquals(1, bot.said(bot.workspace().general()).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type': 'message', 'user': 'U1', 'bot_id': 'B1', 'channel_type': 'im'}",
        "{'type': 'message', 'subtype': 'bot_message', 'bot_id': 'B1', 'channel_type': 'im'}",
        "{'type': 'message', 'user': 'SELF', 'channel_type': 'im'}",
        "{'type': 'message', 'user': 'USLACKBOT', 'channel_type': 'im'}",
        "{'type': 'message', 'subtype': 'file_share', 'user': 'SELF', 'channel_type': 'im'}",
        "{'type': 'message', 'subtype': 'message_deleted', 'channel_type': 'im'}",
        "{'type': 'message', 'subtype': 'me_message', 'user': 'U1', 'channel_type': 'im'}",
      })
  void whatNoPersonAsksInADirectMessageIsAcknowledgedAndNotAnswered(String event) throws Exception {
    Message root = answeredDirectly();

    assertEquals(200, deliver(event, root));
    bot.finish();

    assertEquals(1, bot.said(root.conversation()).size());
  }

  @Test
  void aQuestionWithAFileIsAnswered() throws Exception {
    Message root = answeredDirectly();

    deliver(
        "{'type': 'message', 'subtype': 'file_share', 'user': 'U1', 'channel_type': 'im'}", root);

    bot.finish();

    assertEquals(2, bot.said(root.conversation()).size());
  }

  @Test
  void theSameQuestionUnderAnotherEventIdIsAnsweredOnce() throws Exception {
    Message chat = chat();
    String event = "{'type': 'app_mention', 'user': 'U1', 'ts': '%s'}".formatted(chat.ts());

    deliver(event, chat);
    deliver(event, chat);
    bot.finish();

    assertEquals(2, bot.said(bot.workspace().general()).size());
  }

  @Test
  void anEditThatAddsTheMentionIsAnsweredAndALaterEditIsNot() throws Exception {
    String event =
        "{'type': 'app_mention', 'user': 'U1', 'ts': '%s', 'edited': {'user': 'U1', 'ts': '%s'}}";
    Message chat = chat();

    deliver(event.formatted(chat.ts(), "1700000001.000000"), chat);
    deliver(event.formatted(chat.ts(), "1700000002.000000"), chat);
    bot.finish();

    assertEquals(2, bot.said(bot.workspace().general()).size());
  }

  @Test
  void aQuestionThatIsOldIsAnsweredWithAnApology() throws Exception {
    Message chat = chat();

    deliver("{'type': 'app_mention', 'user': 'U1'}", chat);

    String reply = bot.await(message -> message.text().contains("Sorry for the delay")).text();
    assertTrue(reply.contains("<!date^1700000000^"), reply);
    assertFalse(bot.replyTo(bot.mention("Who co-chaired the meeting?")).text().contains("Sorry"));
  }

  /// A direct message under which the bot's answer stands.
  private Message answeredDirectly() throws Exception {
    Message message = bot.workspace().person().post(bot.workspace().direct(), "co-chair");
    bot.replyTo(message);
    return message;
  }

  /// A message that stands in the channel and asks nobody.
  private Message chat() {
    return bot.workspace().person().post(bot.workspace().general(), "co-chair");
  }

  /// Delivers an event of a new message in the thread of `root`.
  private int deliver(String template, Message root) throws Exception {
    JsonObject event =
        JsonParser.parseString(template.replace("SELF", bot.workspace().bot().id()))
            .getAsJsonObject();
    event.addProperty("channel", root.conversation().id());
    event.addProperty("thread_ts", root.ts().value());
    event.addProperty("text", "Who co-chaired the meeting?");
    if (!event.has("ts")) {
      event.addProperty("ts", "1700000000.000100");
    }
    JsonObject callback = new JsonObject();
    callback.addProperty("type", "event_callback");
    callback.addProperty("team_id", bot.workspace().teamId());
    callback.addProperty("event_id", "Ev" + System.nanoTime());
    callback.add("event", event);
    return send(callback.toString());
  }

  private int send(String body) throws Exception {
    String now = Long.toString(Instant.now().getEpochSecond());
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + bot.bot().port() + WebServer.EVENTS))
            .header("Content-Type", "application/json")
            .header("X-Slack-Request-Timestamp", now)
            .header(
                "X-Slack-Signature",
                new SlackSignature.Generator(bot.workspace().signingSecret()).generate(now, body))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }
}
