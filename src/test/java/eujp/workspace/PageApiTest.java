package eujp.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.slack.api.model.assistant.SuggestedPrompt;
import eujp.workspace.model.Message;
import eujp.workspace.values.Json;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Scanner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the page asks of the server, over HTTP.
class PageApiTest extends InWorkspace {
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @AfterEach
  void stopClient() {
    client.shutdownNow();
  }

  @Test
  void theStateSaysAllThatThePageShows() throws Exception {
    workspace.person().post(workspace.general(), "hi");

    JsonObject state = Json.parseObject(get("client/state").body()).orElseThrow();

    assertEquals("you", state.getAsJsonObject("me").get("name").getAsString());
    assertEquals(workspace.bot().id(), state.getAsJsonObject("bot").get("user_id").getAsString());
    assertEquals(2, state.getAsJsonArray("users").size());
    assertEquals(3, state.getAsJsonArray("conversations").size());
    assertEquals(
        "{\"command\":\"/eujp\",\"description\":\"Asks\",\"usage_hint\":\"[question]\"}",
        state.getAsJsonArray("commands").get(0).toString());
    assertTrue(state.get("prompts").isJsonNull());
    JsonObject message = state.getAsJsonArray("messages").get(0).getAsJsonObject();
    assertEquals("hi", message.get("text").getAsString());
    assertEquals(general, message.get("channel").getAsString());
    assertFalse(message.get("ephemeral").getAsBoolean());
  }

  @Test
  void aMessageIsPostedEditedAndDeleted() throws Exception {
    JsonObject posted = ok("message", Json.object().with("channel", general).with("text", "one"));
    String ts = posted.get("ts").getAsString();

    JsonObject edited =
        ok("edit", Json.object().with("channel", general).with("ts", ts).with("text", "two"));
    assertEquals("two", edited.get("text").getAsString());
    assertTrue(edited.has("edited"));

    ok("delete", Json.object().with("channel", general).with("ts", ts));
    assertTrue(workspace.messages(workspace.general()).isEmpty());
  }

  @Test
  void aReplyStandsInItsThread() throws Exception {
    Message root = workspace.person().post(workspace.general(), "root");

    JsonObject reply =
        ok(
            "message",
            Json.object()
                .with("channel", general)
                .with("text", "reply")
                .with("thread_ts", root.ts().value()));

    assertEquals(root.ts().value(), reply.get("thread_ts").getAsString());
  }

  @Test
  void aFailedCommandSaysWhy() throws Exception {
    assertEquals(
        "{\"error\":\"/foo is not a valid command.\"}",
        ok("command", Json.object().with("channel", general).with("command", "/foo")).toString());
    assertEquals(
        "{\"error\":\"/eujp is not supported in threads. Sorry!\"}",
        ok(
                "command",
                Json.object()
                    .with("channel", general)
                    .with("command", "/eujp")
                    .with("thread_ts", "1700000000.000000"))
            .toString());
  }

  @Test
  void theFeedTellsWhatChanges() throws Exception {
    HttpResponse<InputStream> feed =
        client.send(
            HttpRequest.newBuilder(workspace.page().resolve("client/events")).build(),
            HttpResponse.BodyHandlers.ofInputStream());
    try (Scanner events = new Scanner(feed.body(), StandardCharsets.UTF_8)) {
      assertEquals("{\"type\":\"bot\",\"connected\":false}", next(events).toString());

      Message message = workspace.person().post(workspace.direct(), "one");
      assertEquals("message", type(next(events)));
      workspace.person().edit(message, "two");
      JsonObject changed = next(events);
      assertEquals("message_changed", type(changed));
      assertEquals("two", changed.getAsJsonObject("message").get("text").getAsString());

      String direct = workspace.direct().id();
      bot.assistantThreadsSetStatus(
          status -> status.channelId(direct).threadTs(message.ts().value()).status("is thinking…"));
      assertEquals("is thinking…", next(events).get("status").getAsString());
      bot.chatPostMessage(post -> post.channel(direct).threadTs(message.ts().value()).text("Here"));
      assertEquals("message", type(next(events)));
      assertEquals("", next(events).get("status").getAsString());
      bot.assistantThreadsSetSuggestedPrompts(
          prompts -> prompts.channelId(direct).prompts(List.of(new SuggestedPrompt("a", "b"))));
      assertEquals("prompts", type(next(events)));

      try (RawSocket _ = RawSocket.greeted(workspace)) {
        assertEquals("{\"type\":\"bot\",\"connected\":true}", next(events).toString());
      }
      assertEquals("{\"type\":\"bot\",\"connected\":false}", next(events).toString());
      workspace.person().delete(workspace.person().post(workspace.general(), "gone"));
      assertEquals("message", type(next(events)));
      assertEquals("message_deleted", type(next(events)));
    }
  }

  @Test
  void theFeedEndsWithTheWorkspace() throws Exception {
    HttpResponse<InputStream> feed =
        client.send(
            HttpRequest.newBuilder(workspace.page().resolve("client/events")).build(),
            HttpResponse.BodyHandlers.ofInputStream());
    try (Scanner events = new Scanner(feed.body(), StandardCharsets.UTF_8)) {
      assertEquals("bot", type(next(events)));

      workspace.close();

      events.nextLine();
      assertFalse(events.hasNextLine());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          message | nonsense                        | 400
          message | []                              | 400
          message | {}                              | 400
          locale  | {"locale": "klingon"}           | 400
          shortcut | {"callback_id": "none"}      | 400
          view/submit | {"view_id": "V0"}         | 400
          view/close | {}                           | 400
          message | {"channel": 7}                  | 400
          message | {"channel": "C0", "text": "x"}  | 400
          edit    | {"channel": "GENERAL", "ts": "1700000000.000000", "text": "x"} | 400
          message | {"channel": "GENERAL", "text": "  "} | 400
          message | {"channel": "GENERAL", "text": "x", "thread_ts": "1"} | 400
          action  | {"channel": "GENERAL", "message_ts": {}} | 400
          dance   | {}                              | 404
          """)
  void whatCannotBeDoneIsRefusedWithASentence(String act, String body, int status)
      throws Exception {
    HttpResponse<String> response = post(act, body.replace("GENERAL", general));

    assertEquals(status, response.statusCode(), response.body());
    String sentence = Json.parseObject(response.body()).orElseThrow().get("error").getAsString();
    assertTrue(sentence.endsWith("."), sentence);
  }

  @Test
  void aMessageOfMoreThan40000CharactersIsRefused() throws Exception {
    HttpResponse<String> response =
        post(
            "message",
            Json.object()
                .with("channel", general)
                .with("text", "x".repeat(40_001))
                .build()
                .toString());

    assertEquals(400, response.statusCode());
    assertTrue(response.body().contains("40,000"), response.body());
  }

  @Test
  void jsonNestedWithoutEndIsRefused() throws Exception {
    assertEquals(400, post("message", "{\"channel\":" + "[".repeat(200_000)).statusCode());
  }

  @Test
  void anotherWebPageMayNotAct() throws Exception {
    HttpResponse<String> response =
        client.send(
            request("message", "{}").header("Origin", "https://example.com").build(),
            HttpResponse.BodyHandlers.ofString());

    assertEquals(403, response.statusCode());
  }

  @Test
  void aFormIsNotTaken() throws Exception {
    HttpResponse<String> response =
        client.send(
            HttpRequest.newBuilder(workspace.page().resolve("client/message"))
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build(),
            HttpResponse.BodyHandlers.ofString());

    assertEquals(415, response.statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "page/../PageApi.class",
        "page/%2e%2e/PageApi.class",
        "page/none.js",
        "page/",
        "favicon.ico",
        "client/none",
        "page/x.class"
      })
  void whatIsNotThereIsNotFound(String path) throws Exception {
    assertTrue(List.of(400, 404).contains(get(path).statusCode()));
  }

  private JsonObject ok(String act, Json.Builder body) throws Exception {
    HttpResponse<String> response = post(act, body.build().toString());
    assertEquals(200, response.statusCode(), response.body());
    return Json.parseObject(response.body()).orElseThrow();
  }

  private HttpResponse<String> post(String act, String body) throws Exception {
    return client.send(request(act, body).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String act, String body) {
    return HttpRequest.newBuilder(workspace.page().resolve("client/" + act))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(workspace.page().resolve(path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String type(JsonObject event) {
    return event.get("type").getAsString();
  }

  private static JsonObject next(Scanner events) {
    String line = events.nextLine();
    while (!line.startsWith("data: ")) {
      line = events.nextLine();
    }
    return Json.parseObject(line.substring("data: ".length())).orElseThrow();
  }
}
