package eujp.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/// A tool for assistants: what it says of itself, what it takes, and what it does.
///
/// The schema of its result stands in `results/NAME.json`.
///
/// @param work does it; may throw [Refused]
/// @param alone whether it takes seconds, so that one is done at a time
record DeskTool(
    String name,
    String title,
    String description,
    List<Parameter> parameters,
    boolean alone,
    Function<ToolArguments, Result> work) {
  /// What every tool says to an assistant.
  private static final String HOW_TO_QUOTE =
      " Every word of a release in the result is a quotation: quote it verbatim, with its source"
          + " and its url, and change nothing in it. Where the release does not say, say so: that"
          + " is an answer, and nothing may be put in its place.";

  DeskTool {
    parameters = List.copyOf(parameters);
  }

  /// What came of a call.
  ///
  /// @param json an object, as the command of the same kind prints it
  /// @param text the same for people: quotations with their sources
  record Result(String json, String text) {}

  /// The tool as the SDK wants it.
  SyncToolSpecification specification(JsonMapper mapper, Bounds bounds) {
    McpSchema.ToolAnnotations readsOnly =
        McpSchema.ToolAnnotations.builder()
            .readOnlyHint(true)
            .destructiveHint(false)
            .idempotentHint(true)
            .openWorldHint(false)
            .build();
    McpSchema.Tool tool =
        McpSchema.Tool.builder(name, inputSchema())
            .title(title)
            .description(description + HOW_TO_QUOTE)
            .outputSchema(new JacksonMcpJsonMapper(mapper), outputSchema())
            .annotations(readsOnly)
            .build();
    BiFunction<McpTransportContext, McpSchema.CallToolRequest, McpSchema.CallToolResult> call =
        (context, request) -> call(Protocol.caller(context), request, mapper, bounds);
    return new SyncToolSpecification(tool, call);
  }

  private McpSchema.CallToolResult call(
      Optional<String> caller,
      McpSchema.CallToolRequest request,
      JsonMapper mapper,
      Bounds bounds) {
    try {
      ToolArguments arguments = ToolArguments.read(parameters, request.arguments());
      Result result =
          alone
              ? bounds.runAlone(caller, () -> work.apply(arguments))
              : bounds.run(caller, () -> work.apply(arguments));
      return McpSchema.CallToolResult.builder(List.of(text(result.text())))
          .structuredContent(mapper.readTree(result.json()))
          .isError(false)
          .build();
    } catch (Refused refused) {
      return McpSchema.CallToolResult.builder(List.of(text(String.valueOf(refused.getMessage()))))
          .isError(true)
          .build();
    }
  }

  private static McpSchema.Content text(String words) {
    return McpSchema.TextContent.builder(words).build();
  }

  private Map<String, Object> inputSchema() {
    Map<String, Object> properties = new LinkedHashMap<>();
    parameters.forEach(parameter -> properties.put(parameter.name(), parameter.schema()));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put(
        "required", parameters.stream().filter(Parameter::required).map(Parameter::name).toList());
    schema.put("additionalProperties", false);
    return schema;
  }

  private String outputSchema() {
    String file = "results/" + name + ".json";
    try (InputStream in = Objects.requireNonNull(DeskTool.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
