package eujp.workspace.people;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import eujp.workspace.delivery.AppAnswers.Occasion;
import eujp.workspace.delivery.Dispatch;
import eujp.workspace.delivery.ResponseUrls;
import eujp.workspace.input.BlockAction;
import eujp.workspace.input.Element;
import eujp.workspace.input.Entered;
import eujp.workspace.input.InputValue;
import eujp.workspace.model.Conversation;
import eujp.workspace.model.Member;
import eujp.workspace.model.Message;
import eujp.workspace.model.MessageJson;
import eujp.workspace.model.Timestamp;
import eujp.workspace.model.Timestamps;
import eujp.workspace.values.Json;
import eujp.workspace.views.Triggers;
import eujp.workspace.views.View;
import eujp.workspace.views.ViewJson;
import java.util.Optional;

/// Tells the app what is pressed in messages and in views, as Slack's `block_actions`.
public final class BlockActions {
  private final Timestamps timestamps;
  private final MessageJson messages;
  private final ViewJson views;
  private final Triggers triggers;
  private final ResponseUrls responseUrls;
  private final Dispatch dispatch;

  public BlockActions(
      Timestamps timestamps,
      MessageJson messages,
      ViewJson views,
      Triggers triggers,
      ResponseUrls responseUrls,
      Dispatch dispatch) {
    this.timestamps = timestamps;
    this.messages = messages;
    this.views = views;
    this.triggers = triggers;
    this.responseUrls = responseUrls;
    this.dispatch = dispatch;
  }

  /// Presses in a message.
  BlockActionResult press(Member who, Message message, BlockAction press)
      throws InterruptedException {
    Element element = press.element(message.blocks(), who);
    Conversation where = message.conversation();
    Occasion occasion = new Occasion(who, where, Optional.of(message), Optional.empty());
    Timestamp when = timestamps.next();
    Json.Builder payload =
        payload(who, press, element, when)
            .with("container", container(message))
            .with("channel", Json.object().with("id", where.id()).with("name", where.payloadName()))
            .with("state", Json.object().with("values", entered(message.blocks(), press, element)))
            .with("response_url", responseUrls.issue(occasion).toString());
    if (!message.ephemeral()) {
      payload.with("message", messages.withMetadata(message));
    }
    return new BlockActionResult(when, dispatch.tell(payload));
  }

  /// Presses in a view, and returns what the person is told if it fails.
  ///
  /// @param view as it stands, with what has been entered in it
  Optional<String> press(Member who, View view, BlockAction press) throws InterruptedException {
    Element element = press.element(view.blocks(), who);
    return dispatch.tell(
        payload(who, press, element, timestamps.next())
            .with("container", Json.object().with("type", "view").with("view_id", view.id()))
            .with("view", views.draw(view)));
  }

  private Json.Builder payload(Member who, BlockAction press, Element element, Timestamp when) {
    JsonArray actions = new JsonArray();
    actions.add(press.action(element, when));
    return dispatch
        .interaction("block_actions", who)
        .with("trigger_id", triggers.issue(who))
        .with("actions", actions);
  }

  private static JsonObject entered(JsonArray blocks, BlockAction press, Element element) {
    JsonObject values = Entered.in(blocks, new JsonObject());
    return InputValue.of(element)
        .map(entry ->
            Entered.with(values, element, entry.draw(element, Optional.of(press.chosen()))))
        .orElse(values);
  }

  private static Json.Builder container(Message message) {
    return Json.object()
        .with("type", "message")
        .with("message_ts", message.ts().value())
        .with("thread_ts", message.thread().map(Timestamp::value))
        .with("channel_id", message.conversation().id())
        .with("is_ephemeral", message.ephemeral());
  }
}
