package eujp.mcp;

import eujp.library.Knowledge;
import eujp.slack.delivery.RateLimits;
import eujp.slack.runtime.Computing;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncCompletionSpecification;
import io.modelcontextprotocol.spec.McpSchema;
import jakarta.servlet.http.HttpServlet;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// A server of the Model Context Protocol, put together: what it offers to assistants, over stdio
/// or HTTP.
public final class AssistantServer {
  private static final String INSTRUCTIONS =
      "eujp knows releases of the European Commission, and answers with their words alone. Whatever"
          + " you write about what it covers: ask here first, quote verbatim with the source and"
          + " the url of the result, and have the text checked with check_draft before it is shown."
          + " A result that says that the release does not say is an answer; put nothing in its"
          + " place.";

  /// The schemas are held by tests. To check each result against them again would take longer than
  /// to make it, and what is given is checked by [ToolArguments], which says what to do.
  private static final JsonSchemaValidator HELD_BY_TESTS =
      (_, _) -> ValidationResponse.asValid(null);

  /// One of each kind of thing that assistants send.
  private static final List<String> REHEARSAL =
      List.of(
          "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":"
              + "\"2025-11-25\",\"capabilities\":{},\"clientInfo\":{\"name\":\"-\",\"version\":\"0\"}}}",
          "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/list\"}",
          "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"tools/call\",\"params\":{\"name\":\"ask\","
              + "\"arguments\":{\"question\":\"What was signed?\"}}}",
          "{\"jsonrpc\":\"2.0\",\"id\":4,\"method\":\"resources/list\"}",
          "{\"jsonrpc\":\"2.0\",\"id\":5,\"method\":\"prompts/list\"}",
          "{\"jsonrpc\":\"2.0\",\"id\":6,\"method\":\"no/such\"}");

  private final Protocol protocol;

  private AssistantServer(Protocol protocol) {
    this.protocol = protocol;
  }

  /// A server for one assistant on this machine.
  ///
  /// @param computing where all is computed; closed by the caller
  public static AssistantServer forOne(Knowledge knowledge, Computing computing) {
    return of(knowledge, new Bounds(computing, Optional.empty()));
  }

  /// A server for assistants on other machines.
  ///
  /// @param rates how much each may ask in a minute
  public static AssistantServer forMany(
      Knowledge knowledge, Computing computing, RateLimits rates) {
    return of(knowledge, new Bounds(computing, Optional.of(rates)));
  }

  static AssistantServer of(Knowledge knowledge, Bounds bounds) {
    JsonMapper json = JsonMapper.builder().build();
    McpJsonMapper mapper = new JacksonMcpJsonMapper(json);
    ReleaseResources resources = new ReleaseResources(knowledge);
    PressPrompts prompts = new PressPrompts();
    Protocol protocol = new Protocol(mapper, bounds, resources);
    List<SyncCompletionSpecification> completions =
        Stream.concat(Stream.of(resources.completion(bounds)), prompts.completions().stream())
            .toList();
    var _ =
        McpServer.sync(protocol)
            .jsonMapper(mapper)
            .jsonSchemaValidator(HELD_BY_TESTS)
            .validateToolInputs(false)
            .immediateExecution(true) // on the thread that has brought the message, and only waits
            .serverInfo(
                McpSchema.Implementation.builder("eujp", version())
                    .title("eujp: quotations from releases of the European Commission")
                    .build())
            .instructions(INSTRUCTIONS)
            .capabilities(
                McpSchema.ServerCapabilities.builder()
                    .tools(false)
                    .resources(false, false)
                    .prompts(false)
                    .completions()
                    .build())
            .tools(
                new DeskTools(knowledge)
                    .all().stream().map(tool -> tool.specification(json, bounds)).toList())
            .resourceTemplates(List.of(resources.template(bounds)))
            .prompts(prompts.all())
            .completions(completions)
            .build();
    AssistantServer server = new AssistantServer(protocol);
    server.rehearse();
    return server;
  }

  Protocol protocol() {
    return protocol;
  }

  /// Answers what comes in, a message a line, until it ends or nobody reads the answers. It does so
  /// on a thread of its own, which does not keep the process: a read heeds no interruption.
  ///
  /// @param end runs when all is answered
  public void serve(InputStream in, PrintWriter out, Runnable end) {
    Thread.ofPlatform()
        .name("eujp-mcp-input")
        .daemon()
        .start(() -> {
          try {
            new StdioServer(protocol, out).serve(in);
          } finally {
            end.run();
          }
        });
  }

  /// What answers messages that come by POST.
  public HttpServlet servlet() {
    return new McpServlet(protocol);
  }

  /// Has all classes there before threads come that only wait.
  private void rehearse() {
    REHEARSAL.forEach(message -> protocol.answer(message, McpTransportContext.EMPTY));
  }

  private static String version() {
    return Optional.ofNullable(AssistantServer.class.getPackage().getImplementationVersion())
        .orElse("0");
  }
}
