package eujp.workspace;

import com.google.gson.JsonObject;
import java.util.List;

/// All that a page shows when it is opened.
final class PageState {
  private final Directory directory;
  private final List<SlashCommand> commands;
  private final History history;
  private final Assistant assistant;
  private final MessageJson json;

  PageState(
      Directory directory,
      List<SlashCommand> commands,
      History history,
      Assistant assistant,
      MessageJson json) {
    this.directory = directory;
    this.commands = commands;
    this.history = history;
    this.assistant = assistant;
    this.json = json;
  }

  JsonObject draw() {
    Member bot = directory.bot();
    return Json.object()
        .with(
            "team",
            Json.object().with("id", directory.team().id()).with("name", directory.team().name()))
        .with("me", draw(directory.you()))
        .with(
            "bot",
            Json.object()
                .with("id", directory.botId())
                .with("user_id", bot.id())
                .with("name", bot.name())
                .with("app_id", directory.appId()))
        .with("users", Json.array(directory.members(), PageState::draw))
        .with("conversations", Json.array(directory.conversations(), PageState::draw))
        .with("commands", Json.array(commands, PageState::draw))
        .with("prompts", assistant.prompts())
        .with("messages", Json.array(history.all(), json::forPage))
        .build();
  }

  private static JsonObject draw(Member member) {
    return Json.object()
        .with("id", member.id())
        .with("name", member.name())
        .with("real_name", member.realName())
        .with("is_bot", member.bot())
        .build();
  }

  private static JsonObject draw(Conversation conversation) {
    return Json.object()
        .with("id", conversation.id())
        .with("name", conversation.name())
        .with("kind", conversation.kind().wireName())
        .with("topic", conversation.topic())
        .build();
  }

  private static JsonObject draw(SlashCommand command) {
    return Json.object()
        .with("command", command.name())
        .with("description", command.description())
        .with("usage_hint", command.usageHint())
        .build();
  }
}
