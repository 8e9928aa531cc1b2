package eujp.slack.questions;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The last questions of each conversation, in memory only, so that *and where?* can follow one.
/// Safe for many threads.
public final class Conversations {
  private static final int QUESTIONS = 4;

  private final Map<String, Deque<Asked>> questions;

  private record Asked(String user, String question) {}

  /// @param most conversations that are remembered; those in which nobody asked for longest are
  ///   forgotten first
  public Conversations(int most) {
    this.questions =
        new LinkedHashMap<>(16, .75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Deque<Asked>> eldest) {
            return size() > most;
          }
        };
  }

  /// The questions that were asked before in a conversation, the oldest first.
  public synchronized List<String> before(String conversation) {
    return questions.getOrDefault(conversation, new ArrayDeque<>()).stream()
        .map(Asked::question)
        .toList();
  }

  /// Remembers a question.
  public synchronized void add(String conversation, String user, String question) {
    Deque<Asked> asked = questions.computeIfAbsent(conversation, c -> new ArrayDeque<>());
    asked.add(new Asked(user, question));
    if (asked.size() > QUESTIONS) {
      asked.remove();
    }
  }

  /// Forgets what a person asked.
  public synchronized void forget(String user) {
    questions.values().forEach(asked -> asked.removeIf(one -> one.user().equals(user)));
    questions.values().removeIf(Deque::isEmpty);
  }
}
