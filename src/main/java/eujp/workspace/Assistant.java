package eujp.workspace;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.LinkedHashSet;

/// What the agent view shows besides messages: suggested prompts, and what the bot is doing.
///
/// A status is over when the bot sets an empty one or writes in its thread.
final class Assistant {
  private static final int MOST_STATUSES = 1_000;

  private final PageFeed feed;
  private final LinkedHashSet<Place> busy = new LinkedHashSet<>();
  private JsonElement prompts = JsonNull.INSTANCE;

  private record Place(Conversation conversation, Timestamp thread) {}

  Assistant(PageFeed feed) {
    this.feed = feed;
  }

  synchronized void suggest(JsonObject newPrompts) {
    prompts = newPrompts;
    feed.prompts(newPrompts);
  }

  /// The prompts as the page reads them, or JSON's null.
  synchronized JsonElement prompts() {
    return prompts;
  }

  synchronized void status(Conversation where, Timestamp thread, String status) {
    Place place = new Place(where, thread);
    if (status.isEmpty()) {
      busy.remove(place);
    } else {
      busy.add(place);
      if (busy.size() > MOST_STATUSES) {
        busy.removeFirst();
      }
    }
    feed.status(where, thread, status);
  }

  synchronized void on(Change change) {
    if (change instanceof Change.Posted(Message message)
        && message.author().bot()
        && busy.contains(new Place(message.conversation(), message.root()))) {
      status(message.conversation(), message.root(), "");
    }
  }
}
