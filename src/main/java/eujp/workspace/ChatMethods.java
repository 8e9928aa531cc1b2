package eujp.workspace;

/// `chat.*`: how the app writes.
final class ChatMethods {
  private final Directory directory;
  private final History history;
  private final Addressing addressing;
  private final MessageJson json;

  ChatMethods(Directory directory, History history, Addressing addressing, MessageJson json) {
    this.directory = directory;
    this.history = history;
    this.addressing = addressing;
    this.json = json;
  }

  Json.Builder postMessage(Arguments arguments) throws ApiException {
    Message posted = history.post(addressing.writable(arguments), writing(arguments));
    Json.Builder answer = identified(posted).with("message", json.withMetadata(posted));
    boolean ignored = arguments.values().has("metadata") && posted.metadata().isEmpty();
    return ignored ? answer.with("warning", "invalid_metadata_schema") : answer;
  }

  Json.Builder postEphemeral(Arguments arguments) throws ApiException {
    Conversation conversation = addressing.writable(arguments);
    Member person =
        directory
            .people()
            .person(arguments.required("user"))
            .filter(member -> directory.people().mayRead(member, conversation))
            .orElseThrow(() -> new ApiException("user_not_in_channel"));
    History.Writing writing = writing(arguments);
    Message posted =
        history.post(conversation, (where, ts) -> writing.write(where, ts).onlyFor(person));
    return Json.object().with("message_ts", posted.ts().value());
  }

  private History.Writing writing(Arguments arguments) throws ApiException {
    Content content = Content.read(arguments);
    var thread = addressing.thread(arguments, addressing.conversation(arguments));
    return (where, ts) -> Message.of(where, ts, directory.bot(), content).inThread(thread);
  }

  Json.Builder update(Arguments arguments) throws ApiException {
    Message message = addressing.ownMessage(arguments, "cant_update_message");
    Content content = Content.read(arguments);
    Message now =
        history.edit(message, content).orElseThrow(() -> new ApiException("message_not_found"));
    return identified(now).with("text", now.text()).with("message", json.withMetadata(now));
  }

  Json.Builder delete(Arguments arguments) throws ApiException {
    Message message = addressing.ownMessage(arguments, "cant_delete_message");
    if (!history.delete(message)) {
      throw new ApiException("message_not_found");
    }
    return identified(message);
  }

  Json.Builder permalink(Arguments arguments) throws ApiException {
    Message message = addressing.message(arguments, "message_ts");
    StringBuilder link =
        new StringBuilder("https://")
            .append(directory.team().domain())
            .append(".slack.com/archives/")
            .append(message.conversation().id())
            .append("/p")
            .append(message.ts().value().replace(".", ""));
    if (message.isReply()) {
      link.append("?thread_ts=").append(message.root().value());
      link.append("&cid=").append(message.conversation().id());
    }
    return Json.object()
        .with("channel", message.conversation().id())
        .with("permalink", link.toString());
  }

  private static Json.Builder identified(Message message) {
    return Json.object()
        .with("channel", message.conversation().id())
        .with("ts", message.ts().value());
  }
}
