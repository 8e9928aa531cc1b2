package eujp.lab.upgrade;

import eujp.lab.trial.MessageKeys;
import eujp.workspace.delivery.Undelivered;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What was asked while bots were replaced, and what came of it.
///
/// @param asked questions
/// @param lost questions without an answer that Slack has handed over
/// @param notHandedOver questions without an answer that Slack has given up
/// @param doubled questions with more than one answer
/// @param median from question to answer
/// @param longest the same, of the slowest
/// @param stopping the longest time that a bot took from SIGTERM to its end
/// @param starting the longest time that a bot took from its start until it was at work
public record UpgradeReport(
    int asked,
    int lost,
    int notHandedOver,
    int doubled,
    Duration median,
    Duration longest,
    Duration stopping,
    Duration starting) {

  /// @param asked the keys of all questions
  /// @param waits from question to answer, for each answer by the key of its question
  static UpgradeReport of(
      Set<String> asked,
      Map<String, List<Duration>> waits,
      List<Undelivered> undelivered,
      Duration stopping,
      Duration starting) {
    Set<String> missing = new HashSet<>(asked);
    missing.removeAll(waits.keySet());
    Set<String> givenUp = new HashSet<>();
    for (Undelivered event : undelivered) {
      if (event.event().equals("app_mention")) {
        givenUp.add(MessageKeys.at(event.channel(), event.ts()));
      }
    }
    int unanswered = missing.size();
    missing.removeAll(givenUp);
    List<Duration> firsts = waits.values().stream().map(List::getFirst).sorted().toList();
    return new UpgradeReport(
        asked.size(),
        missing.size(),
        unanswered - missing.size(),
        (int) waits.values().stream().filter(each -> each.size() > 1).count(),
        firsts.isEmpty() ? Duration.ZERO : firsts.get(firsts.size() / 2),
        firsts.isEmpty() ? Duration.ZERO : firsts.getLast(),
        stopping,
        starting);
  }

  /// Whether each question has one answer.
  public boolean isClean() {
    return lost == 0 && notHandedOver == 0 && doubled == 0;
  }

  /// A line for each figure.
  @Override
  public String toString() {
    return """
    asked                 %,7d
    lost                  %,7d
    not handed over       %,7d
    doubled               %,7d
    median wait, ms       %,7d
    longest wait, ms      %,7d
    longest stop, ms      %,7d
    longest start, ms     %,7d
    """
        .formatted(
            asked,
            lost,
            notHandedOver,
            doubled,
            median.toMillis(),
            longest.toMillis(),
            stopping.toMillis(),
            starting.toMillis());
  }
}
