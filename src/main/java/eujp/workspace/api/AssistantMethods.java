package eujp.workspace.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import eujp.workspace.model.Conversation;
import eujp.workspace.model.Directory;
import eujp.workspace.model.Timestamp;
import eujp.workspace.page.Assistant;
import eujp.workspace.page.Assistant.Place;
import eujp.workspace.values.ApiException;
import eujp.workspace.values.Arguments;
import eujp.workspace.values.Json;
import java.util.List;
import java.util.Optional;

/// `assistant.threads.*`: the agent view of the bot's messages tab.
public final class AssistantMethods {
  private static final int MAX_PROMPTS = 4;

  private final Directory directory;
  private final Assistant assistant;

  public AssistantMethods(Directory directory, Assistant assistant) {
    this.directory = directory;
    this.assistant = assistant;
  }

  Json.Builder setStatus(Arguments arguments) throws ApiException {
    assistant.status(thread(arguments), arguments.text("status").orElse(""));
    return Json.object();
  }

  /// Without `thread_ts` the prompts stand in the messages tab, as in the agent view.
  Json.Builder setSuggestedPrompts(Arguments arguments) throws ApiException {
    Conversation where = conversation(arguments);
    if (!where.isDirect()) {
      throw new ApiException("channel_not_found");
    }
    JsonArray given = arguments.array("prompts", "invalid_arguments");
    if (given.isEmpty()) {
      throw ApiException.missing("prompts");
    }
    if (given.size() > MAX_PROMPTS) {
      throw new ApiException(
          "invalid_arguments", List.of("no more than 4 items allowed [json-pointer:/prompts]"));
    }
    JsonArray prompts = new JsonArray();
    for (JsonElement prompt : given) {
      prompts.add(prompt(prompt));
    }
    assistant.suggest(
        where,
        Json.object()
            .with("title", arguments.text("title").orElse(""))
            .with("prompts", prompts)
            .build());
    return Json.object();
  }

  Json.Builder setTitle(Arguments arguments) throws ApiException {
    assistant.title(thread(arguments), arguments.required("title"));
    return Json.object();
  }

  private Place thread(Arguments arguments) throws ApiException {
    Conversation where = conversation(arguments);
    return Timestamp.parse(arguments.required("thread_ts"))
        .map(ts -> new Place(where, ts))
        .orElseThrow(() -> new ApiException("invalid_thread_ts"));
  }

  private static JsonObject prompt(JsonElement prompt) throws ApiException {
    if (!(prompt instanceof JsonObject object)) {
      throw new ApiException("invalid_arguments");
    }
    return Json.object()
        .with("title", text(object, "title"))
        .with("message", text(object, "message"))
        .build();
  }

  private static String text(JsonObject prompt, String name) throws ApiException {
    Optional<String> text = Json.string(prompt, name).filter(value -> !value.isBlank());
    return text.orElseThrow(() -> ApiException.missing(name));
  }

  private Conversation conversation(Arguments arguments) throws ApiException {
    return directory
        .conversation(arguments.required("channel_id"))
        .orElseThrow(() -> new ApiException("channel_not_found"));
  }
}
