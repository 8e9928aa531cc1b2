package eujp.lab.trial;

import com.google.gson.JsonObject;
import eujp.workspace.model.Conversation;
import eujp.workspace.model.Message;
import eujp.workspace.model.Timestamp;

/// What names a message among all that are asked: its channel and its time stamp.
public final class MessageKeys {
  private MessageKeys() {}

  /// The key of a message.
  public static String of(Message question) {
    return at(question.conversation(), question.ts());
  }

  /// The key of what stands in a conversation at a time.
  public static String at(Conversation where, Timestamp when) {
    return at(where.id(), when);
  }

  /// As [#at(Conversation, Timestamp)], of a conversation by its id.
  public static String at(String where, Timestamp when) {
    return where + " " + when.value();
  }

  /// The key of the question that a reply says it answers; empty where it names none.
  public static String answeredBy(Message reply) {
    return reply
        .metadata()
        .map(metadata -> metadata.getAsJsonObject("event_payload"))
        .map((JsonObject payload) -> payload.get("question").getAsString())
        .orElse("");
  }
}
