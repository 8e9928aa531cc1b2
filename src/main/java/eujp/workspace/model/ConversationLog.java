package eujp.workspace.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The messages of one conversation, by time and by thread; when there are too many, the oldest
/// goes. Not safe for use by several threads: [MessageStore] guards it.
final class ConversationLog {
  private final int capacity;
  private final NavigableMap<Timestamp, Message> messages = new TreeMap<>();
  private final Map<Timestamp, NavigableSet<Timestamp>> replies = new HashMap<>();

  ConversationLog(int capacity) {
    this.capacity = capacity;
  }

  /// Adds a message, or puts it in the place of the one with its time stamp.
  void put(Message message) {
    messages.put(message.ts(), message);
    message
        .thread()
        .ifPresent(root -> replies.computeIfAbsent(root, _ -> new TreeSet<>()).add(message.ts()));
    while (messages.size() > capacity) {
      remove(messages.firstKey());
    }
  }

  @Nullable Message remove(Timestamp ts) {
    Message removed = messages.remove(ts);
    if (removed != null) {
      removed
          .thread()
          .ifPresent(root ->
              replies.computeIfPresent(
                  root,
                  (_, all) -> {
                    all.remove(ts);
                    return all.isEmpty() ? null : all;
                  }));
    }
    return removed;
  }

  Optional<Message> find(Timestamp ts) {
    return Optional.ofNullable(messages.get(ts));
  }

  /// All, oldest first.
  List<Message> all() {
    return List.copyOf(messages.values());
  }

  /// The message with that time stamp and the replies to it, oldest first.
  Stream<Message> thread(Timestamp root) {
    return Stream.concat(Stream.of(root), replies.getOrDefault(root, new TreeSet<>()).stream())
        .flatMap(ts -> find(ts).stream());
  }
}
