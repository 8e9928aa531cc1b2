package eujp.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.assistant.SuggestedPrompt;
import eujp.workspace.model.Message;
import eujp.workspace.values.Json;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The Web API, called by the real Slack client, or raw where that client is too polite.
class WebApiTest extends InWorkspace {
  @Test
  void theBotLearnsWhoItIs() throws Exception {
    AuthTestResponse me = bot.authTest(request -> request);

    assertTrue(me.isOk());
    assertEquals(workspace.bot().id(), me.getUserId());
    assertEquals("eujp", me.getUser());
    assertTrue(
        String.valueOf(me.getHttpResponseHeaders().get("x-oauth-scopes")).contains("chat:write"));
  }

  @Test
  void aPostIsStoredAndReturned() throws Exception {
    ChatPostMessageResponse response =
        bot.chatPostMessage(post -> post.channel(general).text("hello"));

    assertTrue(response.isOk(), response.getError());
    assertEquals("hello", response.getMessage().getText());
    assertEquals(workspace.bot().id(), response.getMessage().getUser());
    Message stored = workspace.messages(workspace.general()).getLast();
    assertEquals(response.getTs(), stored.ts().value());
    assertEquals("hello", stored.text());
  }

  @Test
  void aChannelMayBeNamed() throws Exception {
    assertEquals(
        general, bot.chatPostMessage(post -> post.channel("#general").text("hello")).getChannel());
  }

  @Test
  void aReplyToAReplyStandsInTheSameThread() throws Exception {
    Message root = workspace.person().post(workspace.general(), "root");
    Message reply = workspace.person().reply(root, "reply");

    bot.chatPostMessage(
        post -> post.channel(general).threadTs(reply.ts().value()).text("also a reply"));

    ConversationsRepliesResponse thread =
        bot.conversationsReplies(request -> request.channel(general).ts(root.ts().value()));
    assertEquals(
        List.of("root", "reply", "also a reply"),
        thread.getMessages().stream().map(message -> message.getText()).toList());
  }

  @Test
  void whatIsPostedCanBeChangedAndDeleted() throws Exception {
    String ts = bot.chatPostMessage(post -> post.channel(general).text("one")).getTs();

    assertTrue(bot.chatUpdate(update -> update.channel(general).ts(ts).text("two")).isOk());
    assertEquals("two", workspace.messages(workspace.general()).getLast().text());
    assertTrue(bot.chatDelete(delete -> delete.channel(general).ts(ts)).isOk());
    assertTrue(workspace.messages(workspace.general()).isEmpty());
    assertEquals(
        "message_not_found", bot.chatDelete(delete -> delete.channel(general).ts(ts)).getError());
  }

  @Test
  void thePersonsMessagesAreNotTheBotsToChange() throws Exception {
    Message message = workspace.person().post(workspace.general(), "mine");

    assertEquals(
        "cant_update_message",
        bot.chatUpdate(update -> update.channel(general).ts(message.ts().value()).text("yours"))
            .getError());
    assertEquals(
        "cant_delete_message",
        bot.chatDelete(delete -> delete.channel(general).ts(message.ts().value())).getError());
  }

  @Test
  void anEphemeralMessageIsNotInTheHistoryThatTheAppReads() throws Exception {
    String you = workspace.person().member().id();
    assertTrue(bot.chatPostEphemeral(post -> post.channel(general).user(you).text("psst")).isOk());

    assertTrue(workspace.messages(workspace.general()).getLast().ephemeral());
    assertTrue(
        bot.conversationsHistory(request -> request.channel(general)).getMessages().isEmpty());
  }

  @Test
  void peopleAndPlacesAreDescribed() throws Exception {
    String you = workspace.person().member().id();
    String authBotId = bot.authTest(request -> request).getBotId();

    assertTrue(
        bot.conversationsInfo(request -> request.channel(workspace.direct().id()))
            .getChannel()
            .isIm());
    assertEquals(
        "general",
        bot.conversationsInfo(request -> request.channel(general)).getChannel().getName());
    assertEquals(
        workspace.direct().id(),
        bot.conversationsOpen(request -> request.users(List.of(you))).getChannel().getId());
    assertFalse(bot.usersInfo(request -> request.user(you)).getUser().isBot());
    assertEquals(
        workspace.bot().id(), bot.botsInfo(request -> request.bot(authBotId)).getBot().getUserId());
    assertTrue(bot.teamInfo(request -> request).isOk());
  }

  @Test
  void aPermalinkNamesTheMessage() throws Exception {
    Message message = workspace.person().post(workspace.general(), "here");

    String link =
        bot.chatGetPermalink(request -> request.channel(general).messageTs(message.ts().value()))
            .getPermalink();

    assertTrue(link.endsWith("/p" + message.ts().value().replace(".", "")), link);
  }

  @Test
  void promptsAndStatusAreTakenAsInTheAgentView() throws Exception {
    String direct = workspace.direct().id();
    Message asked = workspace.person().post(workspace.direct(), "chips?");

    assertTrue(
        bot.assistantThreadsSetSuggestedPrompts(request ->
                request
                    .channelId(direct)
                    .title("Ask me")
                    .prompts(List.of(new SuggestedPrompt("Chips", "What about chips?"))))
            .isOk());
    assertTrue(
        bot.assistantThreadsSetStatus(request ->
                request.channelId(direct).threadTs(asked.ts().value()).status("is thinking…"))
            .isOk());
  }

  @Test
  void tokensOpenOnlyWhatTheyAreFor() throws Exception {
    MethodsClient app = BoltApp.slack(workspace).methods(workspace.appToken());

    assertEquals(
        "not_allowed_token_type",
        app.chatPostMessage(post -> post.channel(general).text("x")).getError());
    assertEquals("not_allowed_token_type", bot.appsConnectionsOpen(request -> request).getError());
    assertTrue(app.authTest(request -> request).isOk());
    assertEquals(
        "invalid_auth",
        BoltApp.slack(workspace).methods("xoxb-wrong").authTest(request -> request).getError());
  }

  @Test
  void revokedTokensOpenNothing() throws Exception {
    workspace.faults().revokeTokens();

    assertEquals("token_revoked", bot.authTest(request -> request).getError());
  }

  @Test
  void aLimitedPostSaysHowLongToWait() throws Exception {
    workspace.faults().limitPosts(1, Duration.ofSeconds(3));

    SlackApiException limited =
        assertThrows(
            SlackApiException.class,
            () -> bot.chatPostMessage(post -> post.channel(general).text("x")));

    assertEquals(429, limited.getResponse().code());
    assertEquals("3", limited.getResponse().header("Retry-After"));
    assertTrue(bot.chatPostMessage(post -> post.channel(general).text("x")).isOk());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          chat.postMessage | {"channel": "C0", "text": "x"}                | channel_not_found
          chat.postMessage | {"text": "x"}                                 | invalid_arguments
          chat.postMessage | {"channel": "#general"}                       | no_text
          chat.postMessage | {"channel": "#general", "blocks": "["}        | invalid_blocks_format
          chat.postMessage | {"channel": "#general", "blocks": {}}         | invalid_blocks_format
          chat.postMessage | {"channel": "#general", "blocks": [1]}        | invalid_blocks
          chat.postMessage | {"channel": "#general", "text": "x", "thread_ts": "1"} | thread_not_found
          chat.postMessage | {                                             | invalid_json
          chat.postMessage | []                                            | json_not_object
          chat.update      | {"channel": "#general", "ts": "?", "text": "x"} | message_not_found
          conversations.replies | {"channel": "#general", "ts": "1700000000.000000"} | thread_not_found
          conversations.history | {"channel": "#general", "limit": "all"}  | invalid_limit
          users.info       | {"user": "U0"}                                | user_not_found
          chat.dance       | {}                                            | unknown_method
          """)
  void whatSlackRefusesIsRefusedByItsName(String method, String body, String error)
      throws Exception {
    JsonObject answer = call(method, body);

    assertFalse(answer.get("ok").getAsBoolean());
    assertEquals(error, answer.get("error").getAsString());
  }

  @Test
  void tooMuchTextIsRefused() throws Exception {
    String tooLong = "x".repeat(40_001);
    assertEquals(
        "msg_too_long",
        bot.chatPostMessage(post -> post.channel(general).text(tooLong)).getError());
  }

  @Test
  void tooMuchTextInAllBlocksIsRefused() throws Exception {
    String section =
        "{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"%s\"}}"
            .formatted("x".repeat(2_900));
    String blocks =
        "[" + String.join(",", List.of(section, section, section, section, section)) + "]";

    assertEquals(
        "msg_blocks_too_long",
        bot.chatPostMessage(post -> post.channel(general).text("x").blocksAsString(blocks))
            .getError());
  }

  @Test
  void invalidBlocksAreExplained() throws Exception {
    String blocks =
        "[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"%s\"}}]"
            .formatted("x".repeat(3_001));

    ChatPostMessageResponse refused =
        bot.chatPostMessage(post -> post.channel(general).text("x").blocksAsString(blocks));

    assertEquals("invalid_blocks", refused.getError());
    assertEquals(
        List.of("[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]"),
        refused.getResponseMetadata().getMessages());
  }

  @Test
  void withoutATokenNothingIsAnswered() throws Exception {
    HttpResponse<String> response =
        send(HttpRequest.newBuilder(workspace.apiUrl().resolve("auth.test")));

    assertEquals("{\"ok\":false,\"error\":\"not_authed\"}", response.body());
  }

  @Test
  void jsonNestedWithoutEndIsRefusedAtOnce() throws Exception {
    assertEquals(
        "invalid_json",
        call("chat.postMessage", "{\"blocks\": " + "[".repeat(200_000)).get("error").getAsString());
  }

  @Test
  void aBodyOfMoreThanAMegabyteIsRefused() throws Exception {
    HttpResponse<String> response =
        send(
            HttpRequest.newBuilder(workspace.apiUrl().resolve("api.test"))
                .POST(HttpRequest.BodyPublishers.ofString("x".repeat(2 << 20))));

    assertEquals(413, response.statusCode());
  }

  @Test
  void halvesOfSurrogatePairsAreReplaced() throws Exception {
    JsonObject answer =
        call("chat.postMessage", "{\"channel\": \"#general\", \"text\": \"a\\ud83d b\"}");

    assertTrue(answer.get("ok").getAsBoolean(), answer.toString());
    assertEquals("a\uFFFD b", workspace.messages(workspace.general()).getLast().text());
  }

  private JsonObject call(String method, String body) throws Exception {
    HttpResponse<String> response =
        send(
            HttpRequest.newBuilder(workspace.apiUrl().resolve(method))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Authorization", "Bearer " + workspace.botToken())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    assertEquals(200, response.statusCode());
    return Json.parseObject(response.body()).orElseThrow();
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
