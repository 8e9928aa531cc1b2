package eujp.lab.trial;

import eujp.workspace.Workspace;
import eujp.workspace.model.Conversation;
import eujp.workspace.model.Member;
import eujp.workspace.model.Message;
import eujp.workspace.people.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Sees all that the bot posts in a workspace, also what is removed later. Safe for many threads.
public final class Watch {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

  private final Member bot;
  private final List<Message> posts = new ArrayList<>();
  private final Set<String> answered = new HashSet<>();
  private final Map<String, Integer> unasked = new HashMap<>();
  private final Map<Member, List<Message>> whispers = new HashMap<>();

  public Watch(Workspace workspace) {
    bot = workspace.bot();
    workspace.onMessage(this::hear);
  }

  private synchronized void hear(Message message) {
    if (!message.author().equals(bot)) {
      return;
    }
    Optional<Member> only = message.onlyFor();
    if (only.isPresent()) {
      whispers.computeIfAbsent(only.get(), _ -> new ArrayList<>()).add(message);
      return;
    }
    posts.add(message);
    String question = MessageKeys.answeredBy(message);
    if (question.isEmpty()) {
      unasked.merge(message.conversation().id(), 1, Integer::sum);
    } else {
      answered.add(question);
    }
  }

  /// All that everyone sees, oldest first.
  public synchronized List<Message> posts() {
    return List.copyOf(posts);
  }

  /// The newest of them, at most so many.
  public synchronized List<Message> newest(int most) {
    return List.copyOf(posts.subList(Math.max(0, posts.size() - most), posts.size()));
  }

  /// Whether a question has a reply.
  public synchronized boolean isAnswered(String key) {
    return answered.contains(key);
  }

  /// The keys of all that have a reply.
  public synchronized Set<String> answered() {
    return Set.copyOf(answered);
  }

  public synchronized int answeredCount() {
    return answered.size();
  }

  /// How much was posted there that answers no question by its name.
  synchronized int unasked(Conversation where) {
    return unasked.getOrDefault(where.id(), 0);
  }

  /// How much was told to one person alone.
  synchronized int told(Person person) {
    return whispers.getOrDefault(person.member(), List.of()).size()
        + unasked.getOrDefault(person.direct().id(), 0);
  }

  /// What one person alone was shown last.
  public synchronized Optional<Message> whispered(Person person) {
    List<Message> all = whispers.getOrDefault(person.member(), List.of());
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /// Forgets all.
  synchronized void clear() {
    posts.clear();
    answered.clear();
    unasked.clear();
    whispers.clear();
  }

  /// Waits until something holds.
  ///
  /// @return whether it does within `patience`
  public static boolean await(BooleanSupplier something, Duration patience)
      throws InterruptedException {
    long start = System.nanoTime();
    while (!something.getAsBoolean()) {
      if (System.nanoTime() - start > patience.toNanos()) {
        return false;
      }
      Thread.sleep(BETWEEN_LOOKS);
    }
    return true;
  }
}
