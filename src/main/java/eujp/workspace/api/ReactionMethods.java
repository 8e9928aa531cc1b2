package eujp.workspace.api;

import eujp.workspace.model.Directory;
import eujp.workspace.model.Message;
import eujp.workspace.model.MessageStore;
import eujp.workspace.values.ApiException;
import eujp.workspace.values.Arguments;
import eujp.workspace.values.Json;
import java.util.regex.Pattern;

/// `reactions.add`: an emoji of the app under a message.
public final class ReactionMethods {
  private static final Pattern NAME = Pattern.compile("[a-z0-9_+'-]{1,100}(::skin-tone-[2-6])?");

  private final Directory directory;
  private final MessageStore history;
  private final Addressing addressing;

  public ReactionMethods(Directory directory, MessageStore history, Addressing addressing) {
    this.directory = directory;
    this.history = history;
    this.addressing = addressing;
  }

  /// @throws ApiException `invalid_name`, `message_not_found` or `already_reacted`
  Json.Builder add(Arguments arguments) throws ApiException {
    String name = arguments.required("name");
    if (!NAME.matcher(name).matches()) {
      throw new ApiException("invalid_name");
    }
    addressing.access().write(addressing.conversation(arguments));
    Message message = addressing.message(arguments, "timestamp");
    if (message.ephemeral() || message.tombstone()) {
      throw new ApiException("message_not_found");
    }
    if (!history.react(message, name, directory.bot())) {
      throw new ApiException("already_reacted");
    }
    return Json.object();
  }
}
