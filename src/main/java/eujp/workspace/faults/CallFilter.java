package eujp.workspace.faults;

import eujp.workspace.model.Conversation;
import java.util.Optional;

/// Some calls of the Web API.
///
/// @param methods how the methods' names begin, such as `chat.` or `chat.postMessage`; empty for
///   all
/// @param channel the id of the conversation that they name, where it must be one
public record CallFilter(String methods, Optional<String> channel) {

  public static CallFilter all() {
    return of("");
  }

  public static CallFilter of(String methods) {
    return new CallFilter(methods, Optional.empty());
  }

  /// Those of them that name this conversation.
  public CallFilter in(Conversation where) {
    return new CallFilter(methods, Optional.of(where.id()));
  }

  boolean include(String method, Optional<String> namedChannel) {
    return method.startsWith(methods) && (channel.isEmpty() || channel.equals(namedChannel));
  }
}
