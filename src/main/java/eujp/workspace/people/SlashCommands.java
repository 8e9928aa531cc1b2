package eujp.workspace.people;

import com.google.gson.JsonObject;
import eujp.workspace.delivery.AppAnswers;
import eujp.workspace.delivery.AppAnswers.Occasion;
import eujp.workspace.delivery.AppDelivery;
import eujp.workspace.delivery.AppDelivery.Reply;
import eujp.workspace.delivery.Dispatch;
import eujp.workspace.delivery.ResponseUrls;
import eujp.workspace.model.Conversation;
import eujp.workspace.model.Directory;
import eujp.workspace.model.Member;
import eujp.workspace.model.MessageContent;
import eujp.workspace.values.ApiException;
import eujp.workspace.values.Arguments;
import eujp.workspace.values.Json;
import eujp.workspace.views.Triggers;
import java.util.List;
import java.util.Optional;

/// Runs the app's slash commands, and shows what comes with the acknowledgement.
public final class SlashCommands {
  private final Directory directory;
  private final List<SlashCommand> known;
  private final Triggers triggers;
  private final ResponseUrls responseUrls;
  private final AppAnswers answers;
  private final Dispatch dispatch;

  public SlashCommands(
      Directory directory,
      List<SlashCommand> known,
      Triggers triggers,
      ResponseUrls responseUrls,
      AppAnswers answers,
      Dispatch dispatch) {
    this.directory = directory;
    this.known = known;
    this.triggers = triggers;
    this.responseUrls = responseUrls;
    this.answers = answers;
    this.dispatch = dispatch;
  }

  /// Runs a command, and returns what the person is told if it fails.
  Optional<String> run(Member who, Conversation where, String command, String text)
      throws InterruptedException {
    if (known.stream().noneMatch(one -> one.name().equals(command))) {
      return Optional.of(command + " is not a valid command.");
    }
    Occasion occasion =
        new Occasion(who, where, Optional.empty(), Optional.of((command + " " + text).strip()));
    return switch (dispatch.send(AppDelivery.Kind.COMMAND, payload(occasion, command, text))) {
      case Reply.Acknowledged(Optional<JsonObject> answer) -> show(occasion, command, answer);
      case Reply.Silence _ -> Optional.of(command + " failed because the app did not respond.");
      case Reply.Failure _ ->
          Optional.of(command + " failed because the app answered with an error.");
    };
  }

  private Optional<String> show(Occasion occasion, String command, Optional<JsonObject> answer) {
    try {
      // Bolt acknowledges with an empty answer where the app gives none.
      Arguments arguments = new Arguments(answer.orElseGet(JsonObject::new));
      if (MessageContent.readOptional(arguments).isPresent()) {
        answers.show(occasion, arguments);
      }
      return Optional.empty();
    } catch (ApiException e) {
      return Optional.of(
          command + " failed because the app's answer was refused: " + e.error() + ".");
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
        .with("user_id", occasion.who().id())
        .with("user_name", occasion.who().name())
        .with("command", command)
        .with("text", text)
        .with("api_app_id", directory.appId())
        .with("is_enterprise_install", "false")
        .with("response_url", responseUrls.issue(occasion).toString())
        .with("trigger_id", triggers.issue(occasion.who()))
        .build();
  }
}
