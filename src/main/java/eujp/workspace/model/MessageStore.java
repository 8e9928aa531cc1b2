package eujp.workspace.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// The messages of all conversations.
///
/// Any thread may call it. One lock guards it, and listeners are told of a change before the lock
/// is released: all of them see all changes, in one order. A listener must therefore only note the
/// change and return; none may call back.
public final class MessageStore {
  private final Timestamps timestamps;
  private final int capacity;
  private final Map<String, ConversationLog> rooms = new HashMap<>();
  private final List<Consumer<MessageChange>> listeners = new ArrayList<>();

  /// @param capacity how many messages of each conversation are kept
  public MessageStore(Timestamps timestamps, int capacity) {
    this.timestamps = timestamps;
    this.capacity = capacity;
  }

  /// Makes a message of the place and the time stamp that it gets.
  public interface Writing {
    Message write(Conversation where, Timestamp ts);
  }

  public synchronized void listen(Consumer<MessageChange> listener) {
    listeners.add(listener);
  }

  /// Adds what `writing` makes of the next time stamp.
  public synchronized Message post(Conversation where, Writing writing) {
    Message message = writing.write(where, timestamps.next());
    room(where).put(message);
    tell(new MessageChange.Posted(message));
    return message;
  }

  /// Replaces a message's content, or does nothing and returns empty if it is gone.
  public synchronized Optional<Message> edit(Message message, MessageContent content) {
    return replace(message, before -> before.withContent(content, timestamps.next()));
  }

  /// Deletes a message if it is still there; where it has replies, a tombstone keeps its place.
  public synchronized boolean delete(Message message) {
    if (!message.isReply() && thread(message).size() > 1) {
      return replace(message, Message::buried).isPresent();
    }
    Message removed = room(message.conversation()).remove(message.ts());
    if (removed == null) {
      return false;
    }
    tell(new MessageChange.Deleted(removed));
    return true;
  }

  /// Takes away what `unwanted` holds of, as though it had never been: nobody is told.
  public synchronized void forget(Predicate<Message> unwanted) {
    all().stream()
        .filter(unwanted)
        .forEach(message -> room(message.conversation()).remove(message.ts()));
  }

  /// Puts an emoji under a message; whether it was not there yet, and the message still is.
  public synchronized boolean react(Message message, String name, Member by) {
    Optional<Message> before = find(message.conversation(), message.ts());
    Optional<Message> now =
        before
            .map(there -> there.withReaction(name, by))
            .filter(after -> !before.get().equals(after));
    now.ifPresent(after -> {
      room(after.conversation()).put(after);
      tell(new MessageChange.Reacted(after));
    });
    return now.isPresent();
  }

  private Optional<Message> replace(Message message, UnaryOperator<Message> change) {
    Optional<Message> before = find(message.conversation(), message.ts());
    Optional<Message> now = before.map(change);
    now.ifPresent(after -> {
      room(after.conversation()).put(after);
      tell(new MessageChange.Edited(before.get(), after));
    });
    return now;
  }

  public synchronized Optional<Message> find(Conversation where, Timestamp ts) {
    return room(where).find(ts);
  }

  /// The messages of one conversation, oldest first.
  public synchronized List<Message> in(Conversation where) {
    return room(where).all();
  }

  /// The messages of all conversations, oldest first.
  public synchronized List<Message> all() {
    return rooms.values().stream()
        .flatMap(room -> room.all().stream())
        .sorted(Comparator.comparing(Message::ts))
        .toList();
  }

  /// A thread's first message and its replies, oldest first; without what only the person sees.
  public synchronized List<Message> thread(Message root) {
    return room(root.conversation())
        .thread(root.ts())
        .filter(message -> !message.ephemeral())
        .toList();
  }

  /// Waits until a message satisfies `wanted`, and returns the first such one. Each message is
  /// tried once, when it comes or changes, under the lock.
  ///
  /// @throws TimeoutException if none does within `patience`
  public Message await(Predicate<Message> wanted, Duration patience)
      throws InterruptedException, TimeoutException {
    CompletableFuture<Message> found = new CompletableFuture<>();
    Consumer<MessageChange> watch =
        change -> {
          try {
            if (!(change instanceof MessageChange.Deleted) && wanted.test(change.message())) {
              found.complete(change.message());
            }
          } catch (RuntimeException e) {
            found.completeExceptionally(e);
          }
        };
    synchronized (this) {
      all().stream().filter(wanted).findFirst().ifPresent(found::complete);
      listeners.add(watch);
    }
    try {
      return found.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      TimeoutException late = new TimeoutException("no such message came within " + patience);
      late.initCause(e);
      throw late;
    } catch (ExecutionException e) {
      throw new IllegalStateException("what is wanted cannot be said of a message", e);
    } finally {
      synchronized (this) {
        listeners.remove(watch);
      }
    }
  }

  private ConversationLog room(Conversation where) {
    return rooms.computeIfAbsent(where.id(), _ -> new ConversationLog(capacity));
  }

  private void tell(MessageChange change) {
    listeners.forEach(listener -> listener.accept(change));
  }
}
