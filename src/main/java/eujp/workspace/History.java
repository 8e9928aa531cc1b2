package eujp.workspace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// The messages of all conversations; the newest [#CAPACITY] of each are kept.
///
/// Any thread may call it. One lock guards it, and listeners are told of a change before the lock
/// is released: all of them see all changes, in one order. A listener must therefore only note the
/// change and return; none may call back.
final class History {
  static final int CAPACITY = 2_000;

  private final Timestamps timestamps;
  private final Map<Conversation, NavigableMap<Timestamp, Message>> messages = new HashMap<>();
  private final List<Consumer<Change>> listeners = new ArrayList<>();

  History(Timestamps timestamps) {
    this.timestamps = timestamps;
  }

  /// Makes a message of the place and the time stamp that it gets.
  interface Writing {
    Message write(Conversation where, Timestamp ts);
  }

  synchronized void listen(Consumer<Change> listener) {
    listeners.add(listener);
  }

  /// Adds what `writing` makes of the next time stamp.
  synchronized Message post(Conversation where, Writing writing) {
    Message message = writing.write(where, timestamps.next());
    NavigableMap<Timestamp, Message> here = of(where);
    here.put(message.ts(), message);
    while (here.size() > CAPACITY) {
      here.pollFirstEntry();
    }
    tell(new Change.Posted(message));
    return message;
  }

  /// Replaces a message's content, or does nothing and returns empty if it is gone.
  synchronized Optional<Message> edit(Message message, Content content) {
    return replace(message, before -> before.withContent(content, timestamps.next()));
  }

  /// Deletes a message if it is still there; where it has replies, a tombstone keeps its place.
  synchronized boolean delete(Message message) {
    if (!message.isReply() && thread(message).size() > 1) {
      return replace(message, Message::buried).isPresent();
    }
    Message removed = of(message.conversation()).remove(message.ts());
    if (removed == null) {
      return false;
    }
    tell(new Change.Deleted(removed));
    return true;
  }

  /// Puts an emoji under a message; whether it was not there yet, and the message still is.
  synchronized boolean react(Message message, String name, Member by) {
    Message before = of(message.conversation()).get(message.ts());
    if (before == null) {
      return false;
    }
    Message now = before.withReaction(name, by);
    if (now.equals(before)) {
      return false;
    }
    of(now.conversation()).put(now.ts(), now);
    tell(new Change.Reacted(now));
    return true;
  }

  private Optional<Message> replace(Message message, UnaryOperator<Message> change) {
    Message before = of(message.conversation()).get(message.ts());
    if (before == null) {
      return Optional.empty();
    }
    Message now = change.apply(before);
    of(now.conversation()).put(now.ts(), now);
    tell(new Change.Edited(before, now));
    return Optional.of(now);
  }

  synchronized Optional<Message> find(Conversation where, Timestamp ts) {
    return Optional.ofNullable(of(where).get(ts));
  }

  /// The messages of one conversation, oldest first.
  synchronized List<Message> in(Conversation where) {
    return List.copyOf(of(where).values());
  }

  /// The messages of all conversations, oldest first.
  synchronized List<Message> all() {
    TreeMap<Timestamp, Message> all = new TreeMap<>();
    messages.values().forEach(all::putAll);
    return List.copyOf(all.values());
  }

  /// A thread's first message and its replies, oldest first; without what only the person sees.
  synchronized List<Message> thread(Message root) {
    return of(root.conversation()).tailMap(root.ts()).values().stream()
        .filter(one -> one.root().equals(root.ts()) && !one.ephemeral())
        .toList();
  }

  /// Waits until a message satisfies `wanted`, and returns the first such one.
  ///
  /// @throws TimeoutException if none does within `patience`
  synchronized Message await(Predicate<Message> wanted, Duration patience)
      throws InterruptedException, TimeoutException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      Optional<Message> found = all().stream().filter(wanted).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      long left = (deadline - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new TimeoutException("no such message came within " + patience);
      }
      wait(left);
    }
  }

  private NavigableMap<Timestamp, Message> of(Conversation where) {
    return messages.computeIfAbsent(where, _ -> new TreeMap<>());
  }

  private void tell(Change change) {
    listeners.forEach(listener -> listener.accept(change));
    notifyAll();
  }
}
