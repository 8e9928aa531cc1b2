package eujp.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import eujp.IndexedCorpus;
import eujp.slack.runtime.Computing;
import io.modelcontextprotocol.common.McpTransportContext;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What tools take and give, by their schemas.
class DeskToolsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(Dialects.getDraft202012());

  private static IndexedCorpus corpus;
  private static Computing computing;
  private static AssistantServer server;
  private static Map<String, JsonNode> tools;

  @BeforeAll
  static void start() {
    corpus = IndexedCorpus.shipped();
    computing = new Computing();
    server = AssistantServer.forOne(corpus.library(), computing);
    tools = new HashMap<>();
    send("tools/list", "{}")
        .at("/result/tools")
        .forEach(tool -> tools.put(tool.get("name").asString(), tool));
  }

  @AfterAll
  static void stop() throws IOException {
    computing.close();
    corpus.close();
  }

  @Test
  void eachSchemaIsOneOfJsonSchema() {
    Schema meta =
        SCHEMAS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    assertEquals(8, tools.size());
    tools
        .values()
        .forEach(tool -> {
          assertEquals(List.of(), meta.validate(tool.get("inputSchema")), tool.toString());
          assertEquals(List.of(), meta.validate(tool.get("outputSchema")), tool.toString());
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ask           | {"question": "Who co-chaired the Digital Partnership Council?"}
          ask           | {"question": "海底ケーブルはどのルートを通りますか", "most": 1}
          ask           | {"question": "How tall is Mount Fuji?"}
          ask           | {"question": "Thanks!"}
          ask           | {"question": "\\ud83d \\u0000 \\u202e ?"}
          ask           | {"question": "ما هو الطقس اليوم في القاهرة", "earlier_questions": []}
          check_quote   | {"quote": "We share similar dependencies"}
          check_quote   | {"quote": "We share similar dependencies", "speaker": "Breton"}
          check_quote   | {"quote": "“We share the same dependencies” — Ursula von der Leyen"}
          check_quote   | {"quote": "We share […] dependencies, and we both need to de-risk"}
          check_quote   | {"quote": "The moon is made of green cheese and so is Mars"}
          check_draft   | {"draft": "On Friday 13 July 2023, Ursula von der Leyen, Prime Minister of Japan, said: “We share similar dependencies”. Trade grew by 20% in Osaka. See IP/23/3831, or call +32 2 295 86 15."}
          check_draft   | {"draft": "Thierry Breton said: “The moon is made of cheese and so is all the rest of it.”"}
          list_quotes   | {}
          list_quotes   | {"speaker": "Nobody at all"}
          timeline      | {}
          people        | {"release": "IP/23/3831"}
          commitments   | {}
          get_passage   | {"reference": "IP/23/3831", "paragraph": 0}
          get_passage   | {"reference": "IP/23/3831", "paragraph": 5.0, "language": "en"}
          """)
  void theResultHasWhatItsSchemaNamesAndNothingElse(String tool, String arguments) {
    JsonNode schema = strict(schemas(tool).get("outputSchema"));

    JsonNode result = call(tool, arguments).get("result");

    assertFalse(result.get("isError").asBoolean(), result.toString());
    assertEquals(
        List.of(),
        SCHEMAS.getSchema(schema).validate(result.get("structuredContent")),
        result.toString());
    assertEquals(
        List.of(),
        SCHEMAS.getSchema(schemas(tool).get("inputSchema")).validate(JSON.readTree(arguments)));
  }

  /// What is refused by the schema of what a tool takes is refused by the tool, in a sentence.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ask         | {}                                                    | “question” is missing.
          ask         | {"question": null}                                    | “question” is missing.
          ask         | {"question": 7}                                       | “question” is not a text.
          ask         | {"question": ["a"]}                                   | “question” is not a text.
          ask         | {"question": ""}                                      | “question” is empty.
          ask         | {"question": "a", "most": 0}                          | “most” is not a whole number from 1 to 8.
          ask         | {"question": "a", "most": 2.5}                        | “most” is not a whole number from 1 to 8.
          ask         | {"question": "a", "most": "2"}                        | “most” is not a whole number from 1 to 8.
          ask         | {"question": "a", "earlier_questions": "b"}           | “earlier_questions” is not a list
          ask         | {"question": "a", "earlier_questions": [1]}           | “earlier_questions” is not a list
          ask         | {"question": "a", "earlier_questions": ["","","","",""]} | “earlier_questions” is not a list
          ask         | {"question": "a", "query": "b"}                       | An argument is not known.
          check_draft | {"text": "a"}                                         | An argument is not known.
          get_passage | {"reference": "IP/23/3831", "paragraph": -1}          | “paragraph” is not a whole number
          get_passage | {"reference": "IP/23/3831"}                           | “paragraph” is missing.
          """)
  void whatItsSchemaRefusesIsRefused(String tool, String arguments, String told) {
    boolean nothing = arguments.contains("null"); // which counts as not given
    assertTrue(
        nothing
            || !SCHEMAS
                .getSchema(schemas(tool).get("inputSchema"))
                .validate(JSON.readTree(arguments))
                .isEmpty());

    JsonNode result = call(tool, arguments).get("result");

    assertTrue(result.get("isError").asBoolean(), result.toString());
    String text = result.at("/content/0/text").asString();
    assertTrue(text.startsWith(told), text);
    assertFalse(result.has("structuredContent"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ask         | {"question": "a", "most": 1e300}                     | “most” is not a whole number from 1 to 8.
          timeline    | {"release": "IP/99/1"}                               | IP/99/1 is not here.
          timeline    | {"release": "none"}                                  | There is no such reference.
          people      | {"release": "IP/23/3831 and IP/23/3832"}             | There is no such reference.
          get_passage | {"reference": "IP/23/3831", "paragraph": 500}        | IP/23/3831 has no such paragraph.
          get_passage | {"reference": "IP/23/3831", "paragraph": 1, "language": "zz"} | IP/23/3831 is not here in this language.
          check_quote | {"quote": "“We share similar dependencies in all of it” said one. “The moon is made of green cheese” said another."} | “quote” holds more than one quotation.
          """)
  void whatCannotBeDoneIsToldInASentence(String tool, String arguments, String told) {
    JsonNode result = call(tool, arguments).get("result");

    assertTrue(result.get("isError").asBoolean(), result.toString());
    assertTrue(result.at("/content/0/text").asString().startsWith(told), result.toString());
  }

  @Test
  void textsAreBoundedAsInSlack() {
    assertTrue(tooLong("ask", "question", 2_001));
    assertTrue(tooLong("check_quote", "quote", 12_001));
    assertTrue(tooLong("check_draft", "draft", 200_001));
    assertFalse(tooLong("ask", "question", 2_000));
  }

  private static boolean tooLong(String tool, String name, int length) {
    JsonNode result = call(tool, "{\"" + name + "\":\"" + "x".repeat(length) + "\"}").get("result");
    return result.get("isError").asBoolean()
        && result.at("/content/0/text").asString().contains("characters. Give less at once.");
  }

  private static JsonNode schemas(String tool) {
    return Objects.requireNonNull(tools.get(tool));
  }

  /// The same schema, in which objects have nothing that it does not name.
  private static JsonNode strict(JsonNode schema) {
    JsonNode copy = schema.deepCopy();
    close(copy);
    return copy;
  }

  private static void close(JsonNode node) {
    if (node instanceof ObjectNode object && object.has("properties")) {
      object.put("additionalProperties", false);
    }
    node.forEach(DeskToolsTest::close);
  }

  private static JsonNode call(String tool, String arguments) {
    return send("tools/call", "{\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}");
  }

  private static JsonNode send(String method, String params) {
    Optional<String> answer =
        server
            .protocol()
            .answer(
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"%s\",\"params\":%s}"
                    .formatted(method, params),
                McpTransportContext.EMPTY)
            .json();
    return JSON.readTree(answer.orElseThrow());
  }
}
