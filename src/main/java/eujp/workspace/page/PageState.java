package eujp.workspace.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import eujp.workspace.model.Conversation;
import eujp.workspace.model.Directory;
import eujp.workspace.model.Member;
import eujp.workspace.model.Message;
import eujp.workspace.model.MessageJson;
import eujp.workspace.model.MessageStore;
import eujp.workspace.people.Shortcut;
import eujp.workspace.people.SlashCommand;
import eujp.workspace.values.Json;
import eujp.workspace.views.ViewJson;
import eujp.workspace.views.ViewStacks;
import java.util.List;

/// All that a page shows when it is opened.
public final class PageState {
  private final Directory directory;
  private final List<SlashCommand> commands;
  private final List<Shortcut> shortcuts;
  private final MessageStore history;
  private final Assistant assistant;
  private final ViewStacks views;
  private final MessageJson json;
  private final ViewJson viewJson;

  public PageState(
      Directory directory,
      List<SlashCommand> commands,
      List<Shortcut> shortcuts,
      MessageStore history,
      Assistant assistant,
      ViewStacks views,
      MessageJson json,
      ViewJson viewJson) {
    this.directory = directory;
    this.commands = commands;
    this.shortcuts = shortcuts;
    this.history = history;
    this.assistant = assistant;
    this.views = views;
    this.json = json;
    this.viewJson = viewJson;
  }

  JsonObject draw() {
    Member bot = directory.bot();
    return Json.object()
        .with(
            "team",
            Json.object().with("id", directory.team().id()).with("name", directory.team().name()))
        .with(
            "me",
            Json.object()
                .withAll(draw(directory.you()))
                .with("locale", directory.people().locale(directory.you())))
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
        .with("shortcuts", Json.array(shortcuts, PageState::draw))
        .with("prompts", assistant.prompts(directory.direct()))
        .with("titles", titles())
        .with("views", Json.array(views.stack(directory.you()), viewJson::draw))
        .with(
            "home",
            views.home(directory.you()).<JsonElement>map(viewJson::draw).orElse(JsonNull.INSTANCE))
        .with("messages", Json.array(yours(), json::forPage))
        .build();
  }

  private List<Message> yours() {
    return history.all().stream().filter(directory::isYours).toList();
  }

  private JsonArray titles() {
    JsonArray titles = new JsonArray();
    assistant
        .titles()
        .forEach((place, title) -> {
          if (directory.conversations().contains(place.conversation())) {
            titles.add(
                Json.object()
                    .with("channel", place.conversation().id())
                    .with("thread_ts", place.thread().value())
                    .with("title", title)
                    .build());
          }
        });
    return titles;
  }

  static JsonObject draw(Member member) {
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

  private static JsonObject draw(Shortcut shortcut) {
    return Json.object()
        .with("kind", shortcut.kind().wireName())
        .with("name", shortcut.name())
        .with("callback_id", shortcut.callbackId())
        .with("description", shortcut.description())
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
