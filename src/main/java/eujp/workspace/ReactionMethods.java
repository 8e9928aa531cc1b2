package eujp.workspace;

import java.util.regex.Pattern;

/// `reactions.add`: an emoji of the app under a message.
final class ReactionMethods {
  private static final Pattern NAME = Pattern.compile("[a-z0-9_+'-]{1,100}(::skin-tone-[2-6])?");

  private final Directory directory;
  private final History history;
  private final Addressing addressing;

  ReactionMethods(Directory directory, History history, Addressing addressing) {
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
