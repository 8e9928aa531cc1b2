package eujp.workspace.people;

import eujp.workspace.delivery.AppAnswers.Occasion;
import eujp.workspace.delivery.Dispatch;
import eujp.workspace.delivery.ResponseUrls;
import eujp.workspace.model.Conversation;
import eujp.workspace.model.Member;
import eujp.workspace.model.Message;
import eujp.workspace.model.MessageJson;
import eujp.workspace.model.Timestamps;
import eujp.workspace.values.Json;
import eujp.workspace.values.RefusedToPerson;
import eujp.workspace.views.Triggers;
import java.util.List;
import java.util.Optional;

/// Tells the app of its shortcuts: those on a message as `message_action`, global ones as
/// `shortcut`.
public final class Shortcuts {
  private final List<Shortcut> known;
  private final Timestamps timestamps;
  private final MessageJson messages;
  private final Triggers triggers;
  private final ResponseUrls responseUrls;
  private final Dispatch dispatch;

  public Shortcuts(
      List<Shortcut> known,
      Timestamps timestamps,
      MessageJson messages,
      Triggers triggers,
      ResponseUrls responseUrls,
      Dispatch dispatch) {
    this.known = known;
    this.timestamps = timestamps;
    this.messages = messages;
    this.triggers = triggers;
    this.responseUrls = responseUrls;
    this.dispatch = dispatch;
  }

  /// Uses a global shortcut, and returns what the person is told if it fails.
  Optional<String> run(Member who, String callbackId) throws InterruptedException {
    return dispatch.tell(payload("shortcut", who, checked(Shortcut.Kind.GLOBAL, callbackId)));
  }

  /// Uses a shortcut on a message, and returns what the person is told if it fails.
  Optional<String> run(Member who, Message message, String callbackId) throws InterruptedException {
    if (message.ephemeral() || message.tombstone()) {
      throw new RefusedToPerson("Shortcuts work on messages that everyone here sees.");
    }
    Conversation where = message.conversation();
    Occasion occasion = new Occasion(who, where, Optional.empty(), Optional.empty());
    return dispatch.tell(
        payload("message_action", who, checked(Shortcut.Kind.MESSAGE, callbackId))
            .with("channel", Json.object().with("id", where.id()).with("name", where.payloadName()))
            .with("message_ts", message.ts().value())
            .with("message", messages.withMetadata(message))
            .with("response_url", responseUrls.issue(occasion).toString()));
  }

  private Json.Builder payload(String type, Member who, Shortcut shortcut) {
    return dispatch
        .interaction(type, who)
        .with("callback_id", shortcut.callbackId())
        .with("trigger_id", triggers.issue(who))
        .with("action_ts", timestamps.next().value());
  }

  private Shortcut checked(Shortcut.Kind kind, String callbackId) {
    return known.stream()
        .filter(one -> one.kind() == kind && one.callbackId().equals(callbackId))
        .findFirst()
        .orElseThrow(() -> new RefusedToPerson("There is no such shortcut."));
  }
}
