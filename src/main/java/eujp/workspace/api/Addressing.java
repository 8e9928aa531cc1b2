package eujp.workspace.api;

import eujp.workspace.model.Access;
import eujp.workspace.model.Conversation;
import eujp.workspace.model.Directory;
import eujp.workspace.model.Message;
import eujp.workspace.model.MessageStore;
import eujp.workspace.model.Timestamp;
import eujp.workspace.values.ApiException;
import eujp.workspace.values.Arguments;
import java.util.Optional;

/// Finds what a call's arguments name.
///
/// @param history where messages are
/// @param access where the app may act
public record Addressing(Directory directory, MessageStore history, Access access) {

  /// @throws ApiException `channel_not_found`
  Conversation conversation(Arguments arguments) throws ApiException {
    return directory
        .addressed(arguments.required("channel"))
        .orElseThrow(() -> new ApiException("channel_not_found"));
  }

  /// As [#conversation], where the app wants to read.
  ///
  /// @throws ApiException `channel_not_found` or `not_in_channel`
  Conversation readable(Arguments arguments) throws ApiException {
    Conversation where = conversation(arguments);
    access.read(where);
    return where;
  }

  /// As [#conversation], where the app wants to write.
  ///
  /// @throws ApiException `channel_not_found`, `is_archived`, `not_in_channel` or
  ///   `restricted_action`
  Conversation writable(Arguments arguments) throws ApiException {
    Conversation where = conversation(arguments);
    access.write(where);
    return where;
  }

  /// The message of the app that `ts` names.
  ///
  /// @param forbidden the error if it is somebody else's
  /// @throws ApiException `message_not_found` or `forbidden`
  Message ownMessage(Arguments arguments, String forbidden) throws ApiException {
    Message message = message(arguments, "ts");
    if (!message.author().bot()) {
      throw new ApiException(forbidden);
    }
    if (message.ephemeral() || message.tombstone()) {
      throw new ApiException("message_not_found");
    }
    return message;
  }

  /// @throws ApiException `message_not_found`
  Message message(Arguments arguments, String argument) throws ApiException {
    Conversation where = conversation(arguments);
    return Timestamp.parse(arguments.required(argument))
        .flatMap(ts -> history.find(where, ts))
        .orElseThrow(() -> new ApiException("message_not_found"));
  }

  /// The thread that `thread_ts` names, if any; a reply's time stamp stands for its thread.
  ///
  /// @throws ApiException `thread_not_found`
  Optional<Timestamp> thread(Arguments arguments, Conversation where) throws ApiException {
    Optional<String> ts = arguments.text("thread_ts");
    if (ts.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Timestamp.parse(ts.get())
            .flatMap(thread -> history.find(where, thread))
            .orElseThrow(() -> new ApiException("thread_not_found"))
            .root());
  }
}
