package eujp.trial;

import com.google.gson.JsonObject;
import eujp.workspace.Message;
import eujp.workspace.Undelivered;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What was asked and what came of it.
///
/// @param sent questions that were asked
/// @param answered questions with exactly one reply, which stands in the question's thread
/// @param lost questions that were handed over and have none
/// @param doubled questions with more than one
/// @param outOfOrder replies that stand above the reply to an earlier question of their thread
/// @param stray replies to nothing that was asked, or in a thread that is not the question's
/// @param notHandedOver questions for which Slack never had an acknowledgement, after all its tries
/// @param evidence a line for each question that is lost or doubled
public record Ledger(
    int sent,
    int answered,
    int lost,
    int doubled,
    int outOfOrder,
    int stray,
    int notHandedOver,
    List<String> evidence) {

  static Ledger of(List<Message> asked, List<Message> replies, List<Undelivered> undelivered) {
    Map<String, Message> questions = new HashMap<>();
    asked.forEach(question -> questions.put(key(question), question));
    Map<String, List<Message>> byQuestion = new HashMap<>();
    int stray = 0;
    for (Message reply : replies) {
      String key = answeredBy(reply);
      Message question = questions.get(key);
      if (question == null || !question.root().equals(reply.root())) {
        stray++;
      } else {
        byQuestion.computeIfAbsent(key, k -> new ArrayList<>()).add(reply);
      }
    }
    Set<String> given = givenUp(asked, undelivered);
    List<String> evidence = new ArrayList<>();
    int lost = 0;
    int notHandedOver = 0;
    for (String key : questions.keySet()) {
      if (!byQuestion.containsKey(key)) {
        if (given.contains(key)) {
          notHandedOver++;
        } else {
          lost++;
          evidence.add("lost " + key);
        }
      }
    }
    int doubled = 0;
    for (Map.Entry<String, List<Message>> question : byQuestion.entrySet()) {
      if (question.getValue().size() > 1) {
        doubled++;
        evidence.add(
            "doubled %s, posted at %s"
                .formatted(
                    question.getKey(),
                    question.getValue().stream().map(reply -> reply.ts().value()).toList()));
      }
    }
    return new Ledger(
        asked.size(),
        byQuestion.size() - doubled,
        lost,
        doubled,
        outOfOrder(replies, questions),
        stray,
        notHandedOver,
        evidence);
  }

  /// The keys of the questions that Slack has given up: whose own event was never acknowledged. Of
  /// a mention Slack tells by two events, of which the bot needs one.
  static Set<String> givenUp(List<Message> asked, List<Undelivered> undelivered) {
    Set<String> mentions = new HashSet<>();
    Set<String> messages = new HashSet<>();
    for (Undelivered event : undelivered) {
      Set<String> keys = event.event().equals("app_mention") ? mentions : messages;
      keys.add(event.channel() + " " + event.ts().value());
    }
    Set<String> given = new HashSet<>();
    for (Message question : asked) {
      boolean isMention = question.text().startsWith("<@");
      if ((isMention ? mentions : messages).contains(key(question))) {
        given.add(key(question));
      }
    }
    return given;
  }

  /// Whether no question was lost and none answered twice.
  public boolean isClean() {
    return lost == 0 && doubled == 0 && stray == 0;
  }

  public Ledger {
    evidence = List.copyOf(evidence);
  }

  /// One line for each figure.
  @Override
  public String toString() {
    return """
    sent             %,7d
    answered once    %,7d
    lost             %,7d
    doubled          %,7d
    out of order     %,7d
    stray            %,7d
    not handed over  %,7d
    """
        .formatted(sent, answered, lost, doubled, outOfOrder, stray, notHandedOver);
  }

  static String key(Message question) {
    return question.conversation().id() + " " + question.ts().value();
  }

  /// The key of the question that a reply says it answers.
  static String answeredBy(Message reply) {
    return reply
        .metadata()
        .map(metadata -> metadata.getAsJsonObject("event_payload"))
        .map((JsonObject payload) -> payload.get("question").getAsString())
        .orElse("");
  }

  private static int outOfOrder(List<Message> replies, Map<String, Message> questions) {
    Map<String, List<Message>> threads = new HashMap<>();
    replies.forEach(reply ->
        threads
            .computeIfAbsent(
                reply.conversation().id() + " " + reply.root().value(), k -> new ArrayList<>())
            .add(reply));
    int count = 0;
    for (List<Message> thread : threads.values()) {
      thread.sort(Comparator.comparing(reply -> reply.ts().value()));
      String latest = "";
      for (Message reply : thread) {
        Message question = questions.get(answeredBy(reply));
        String ts = question == null ? latest : question.ts().value();
        count += ts.compareTo(latest) < 0 ? 1 : 0;
        latest = ts.compareTo(latest) > 0 ? ts : latest;
      }
    }
    return count;
  }
}
