package eujp.workspace;

import java.util.Optional;

/// Some calls of the Web API.
///
/// @param methods how the methods' names begin, such as `chat.` or `chat.postMessage`; empty for
///   all
/// @param channel the id of the conversation that they name, where it must be one
public record Calls(String methods, Optional<String> channel) {

  public static Calls all() {
    return of("");
  }

  public static Calls of(String methods) {
    return new Calls(methods, Optional.empty());
  }

  /// Those of them that name this conversation.
  public Calls in(Conversation where) {
    return new Calls(methods, Optional.of(where.id()));
  }

  boolean include(String method, Optional<String> namedChannel) {
    return method.startsWith(methods) && (channel.isEmpty() || channel.equals(namedChannel));
  }
}
