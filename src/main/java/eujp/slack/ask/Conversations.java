package eujp.slack.ask;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The last questions of each conversation, in memory only, so that *and where?* can follow one.
/// Safe for many threads.
public final class Conversations {
  private static final int QUESTIONS = 4;

  private final Map<String, Deque<String>> questions;

  /// @param most conversations that are remembered; those in which nobody asked for longest are
  ///   forgotten first
  public Conversations(int most) {
    this.questions =
        new LinkedHashMap<>(16, .75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Deque<String>> eldest) {
            return size() > most;
          }
        };
  }

  /// The questions that were asked before in a conversation, the oldest first.
  public synchronized List<String> before(String conversation) {
    return List.copyOf(questions.getOrDefault(conversation, new ArrayDeque<>()));
  }

  public synchronized void add(String conversation, String question) {
    Deque<String> asked = questions.computeIfAbsent(conversation, c -> new ArrayDeque<>());
    asked.add(question);
    if (asked.size() > QUESTIONS) {
      asked.remove();
    }
  }
}
