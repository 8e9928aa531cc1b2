package eujp.workspace.page;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import eujp.workspace.model.Conversation;
import eujp.workspace.model.Message;
import eujp.workspace.model.MessageChange;
import eujp.workspace.model.Timestamp;
import eujp.workspace.values.Json;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// What the agent view shows besides messages: suggested prompts, the titles of threads, and what
/// the bot is doing.
///
/// A status is over when the bot sets an empty one or writes in its thread.
public final class Assistant {
  private static final int MOST = 1_000;

  private final PageFeed feed;
  private final LinkedHashMap<Place, String> statuses = new LinkedHashMap<>();
  private final LinkedHashMap<Place, String> titles = new LinkedHashMap<>();
  private final Map<Conversation, JsonObject> prompts = new HashMap<>();

  /// A thread.
  public record Place(Conversation conversation, Timestamp thread) {}

  public Assistant(PageFeed feed) {
    this.feed = feed;
  }

  public synchronized void suggest(Conversation where, JsonObject newPrompts) {
    prompts.put(where, newPrompts);
    feed.prompts(where, newPrompts);
  }

  /// The prompts as the page reads them, or JSON's null.
  synchronized JsonElement prompts(Conversation where) {
    return prompts.containsKey(where) ? prompts.get(where) : JsonNull.INSTANCE;
  }

  public synchronized void title(Place place, String title) {
    keep(titles, place, title);
    feed.title(place, title);
  }

  public synchronized Optional<String> title(Place place) {
    return Optional.ofNullable(titles.get(place));
  }

  /// All titles, by their threads.
  synchronized Map<Place, String> titles() {
    return Map.copyOf(titles);
  }

  public synchronized void status(Place place, String status) {
    if (status.isEmpty()) {
      statuses.remove(place);
    } else {
      keep(statuses, place, status);
    }
    feed.status(place, status);
  }

  /// What the bot says it is doing there, if anything.
  public synchronized Optional<String> status(Place place) {
    return Optional.ofNullable(statuses.get(place));
  }

  public synchronized void on(MessageChange change) {
    if (change instanceof MessageChange.Posted(Message message) && message.author().bot()) {
      Place place = new Place(message.conversation(), message.root());
      if (statuses.containsKey(place)) {
        status(place, "");
      }
    }
  }

  private static void keep(SequencedMap<Place, String> all, Place place, String text) {
    all.put(place, text);
    if (all.size() > MOST) {
      all.pollFirstEntry();
    }
  }

  /// The titles of the prompts that are suggested there.
  public synchronized Stream<String> promptTitles(Conversation where) {
    return Json.array(prompts.getOrDefault(where, new JsonObject()), "prompts").stream()
        .flatMap(all -> all.asList().stream())
        .flatMap(prompt -> Json.string(prompt.getAsJsonObject(), "title").stream());
  }
}
