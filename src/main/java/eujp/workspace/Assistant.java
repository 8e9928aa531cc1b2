package eujp.workspace;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
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
final class Assistant {
  private static final int MOST = 1_000;

  private final PageFeed feed;
  private final LinkedHashMap<Place, String> statuses = new LinkedHashMap<>();
  private final LinkedHashMap<Place, String> titles = new LinkedHashMap<>();
  private final Map<Conversation, JsonObject> prompts = new HashMap<>();

  /// A thread.
  record Place(Conversation conversation, Timestamp thread) {}

  Assistant(PageFeed feed) {
    this.feed = feed;
  }

  synchronized void suggest(Conversation where, JsonObject newPrompts) {
    prompts.put(where, newPrompts);
    feed.prompts(where, newPrompts);
  }

  /// The prompts as the page reads them, or JSON's null.
  synchronized JsonElement prompts(Conversation where) {
    return prompts.containsKey(where) ? prompts.get(where) : JsonNull.INSTANCE;
  }

  synchronized void title(Place place, String title) {
    keep(titles, place, title);
    feed.title(place, title);
  }

  synchronized Optional<String> title(Place place) {
    return Optional.ofNullable(titles.get(place));
  }

  /// All titles, by their threads.
  synchronized Map<Place, String> titles() {
    return Map.copyOf(titles);
  }

  synchronized void status(Place place, String status) {
    if (status.isEmpty()) {
      statuses.remove(place);
    } else {
      keep(statuses, place, status);
    }
    feed.status(place, status);
  }

  /// What the bot says it is doing there, if anything.
  synchronized Optional<String> status(Place place) {
    return Optional.ofNullable(statuses.get(place));
  }

  synchronized void on(Change change) {
    if (change instanceof Change.Posted(Message message) && message.author().bot()) {
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
  synchronized Stream<String> promptTitles(Conversation where) {
    return Json.array(prompts.getOrDefault(where, new JsonObject()), "prompts").stream()
        .flatMap(all -> all.asList().stream())
        .flatMap(prompt -> Json.string(prompt.getAsJsonObject(), "title").stream());
  }
}
