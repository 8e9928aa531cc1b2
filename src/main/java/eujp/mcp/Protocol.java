package eujp.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// A message comes in and its answer goes out, whichever way: the one place where JSON-RPC is read
/// and written. Safe for many threads.
///
/// It stands between a transport and the SDK's handler, which keeps nothing between two messages.
/// What the SDK would say of a message that it cannot read holds words of it, or of an exception;
/// that is told here, in a sentence. The list of resources is made here too, since the SDK's is
/// fixed and has no pages.
///
/// Source: [JSON-RPC 2.0](https://www.jsonrpc.org/specification).
final class Protocol implements McpStatelessServerTransport {
  /// Characters of a message: a draft that is escaped to its last letter fits.
  static final int MAX_CHARS = 2_000_000;

  private static final String CALLER = "caller";

  private final TypeRef<Map<String, Object>> object = new TypeRef<>() {};
  private final McpJsonMapper mapper;
  private final Bounds bounds;
  private final ReleaseResources resources;
  private volatile @Nullable McpStatelessServerHandler handler;

  /// What is to be sent back.
  ///
  /// @param json empty where nothing is
  /// @param unreadable whether the message was none of JSON-RPC
  record Reply(Optional<String> json, boolean unreadable) {}

  Protocol(McpJsonMapper mapper, Bounds bounds, ReleaseResources resources) {
    this.mapper = mapper;
    this.bounds = bounds;
    this.resources = resources;
  }

  /// The context of a message from somebody who can be told from others.
  static McpTransportContext from(String caller) {
    return McpTransportContext.create(Map.of(CALLER, caller));
  }

  /// Who has sent a message; empty where only one can.
  static Optional<String> caller(McpTransportContext context) {
    return Optional.ofNullable((String) context.get(CALLER));
  }

  /// What a request asks for cannot be done as it is.
  static McpError invalid(String message) {
    return McpError.builder(ErrorCodes.INVALID_PARAMS).message(message).build();
  }

  @Override
  public void setMcpHandler(McpStatelessServerHandler sdk) {
    handler = sdk;
  }

  @Override
  public Mono<Void> closeGracefully() {
    return Mono.empty();
  }

  /// Answers a message; returns when that is done.
  Reply answer(String message, McpTransportContext context) {
    if (message.length() > MAX_CHARS) {
      return tooLong();
    }
    Map<String, Object> read;
    try {
      read = mapper.readValue(message, object);
    } catch (IOException | RuntimeException noObject) {
      return unreadable(
          null,
          ErrorCodes.PARSE_ERROR,
          "The message is not one JSON object. Send one of JSON-RPC 2.0.");
    }
    Object id = read == null ? null : read.get("id");
    boolean named = id instanceof String || id instanceof Integer || id instanceof Long;
    boolean right =
        read != null && "2.0".equals(read.get("jsonrpc")) && (named || !read.containsKey("id"));
    if (right && read.get("method") instanceof String method) {
      if (id == null) {
        return new Reply(Optional.empty(), false); // a notification; none has us do anything
      }
      return new Reply(
          Optional.of(
              write(
                  id, answer(new JSONRPCRequest("2.0", method, id, read.get("params")), context))),
          false);
    }
    boolean response = right && (read.containsKey("result") || read.containsKey("error"));
    return response
        ? new Reply(Optional.empty(), false)
        : unreadable(
            named ? id : null,
            ErrorCodes.INVALID_REQUEST,
            "The message is no request of JSON-RPC 2.0. It has jsonrpc, an id that is a text or a"
                + " whole number, and a method.");
  }

  /// What to say of a message that is longer than may be.
  Reply tooLong() {
    return unreadable(
        null,
        ErrorCodes.INVALID_REQUEST,
        "The message has more than %,d characters. Send less at once.".formatted(MAX_CHARS));
  }

  private JSONRPCResponse answer(JSONRPCRequest request, McpTransportContext context) {
    try {
      if (request.method().equals(McpSchema.METHOD_RESOURCES_LIST)) {
        Object cursor = request.params() instanceof Map<?, ?> params ? params.get("cursor") : null;
        return JSONRPCResponse.result(request.id(), resources.list(bounds, context, cursor));
      }
      JSONRPCResponse response = sdk().handleRequest(context, request).block();
      if (response == null) {
        return failed(request, ErrorCodes.INTERNAL_ERROR, "There is no answer to this.");
      }
      return response.error() == null ? response : told(request, response.error());
    } catch (McpError error) {
      return JSONRPCResponse.error(request.id(), error.getJsonRpcError());
    } catch (RuntimeException unread) {
      return unreadParameters(request);
    }
  }

  /// An error of the SDK's in words that say what to do.
  private static JSONRPCResponse told(JSONRPCRequest request, JSONRPCError error) {
    boolean ofTool =
        error.code() == ErrorCodes.INVALID_PARAMS
            && request.method().equals(McpSchema.METHOD_TOOLS_CALL);
    if (ofTool) {
      return failed(
          request,
          ErrorCodes.INVALID_PARAMS,
          "There is no tool of this name. tools/list has those that there are.");
    }
    if (error.code() == ErrorCodes.METHOD_NOT_FOUND) {
      return failed(
          request, ErrorCodes.METHOD_NOT_FOUND, "There is no such method in this server.");
    }
    return error.code() == ErrorCodes.INTERNAL_ERROR
        ? unreadParameters(request)
        : failed(request, error.code(), error.message());
  }

  private static JSONRPCResponse unreadParameters(JSONRPCRequest request) {
    return failed(
        request,
        ErrorCodes.INVALID_PARAMS,
        "The params are not as the protocol has them for this method. Send them as it says.");
  }

  private static JSONRPCResponse failed(JSONRPCRequest request, int code, String message) {
    return JSONRPCResponse.error(request.id(), new JSONRPCError(code, message));
  }

  private McpStatelessServerHandler sdk() {
    McpStatelessServerHandler sdk = handler;
    if (sdk == null) {
      throw new IllegalStateException("the server is not built yet");
    }
    return sdk;
  }

  /// @param id null where the message has none that can be read
  private Reply unreadable(@Nullable Object id, int code, String message) {
    Map<String, @Nullable Object> response = new LinkedHashMap<>();
    response.put("jsonrpc", "2.0");
    response.put("id", id);
    response.put("error", Map.of("code", code, "message", message));
    return new Reply(Optional.of(write(response)), true);
  }

  private String write(Object id, JSONRPCResponse response) {
    try {
      return mapper.writeValueAsString(response);
    } catch (IOException | RuntimeException unwritable) {
      return write(
          JSONRPCResponse.error(
              id, new JSONRPCError(ErrorCodes.INTERNAL_ERROR, "The answer could not be written.")));
    }
  }

  private String write(Object response) {
    try {
      return mapper.writeValueAsString(response);
    } catch (IOException broken) {
      throw new IllegalStateException("no JSON", broken);
    }
  }
}
