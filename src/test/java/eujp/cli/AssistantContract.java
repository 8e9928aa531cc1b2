package eujp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.CompleteRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// What an assistant gets, whichever way it comes in: a session of the protocol's own client.
abstract class AssistantContract {
  static final JsonMapper JSON = JsonMapper.builder().build();

  /// What commands print, once for all ways.
  private static final Map<List<String>, String> PRINTED = new ConcurrentHashMap<>();

  /// A client that has been initialized.
  abstract McpSyncClient client();

  @Test
  void theServerSaysWhatItIsAndWhatItCan() {
    McpSchema.InitializeResult server = client().getCurrentInitializationResult();

    assertEquals("eujp", server.serverInfo().name());
    assertTrue(server.instructions().contains("verbatim"), server.instructions());
    assertTrue(server.capabilities().tools() != null, "tools");
    assertTrue(server.capabilities().resources() != null, "resources");
    assertTrue(server.capabilities().prompts() != null, "prompts");
    assertTrue(server.capabilities().completions() != null, "completions");
    client().ping();
  }

  @Test
  void eachToolSaysThatItOnlyReadsAndHowToQuote() {
    List<McpSchema.Tool> tools = client().listTools().tools();

    assertEquals(
        Set.of(
            "ask",
            "check_quote",
            "check_draft",
            "list_quotes",
            "timeline",
            "people",
            "commitments",
            "get_passage"),
        tools.stream().map(McpSchema.Tool::name).collect(Collectors.toSet()));
    for (McpSchema.Tool tool : tools) {
      assertEquals(true, tool.annotations().readOnlyHint(), tool.name());
      assertEquals(false, tool.annotations().destructiveHint(), tool.name());
      assertEquals(true, tool.annotations().idempotentHint(), tool.name());
      assertEquals(false, tool.annotations().openWorldHint(), tool.name());
      assertEquals("object", tool.inputSchema().get("type"), tool.name());
      assertEquals("object", tool.outputSchema().get("type"), tool.name());
      assertTrue(tool.description().contains("quote it verbatim"), tool.description());
      assertTrue(tool.description().contains("does not say"), tool.description());
    }
  }

  static List<Arguments> calls() {
    return List.of(
        Arguments.of(
            "ask",
            Map.of("question", "Who co-chaired the Digital Partnership Council?"),
            List.of("ask", "--json", "Who co-chaired the Digital Partnership Council?")),
        Arguments.of(
            "ask",
            Map.of("question", "海底ケーブルはどのルートを通りますか", "most", 2),
            List.of("ask", "--json", "--top", "2", "海底ケーブルはどのルートを通りますか")),
        Arguments.of(
            "ask",
            Map.of(
                "question",
                "And when do they meet again?",
                "earlier_questions",
                List.of("Who co-chaired the Council?")),
            List.of(
                "ask",
                "--json",
                "--before",
                "Who co-chaired the Council?",
                "And when do they meet again?")),
        Arguments.of(
            "ask",
            Map.of("question", "How tall is Mount Fuji?"),
            List.of("ask", "--json", "How tall is Mount Fuji?")),
        Arguments.of(
            "check_quote",
            Map.of("quote", "We share similar dependencies", "speaker", "Breton"),
            List.of("quote", "--json", "--speaker", "Breton", "We share similar dependencies")),
        Arguments.of(
            "check_quote",
            Map.of("quote", "“We share the same dependencies” — Ursula von der Leyen"),
            List.of("quote", "--json", "“We share the same dependencies” — Ursula von der Leyen")),
        Arguments.of(
            "check_quote",
            Map.of("quote", "The moon is made of green cheese and so is Mars"),
            List.of("quote", "--json", "The moon is made of green cheese and so is Mars")),
        Arguments.of("list_quotes", Map.of(), List.of("quotes", "--json")),
        Arguments.of(
            "list_quotes", Map.of("speaker", "breton"), List.of("quotes", "--json", "breton")),
        Arguments.of(
            "list_quotes",
            Map.of("speaker", "von der Leyen", "topic", "supply chains"),
            List.of("quotes", "--json", "von der Leyen", "supply chains")),
        Arguments.of(
            "timeline",
            Map.of("release", "IP/23/3831"),
            List.of("timeline", "--json", "--release", "IP/23/3831")),
        Arguments.of("people", Map.of(), List.of("people", "--json")),
        Arguments.of("commitments", Map.of(), List.of("commitments", "--json")));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void theResultIsWhatTheCommandPrints(
      String tool, Map<String, Object> arguments, List<String> command) {
    CallToolResult result = call(tool, arguments);

    String printed =
        PRINTED.computeIfAbsent(
            command, it -> CommandLineRun.of(it.toArray(String[]::new)).out().strip());
    assertEquals(JSON.readTree(printed), JSON.valueToTree(result.structuredContent()));
    quotesWithSource(result);
  }

  @Test
  void aDraftIsChecked() {
    CallToolResult result =
        call(
            "check_draft",
            Map.of(
                "draft", "On 13 July 2023 Thierry Breton said: “We share similar dependencies”."));

    String report = JSON.writeValueAsString(result.structuredContent());
    assertTrue(report.contains("\"verdict\":\"misattributed\""), report);
    assertTrue(report.contains("\"about\":"), report);
    assertTrue(text(result).contains("DIFFERENT  quotation"), text(result));
    quotesWithSource(result);
  }

  @Test
  void aParagraphIsReadByItsNumber() {
    CallToolResult result =
        call("get_passage", Map.of("reference", "ip-23-3831", "paragraph", 9, "language", "en"));

    var passage = JSON.valueToTree(result.structuredContent()).get("passage");
    assertEquals(9, passage.get("paragraph").asInt());
    assertTrue(passage.get("text").asString().contains("Fusae Ota"), passage.toString());
    assertTrue(passage.get("url").asString().contains("#:~:text="), passage.toString());
    quotesWithSource(result);
  }

  @Test
  void theReleaseIsAResource() {
    McpSchema.Resource release =
        client().listResources().resources().stream()
            .filter(resource -> resource.uri().equals("eujp://releases/IP/23/3831/en"))
            .findFirst()
            .orElseThrow();

    McpSchema.TextResourceContents text =
        (McpSchema.TextResourceContents) client().readResource(release).contents().getFirst();

    assertEquals("text/markdown", text.mimeType());
    assertTrue(text.text().contains("[¶9] The Council meeting was co-chaired by"), text.text());
    assertEquals(
        List.of("eujp://releases/{type}/{year}/{number}/{language}"),
        client().listResourceTemplates().resourceTemplates().stream()
            .map(McpSchema.ResourceTemplate::uriTemplate)
            .toList());
  }

  @Test
  void aReleaseThatIsNotHereIsAnErrorThatSaysWhereToLook() {
    McpSchema.ReadResourceRequest absent =
        McpSchema.ReadResourceRequest.builder("eujp://releases/IP/99/1/en").build();

    McpError error = assertThrows(McpError.class, () -> client().readResource(absent));

    String told = String.valueOf(error.getMessage());
    assertTrue(told.contains("resources/list"), told);
  }

  @Test
  void theDeskHasItsTasksInBothLanguages() {
    assertEquals(
        Set.of("answer_with_quotations", "check_my_draft", "prepare_quotes"),
        client().listPrompts().prompts().stream()
            .map(McpSchema.Prompt::name)
            .collect(Collectors.toSet()));

    String english = prompt("answer_with_quotations", Map.of("question", "What {was} signed?"));
    String japanese =
        prompt(
            "prepare_quotes",
            Map.of("person", "Breton {topic}", "topic", "chips", "language", "ja"));

    assertTrue(english.contains("The question: What {was} signed?"), english);
    assertTrue(english.contains("verbatim"), english);
    assertTrue(japanese.contains("Breton {topic} の chips"), japanese);
    assertTrue(japanese.contains("一字一句"), japanese);
  }

  @Test
  void partsOfAnAddressAreCompleted() {
    CompleteRequest number =
        CompleteRequest.builder(
                new McpSchema.ResourceReference(
                    "eujp://releases/{type}/{year}/{number}/{language}"),
                new CompleteRequest.CompleteArgument("number", "38"))
            .build();
    CompleteRequest language =
        CompleteRequest.builder(
                new McpSchema.PromptReference("prepare_quotes"),
                new CompleteRequest.CompleteArgument("language", "j"))
            .build();

    assertEquals(List.of("3831"), client().completeCompletion(number).completion().values());
    assertEquals(List.of("ja"), client().completeCompletion(language).completion().values());
  }

  @Test
  void whatCannotBeDoneIsAnErrorInASentence() {
    CallToolResult result =
        client()
            .callTool(
                CallToolRequest.builder("get_passage")
                    .arguments(Map.of("reference", "IP/23/3831", "paragraph", 999))
                    .build());

    assertEquals(true, result.isError());
    assertTrue(text(result).contains("has no such paragraph"), text(result));
  }

  /// Wrong types, missing and unknown arguments, control characters, deep and huge values, tools
  /// that are not there. Of the huge ones all together are more than the server has room for.
  @Test
  void aThousandHostileCallsHaveAThousandClearErrorsAndLeaveNothing() {
    Random random = new Random(11);
    client().callTool(hostile(random, 0));
    int threads = Thread.getAllStackTraces().size();
    List<String> unclear = new ArrayList<>();

    for (int i = 0; i < 1_000; i++) {
      CallToolRequest call = hostile(random, i);
      String told = refusal(call);
      if (!told.matches("(?s)\\p{Lu}.*\\.|“.*\\.|Unknown tool.*") || told.contains("Exception")) {
        unclear.add(i + ": " + told);
      }
    }

    assertEquals(List.of(), unclear);
    assertTrue(Thread.getAllStackTraces().size() <= threads + 8, "threads");
    call("ask", Map.of("question", "What was signed?"));
  }

  /// How a call is refused; empty if it is not.
  private String refusal(CallToolRequest call) {
    try {
      CallToolResult result = client().callTool(call);
      return Objects.equals(result.isError(), true) ? text(result) : "";
    } catch (McpError error) {
      return String.valueOf(error.getMessage());
    }
  }

  private static CallToolRequest hostile(Random random, int i) {
    String noise = "\u0000\u0007\u202e<@U1> ${jndi:ldap://x} ".repeat(1 + random.nextInt(5));
    Object wrong =
        List.of(7, true, List.of(noise), Map.of(noise, 1), 1e300, -1, List.of(), Map.of())
            .get(random.nextInt(8));
    String tool =
        List.of("ask", "check_quote", "check_draft", "list_quotes", "timeline", "people")
            .get(random.nextInt(6));
    return switch (i % 10) {
      case 0 -> request("ask", Map.of());
      case 1 -> request(tool, Map.of(noise, wrong));
      case 2 -> request("ask", Map.of("question", wrong));
      case 3 -> request("check_draft", Map.of("draft", "x".repeat(1_900_000)));
      case 4 -> request("ask", Map.of("question", noise, "most", 9 + random.nextInt(1_000_000)));
      case 5 -> request("no_such_tool_" + noise, Map.of("question", noise));
      case 6 -> request("timeline", Map.of("release", nested(100)));
      case 7 -> request("check_quote", Map.of("quote", noise.repeat(500)));
      case 8 -> request("get_passage", Map.of("reference", noise, "paragraph", 1));
      default -> request("get_passage", Map.of("reference", "IP/23/3831", "paragraph", 500 + i));
    };
  }

  private static Object nested(int depth) {
    return depth == 0 ? 1 : Map.of("a", nested(depth - 1));
  }

  private static CallToolRequest request(String tool, Map<String, Object> arguments) {
    return CallToolRequest.builder(tool).arguments(arguments).build();
  }

  private CallToolResult call(String tool, Map<String, Object> arguments) {
    CallToolResult result =
        client().callTool(CallToolRequest.builder(tool).arguments(arguments).build());
    assertTrue(!Objects.equals(result.isError(), true), () -> text(result));
    return result;
  }

  private String prompt(String name, Map<String, Object> arguments) {
    McpSchema.GetPromptResult prompt =
        client().getPrompt(McpSchema.GetPromptRequest.builder(name).arguments(arguments).build());
    return ((McpSchema.TextContent) prompt.messages().getFirst().content()).text();
  }

  static String text(CallToolResult result) {
    return ((McpSchema.TextContent) result.content().getFirst()).text();
  }

  /// Where the result cites something, it has the reference, the paragraph and the address, and the
  /// text has the address too.
  private static void quotesWithSource(CallToolResult result) {
    String json = JSON.writeValueAsString(result.structuredContent());
    boolean cites = json.contains("\"url\":\"https://");
    assertEquals(cites, json.contains("\"reference\":"), json);
    assertEquals(cites, json.contains("\"paragraph\":"), json);
    assertEquals(
        cites, text(result).lines().anyMatch(line -> line.startsWith("https://")), text(result));
  }
}
