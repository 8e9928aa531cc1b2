package eujp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import eujp.Await;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// `eujp mcp`, in a process of its own.
class AssistantOverStdioTest extends AssistantContract {
  /// A process starts, and reads the releases, before it answers.
  private static final Duration PATIENCE = Await.PATIENCE;

  private static McpSyncClient client;

  @BeforeAll
  static void connect() {
    client =
        McpClient.sync(
                new StdioClientTransport(
                    ServerParameters.builder(AssistantChild.java())
                        .args(AssistantChild.arguments())
                        .build(),
                    McpJsonDefaults.getMapper()))
            .initializationTimeout(PATIENCE)
            .requestTimeout(PATIENCE)
            .enableCallToolSchemaCaching(true)
            .build();
    client.initialize();
  }

  @AfterAll
  static void disconnect() {
    client.closeGracefully();
  }

  @Override
  McpSyncClient client() {
    return client;
  }

  @Test
  void eachLineHasItsAnswerAndTheEndOfTheInputIsTheEnd() throws Exception {
    String secret = "the draft that nobody may read yet";
    List<String> lines =
        List.of(
            request(1, "{\"name\":\"ask\",\"arguments\":{\"question\":\"" + secret + "\"}}"),
            "no JSON: " + secret,
            "[" + request(2, "{}") + "]",
            "{\"jsonrpc\":\"2.0\",\"id\":{\"a\":\"" + secret + "\"},\"method\":\"ping\"}",
            "[".repeat(100_000),
            "",
            "{\"jsonrpc\":\"2.0\",\"method\":\"" + secret + "\"}",
            request(3, "{\"name\":\"" + secret + "\",\"arguments\":{}}"),
            request(4, "{\"name\":\"check_draft\",\"arguments\":{\"draft\":7}}"),
            "x".repeat(3_000_000),
            "{\"id\":6,\"method\":\"ping\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":5,\"method\":\"ping\"}");
    Process process = AssistantChild.start();
    CompletableFuture<String> errors =
        CompletableFuture.supplyAsync(() -> read(process.getErrorStream()));
    CompletableFuture<String> answers =
        CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
    try (OutputStream in = process.getOutputStream()) {
      in.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    assertTrue(process.waitFor(PATIENCE), "it ends");
    assertEquals(0, process.exitValue());
    List<JsonObject> all =
        answers.join().lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
    assertEquals(10, all.size(), answers.join());
    assertEquals(
        List.of(1, 3, 4, 5, 6),
        all.stream()
            .filter(one -> !one.get("id").isJsonNull())
            .map(one -> one.get("id").getAsInt())
            .sorted()
            .toList());
    assertFalse(errors.join().contains(secret), errors.join());
    assertFalse(errors.join().contains("Exception"), errors.join());
  }

  @Test
  void whoReadsNoMoreIsNoFault() throws Exception {
    Process process = AssistantChild.start();
    CompletableFuture<String> errors =
        CompletableFuture.supplyAsync(() -> read(process.getErrorStream()));
    process.getInputStream().close();
    try (OutputStream in = process.getOutputStream()) {
      for (int i = 0; i < 50 && process.isAlive(); i++) {
        in.write((request(i, "{\"name\":\"people\"}") + "\n").getBytes(StandardCharsets.UTF_8));
        in.flush();
      }
    } catch (java.io.IOException gone) {
      // It has ended already.
    }

    assertTrue(process.waitFor(PATIENCE), "it ends");
    assertEquals("", errors.join());
    assertEquals(141, process.exitValue());
  }

  @Test
  void aSignalEndsItAtOnce() throws Exception {
    Process process = AssistantChild.start();
    process
        .getOutputStream()
        .write(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}\n"
                .getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    process.inputReader().readLine();

    process.destroy();

    assertTrue(process.waitFor(PATIENCE), "it ends");
    assertEquals("", read(process.getErrorStream()));
  }

  @Test
  void noOtherCommandLoadsAnythingOfIt() throws Exception {
    Process process = AssistantChild.telling("timeline", "--json");

    String loaded = read(process.getInputStream());

    assertTrue(loaded.contains(" eujp.cli.Mcp "), "its command is known");
    assertTrue(loaded.contains("{\"events\":["), "the other one is done");
    for (String part :
        List.of("eujp.mcp.", "io.modelcontextprotocol.", "reactor.", "tools.jackson.")) {
      assertFalse(loaded.contains(" " + part), part);
    }
  }

  private static String request(int id, String params) {
    return "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"tools/call\",\"params\":%s}"
        .formatted(id, params);
  }

  private static String read(java.io.InputStream in) {
    try {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (java.io.IOException gone) {
      return "";
    }
  }
}
