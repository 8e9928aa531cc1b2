package eujp.workspace;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import eujp.workspace.AppAnswers.Occasion;
import eujp.workspace.Delivery.Reply;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/// Brings commands and presses to the app, waits for its acknowledgement, and shows what comes with
/// it. The transport bounds the waiting.
final class Interactions {
  private final Directory directory;
  private final List<SlashCommand> commands;
  private final Timestamps timestamps;
  private final MessageJson json;
  private final ResponseUrls responseUrls;
  private final AppAnswers answers;
  private final Outbox outbox;

  Interactions(
      Directory directory,
      List<SlashCommand> commands,
      Timestamps timestamps,
      MessageJson json,
      ResponseUrls responseUrls,
      AppAnswers answers,
      Outbox outbox) {
    this.directory = directory;
    this.commands = commands;
    this.timestamps = timestamps;
    this.json = json;
    this.responseUrls = responseUrls;
    this.answers = answers;
    this.outbox = outbox;
  }

  /// Runs a command of the app.
  ///
  /// @return what the person is told if it fails
  Optional<String> command(Conversation where, String command, String text)
      throws InterruptedException {
    if (commands.stream().noneMatch(known -> known.name().equals(command))) {
      return Optional.of(command + " is not a valid command.");
    }
    Occasion occasion =
        new Occasion(where, Optional.empty(), Optional.of((command + " " + text).strip()));
    return switch (deliver(Delivery.Kind.COMMAND, payload(occasion, command, text))) {
      case Reply.Acknowledged(Optional<JsonObject> answer) -> showAnswer(occasion, command, answer);
      case Reply.Silence _ -> Optional.of(command + " failed because the app did not respond.");
      case Reply.Failure _ ->
          Optional.of(command + " failed because the app answered with an error.");
    };
  }

  private Optional<String> showAnswer(
      Occasion occasion, String command, Optional<JsonObject> answer) {
    try {
      // Bolt acknowledges with an empty answer where the app gives none.
      Arguments arguments = new Arguments(answer.orElseGet(JsonObject::new));
      if (Content.readOptional(arguments).isPresent()) {
        answers.show(occasion, arguments);
      }
      return Optional.empty();
    } catch (ApiException e) {
      return Optional.of(
          command + " failed because the app's answer was refused: " + e.error() + ".");
    }
  }

  /// Tells the app of a press.
  ///
  /// @return what the person is told if it fails
  Optional<String> press(Message message, Press press) throws InterruptedException {
    JsonObject action = press.action(message, timestamps.next());
    String name = directory.bot().name();
    return switch (deliver(Delivery.Kind.INTERACTION, payload(message, action))) {
      case Reply.Acknowledged _ -> Optional.empty();
      case Reply.Silence _ -> Optional.of(name + " did not respond. Try again in a moment.");
      case Reply.Failure _ -> Optional.of(name + " answered with an error. Try again in a moment.");
    };
  }

  private Reply deliver(Delivery.Kind kind, JsonObject payload) throws InterruptedException {
    Delivery delivery = new Delivery(kind, payload);
    outbox.deliver(delivery);
    try {
      return delivery.reply().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a reply never fails", e);
    }
  }

  private JsonObject payload(Occasion occasion, String command, String text) {
    Conversation where = occasion.conversation();
    return Json.object()
        .with("token", "")
        .with("team_id", directory.team().id())
        .with("team_domain", directory.team().domain())
        .with("channel_id", where.id())
        .with("channel_name", where.payloadName())
        .with("user_id", directory.you().id())
        .with("user_name", directory.you().name())
        .with("command", command)
        .with("text", text)
        .with("api_app_id", directory.appId())
        .with("is_enterprise_install", "false")
        .with("response_url", responseUrls.issue(occasion).toString())
        .with("trigger_id", triggerId())
        .build();
  }

  private JsonObject payload(Message message, JsonObject action) {
    JsonArray actions = new JsonArray();
    actions.add(action);
    Conversation where = message.conversation();
    Occasion occasion = new Occasion(where, Optional.of(message), Optional.empty());
    Json.Builder payload =
        Json.object()
            .with("type", "block_actions")
            .with("user", user())
            .with("api_app_id", directory.appId())
            .with("token", "")
            .with("container", container(message))
            .with("trigger_id", triggerId())
            .with(
                "team",
                Json.object()
                    .with("id", directory.team().id())
                    .with("domain", directory.team().domain()))
            .with("enterprise", JsonNull.INSTANCE)
            .with("is_enterprise_install", false)
            .with("channel", Json.object().with("id", where.id()).with("name", where.payloadName()))
            .with("state", Json.object().with("values", new JsonObject()))
            .with("response_url", responseUrls.issue(occasion).toString())
            .with("actions", actions);
    if (!message.ephemeral()) {
      payload.with("message", json.forApp(message));
    }
    return payload.build();
  }

  private Json.Builder user() {
    Member you = directory.you();
    return Json.object()
        .with("id", you.id())
        .with("username", you.name())
        .with("name", you.name())
        .with("team_id", directory.team().id());
  }

  private static Json.Builder container(Message message) {
    return Json.object()
        .with("type", "message")
        .with("message_ts", message.ts().value())
        .with("thread_ts", message.thread().map(Timestamp::value))
        .with("channel_id", message.conversation().id())
        .with("is_ephemeral", message.ephemeral());
  }

  private static String triggerId() {
    return SlackId.digits(13) + "." + SlackId.digits(13) + "." + SlackId.hex(32);
  }
}
