package eujp.workspace.api;

import eujp.workspace.model.Conversation;
import eujp.workspace.model.Directory;
import eujp.workspace.model.Member;
import eujp.workspace.model.Message;
import eujp.workspace.model.MessageContent;
import eujp.workspace.model.MessageJson;
import eujp.workspace.model.MessageStore;
import eujp.workspace.values.ApiException;
import eujp.workspace.values.Arguments;
import eujp.workspace.values.Json;

/// `chat.*`: how the app writes.
public final class ChatMethods {
  private final Directory directory;
  private final MessageStore history;
  private final Addressing addressing;
  private final MessageJson json;

  public ChatMethods(
      Directory directory, MessageStore history, Addressing addressing, MessageJson json) {
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
    MessageStore.Writing writing = writing(arguments);
    Message posted =
        history.post(conversation, (where, ts) -> writing.write(where, ts).onlyFor(person));
    return Json.object().with("message_ts", posted.ts().value());
  }

  private MessageStore.Writing writing(Arguments arguments) throws ApiException {
    MessageContent content = MessageContent.read(arguments);
    var thread = addressing.thread(arguments, addressing.conversation(arguments));
    return (where, ts) -> Message.of(where, ts, directory.bot(), content).inThread(thread);
  }

  Json.Builder update(Arguments arguments) throws ApiException {
    Message message = addressing.ownMessage(arguments, "cant_update_message");
    MessageContent content = MessageContent.read(arguments);
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
