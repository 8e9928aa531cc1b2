package eujp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import eujp.Await;
import eujp.Leaks;
import eujp.workspace.Workspace;
import eujp.workspace.model.Message;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `/mcp` of a bot that runs in Socket Mode.
class AssistantOverHttpTest extends AssistantContract {
  private static final String TOKEN = "an-assistant-token-of-32-letters-or-more";
  private static final String ASK =
      "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":"
          + "{\"name\":\"ask\",\"arguments\":{\"question\":\"What was signed?\"}}}";

  @TempDir private static Path data;

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static Workspace workspace;
  private static RunningCommand bot;
  private static URI address;
  private static McpSyncClient client;

  @BeforeAll
  static void start() throws Exception {
    Leaks.forbid(TOKEN);
    workspace = Workspace.start(Workspace.Options.defaults());
    Path secret = Files.writeString(data.resolve("token"), TOKEN + "\n");
    Map<String, String> environment = new HashMap<>();
    environment.put("SLACK_BOT_TOKEN", workspace.botToken());
    environment.put("SLACK_APP_TOKEN", workspace.appToken());
    environment.put("SLACK_API_URL", workspace.apiUrl().toString());
    environment.put("EUJP_DATA", data.toString());
    environment.put("EUJP_PORT", "0");
    environment.put("EUJP_PERSON_LIMIT", "100000");
    environment.put("EUJP_WORKSPACE_LIMIT", "100000");
    environment.put("EUJP_MCP_PORT", "0");
    environment.put("EUJP_MCP_TOKEN_FILE", secret.toString());
    bot = RunningCommand.start(environment, "serve");
    String line = bot.awaitLine("Assistants may ask on port");
    address = URI.create("http://127.0.0.1:" + line.replaceAll("\\D+", "") + "/mcp");
    client =
        McpClient.sync(
                HttpClientStreamableHttpTransport.builder(address.toString().replace("/mcp", ""))
                    .requestBuilder(
                        HttpRequest.newBuilder().header("Authorization", "Bearer " + TOKEN))
                    .build())
            .requestTimeout(Await.PATIENCE)
            .enableCallToolSchemaCaching(true)
            .build();
    client.initialize();
  }

  @AfterAll
  static void stop() {
    client.closeGracefully();
    bot.close();
    workspace.close();
    HTTP.close();
  }

  @Override
  McpSyncClient client() {
    return client;
  }

  /// What is found, in two languages; what is not said, and what the releases are not about.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          true  | Who co-chaired the Digital Partnership Council?
          true  | What did von der Leyen say about economic security?
          true  | 海底ケーブルはどのルートを通りますか
          true  | Wann wurde die Digitalpartnerschaft gestartet?
          false | Will there be tariffs on semiconductors?
          false | How tall is Mount Fuji?
          """)
  void theSameQuestionHasTheSameAnswerInTheTerminalAndInSlack(boolean answered, String question)
      throws Exception {
    JsonObject printed =
        JsonParser.parseString(CommandLineRun.of("ask", "--json", question).out())
            .getAsJsonObject();
    McpSchema.CallToolResult told =
        client.callTool(
            CallToolRequest.builder("ask").arguments(Map.of("question", question)).build());
    Message asked =
        workspace.person().post(workspace.general(), workspace.bot().mention() + " " + question);
    Message shown =
        workspace.await(
            message ->
                message.author().equals(workspace.bot()) && message.root().equals(asked.root()),
            Await.PATIENCE);

    assertEquals(answered, printed.get("answered").getAsBoolean(), printed.toString());
    assertEquals(printed, structured(told));
    assertEquals(!answered, shown.blocks().get(0).toString().contains("\"header\""), shown.text());
    if (answered) {
      JsonObject best = printed.getAsJsonArray("passages").get(0).getAsJsonObject();
      assertTrue(shown.text().startsWith(best.get("sentence").getAsString()), shown.text());
      String place = best.get("reference").getAsString() + " ¶" + best.get("paragraph").getAsInt();
      assertTrue(shown.blocks().toString().contains(place), shown.blocks().toString());
    }
    for (JsonElement near : printed.getAsJsonArray("passages")) {
      String address = near.getAsJsonObject().get("url").getAsString().replaceFirst("#.*", "");
      assertTrue(text(told).contains(address), text(told));
    }
  }

  /// Where Slack delivers over HTTP, assistants come in at the same port.
  @Test
  void aBotOverHttpHasItBesideSlacksDoor(@TempDir Path own) throws Exception {
    Map<String, String> environment =
        Map.of(
            "SLACK_BOT_TOKEN",
            workspace.botToken(),
            "SLACK_SIGNING_SECRET",
            workspace.signingSecret(),
            "SLACK_API_URL",
            workspace.apiUrl().toString(),
            "EUJP_DATA",
            own.toString(),
            "EUJP_PORT",
            "0",
            "EUJP_BIND",
            "127.0.0.1",
            "EUJP_PERSON_LIMIT",
            "2",
            "EUJP_MCP_TOKEN",
            TOKEN);
    try (RunningCommand other = RunningCommand.start(environment, "serve")) {
      String greeting = other.awaitLine("takes Slack's requests on port");
      String assistants = other.awaitLine("Assistants may ask on port");
      String port = assistants.replaceAll("\\D+", "");
      URI door = URI.create("http://127.0.0.1:" + port + "/mcp");

      assertTrue(greeting.contains("on port " + port + " at"), greeting);
      assertEquals(405, status(door, "GET", TOKEN));
      assertEquals(401, status(door, "GET", "another-token-that-is-long-enough-too"));
      List<Boolean> refused = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        String answer =
            HTTP.send(
                    request(Map.of())
                        .uri(door)
                        .POST(HttpRequest.BodyPublishers.ofString(ASK))
                        .build(),
                    HttpResponse.BodyHandlers.ofString())
                .body();
        refused.add(answer.contains("There were too many calls in a minute."));
      }
      assertEquals(List.of(false, false, true), refused);
    }
  }

  private static int status(URI door, String method, String token) throws Exception {
    return HTTP.send(
            HttpRequest.newBuilder(door)
                .header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          401 | Authorization | Bearer another-token-that-is-long-enough-too
          401 | Authorization | Basic YTpi
          401 | Authorization | Bearer
          403 | Origin        | http://evil.example
          403 | Origin        | null
          403 | Origin        | http://localhost.evil.example
          200 | Origin        | http://localhost:6274
          200 | Origin        | http://[::1]:80
          415 | Content-Type  | text/plain
          415 | Content-Encoding | gzip
          406 | Accept        | text/html
          400 | MCP-Protocol-Version | 1999-01-01
          200 | MCP-Protocol-Version | 2025-06-18
          200 | Accept        | application/json, text/event-stream
          """)
  void theDoorIsOpenToWhoMayCome(int status, String header, String value) throws Exception {
    HttpResponse<String> response = send(ASK, Map.of(header, value));

    assertEquals(status, response.statusCode(), response.body());
    assertEquals(status == 401, response.headers().firstValue("WWW-Authenticate").isPresent());
    assertFalse(response.body().contains("Exception"), response.body());
  }

  @Test
  void whoBringsNoTokenIsToldHow() throws Exception {
    HttpResponse<String> response =
        HTTP.send(
            HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(ASK))
                .build(),
            HttpResponse.BodyHandlers.ofString());

    assertEquals(401, response.statusCode());
    assertTrue(response.body().contains("Authorization: Bearer"), response.body());
  }

  @Test
  void otherMethodsAreToldWhichIsRight() throws Exception {
    for (String method : List.of("GET", "DELETE", "PUT")) {
      HttpResponse<String> response =
          HTTP.send(
              request(Map.of()).method(method, HttpRequest.BodyPublishers.noBody()).build(),
              HttpResponse.BodyHandlers.ofString());

      assertEquals(405, response.statusCode(), method);
      assertEquals("POST", response.headers().firstValue("Allow").orElseThrow());
    }
  }

  @Test
  void tooLargeARequestIsNotRead() throws Exception {
    assertEquals(413, send("x".repeat(2_000_001), Map.of()).statusCode());
  }

  @Test
  void aNotificationHasNoAnswer() throws Exception {
    HttpResponse<String> response =
        send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}", Map.of());

    assertEquals(202, response.statusCode());
    assertEquals("", response.body());
  }

  /// Wrong types, missing, huge, control characters, deep JSON, unknown tools.
  @Test
  void aThousandHostileCallsHaveAThousandClearErrors() throws Exception {
    Random random = new Random(7);
    String marker = "what nobody may find in the log";
    Leaks.forbid(marker);
    send(ASK, Map.of());
    int threads = Thread.getAllStackTraces().size();
    List<String> unclear = new ArrayList<>();

    for (int i = 0; i < 1_000; i++) {
      String message = hostile(random, i, marker);
      HttpResponse<String> response = send(message, Map.of());
      if (!isClear(response)) {
        unclear.add(
            message.substring(0, Math.min(200, message.length())) + " → " + response.body());
      }
    }

    assertEquals(List.of(), unclear);
    assertEquals(200, send(ASK, Map.of()).statusCode());
    Await.until(
        "there are no more threads than before",
        () -> Thread.getAllStackTraces().size() <= threads + 8);
    assertFalse(bot.errors().contains(marker), bot.errors());
  }

  private static boolean isClear(HttpResponse<String> response) {
    if (response.body().contains("Exception") || response.body().contains("\tat ")) {
      return false;
    }
    JsonObject body = JsonParser.parseString(response.body()).getAsJsonObject();
    if (body.has("error")) {
      return !body.getAsJsonObject("error").get("message").getAsString().isBlank();
    }
    JsonObject result = body.getAsJsonObject("result");
    String text =
        result.getAsJsonArray("content").get(0).getAsJsonObject().get("text").getAsString();
    return result.get("isError").getAsBoolean() && text.endsWith(".");
  }

  private static String hostile(Random random, int i, String marker) {
    List<String> tools =
        List.of("ask", "check_quote", "check_draft", "list_quotes", "timeline", "get_passage");
    String tool = tools.get(random.nextInt(tools.size()));
    List<String> wrong =
        List.of(
            "7",
            "null",
            "[]",
            "{}",
            "true",
            "\"\"",
            "\" \\u0000\\u0007\"",
            "[[\"" + marker + "\"]]");
    String value = wrong.get(random.nextInt(wrong.size()));
    return switch (i % 10) {
      case 0 -> call(tool, "{\"" + marker + "\":" + value + "}");
      case 1 -> call("get_passage", "{\"reference\":" + value + ",\"paragraph\":" + value + "}");
      case 2 -> call("ask", "{\"question\":\"" + (marker + " ").repeat(200) + "\"}");
      case 3 -> call("\\u0000" + marker, "{}");
      case 4 ->
          call("ask", "{\"question\":\"\\u0000\\u0001 " + marker + "\",\"most\":" + (i + 9) + "}");
      case 5 ->
          "{\"jsonrpc\":\"2.0\",\"id\":"
              + i
              + ",\"method\":\""
              + marker
              + "\",\"params\":"
              + value
              + "}";
      case 6 -> "[".repeat(1 + random.nextInt(5_000)) + marker;
      case 7 ->
          call("timeline", "{\"release\":" + "{\"a\":".repeat(400) + "1" + "}".repeat(400) + "}");
      case 8 -> "{\"jsonrpc\":" + value + ",\"id\":" + value + ",\"method\":" + value + "}";
      default ->
          "{\"jsonrpc\":\"2.0\",\"id\":\""
              + marker
              + "\",\"method\":\"tools/call\",\"params\":"
              + value
              + "}";
    };
  }

  private static String call(String tool, String arguments) {
    return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\""
        + tool
        + "\",\"arguments\":"
        + arguments
        + "}}";
  }

  private static JsonObject structured(McpSchema.CallToolResult result) {
    return JsonParser.parseString(JSON.writeValueAsString(result.structuredContent()))
        .getAsJsonObject();
  }

  private static HttpResponse<String> send(String body, Map<String, String> headers)
      throws Exception {
    return HTTP.send(
        request(headers).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(Map<String, String> headers) {
    Map<String, String> all = new HashMap<>();
    all.put("Authorization", "Bearer " + TOKEN);
    all.put("Content-Type", "application/json");
    all.putAll(headers);
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    all.forEach(request::header);
    return request;
  }
}
