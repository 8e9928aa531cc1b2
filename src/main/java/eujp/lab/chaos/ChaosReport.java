package eujp.lab.chaos;

import eujp.lab.trial.MessageKeys;
import eujp.workspace.delivery.Undelivered;
import eujp.workspace.model.Conversation;
import eujp.workspace.model.Message;
import java.util.ArrayList;
import java.util.Collection;
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
/// @param stuck questions whose reply came only when the bots were started anew, and hostile texts
///   that alone have none
/// @param poisoned hostile texts after which the bot did not answer others
/// @param ended how often a bot ended by itself
/// @param fleeting what need not be kept
/// @param evidence a line for each question that is lost, doubled or stuck, and each text that
///   poisoned
public record ChaosReport(
    int sent,
    int answered,
    int lost,
    int doubled,
    int outOfOrder,
    int stray,
    int notHandedOver,
    int stuck,
    int poisoned,
    int ended,
    Fleeting fleeting,
    List<String> evidence) {
  /// How often the bot tries to post what names no question, each of which may have come through.
  private static final int TRIES = 3;

  /// What is reckoned up.
  ///
  /// @param asked all that is owed a reply
  /// @param uncertain keys of presses of which nobody knows whether the bot has them
  /// @param replies all that the bot has posted for everyone, also what was removed
  /// @param undelivered what Slack has given up
  /// @param stuck keys of questions without a reply when the bots were started anew at the end
  /// @param poisoning what came of hostile texts that were tried alone
  /// @param ended how often a bot ended by itself
  record Account(
      Collection<OwedQuestion> asked,
      Set<String> uncertain,
      List<Message> replies,
      List<Undelivered> undelivered,
      Set<String> stuck,
      Poisoning poisoning,
      int ended,
      Fleeting fleeting) {}

  static ChaosReport of(Account account) {
    Map<String, OwedQuestion> questions = new HashMap<>();
    account.asked().forEach(question -> questions.put(question.key(), question));
    Map<String, List<Message>> byQuestion = new HashMap<>();
    int stray = 0;
    int unasked = 0;
    for (Message reply : account.replies()) {
      String key = MessageKeys.answeredBy(reply);
      OwedQuestion question = questions.get(key);
      if (key.isEmpty()) {
        unasked += reply.conversation().kind() == Conversation.Kind.CHANNEL ? 1 : 0;
      } else if (question != null && question.root().equals(reply.root())) {
        byQuestion.computeIfAbsent(key, _ -> new ArrayList<>()).add(reply);
      } else if (!account.uncertain().contains(key)) {
        stray++;
      }
    }
    Set<String> given = givenUp(account.asked(), account.undelivered());
    List<String> evidence = new ArrayList<>(account.poisoning().evidence());
    int lost = 0;
    int stuck = 0;
    int notHandedOver = 0;
    for (String key : questions.keySet()) {
      if (byQuestion.containsKey(key)) {
        if (account.stuck().contains(key)) {
          stuck++;
          evidence.add("stuck " + key);
        }
      } else if (given.contains(key)) {
        notHandedOver++;
      } else {
        lost++;
        evidence.add("lost " + key);
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
    return new ChaosReport(
        questions.size(),
        byQuestion.size() - doubled,
        lost,
        doubled,
        outOfOrder(account.replies(), questions),
        stray + Math.max(0, unasked - TRIES * account.fleeting().mayPost()),
        notHandedOver,
        stuck + account.poisoning().stuck(),
        account.poisoning().poisoned(),
        account.ended(),
        account.fleeting(),
        evidence);
  }

  /// The keys of the questions that Slack has given up: whose own event was never acknowledged. Of
  /// a mention Slack tells by two events, of which the bot needs one.
  static Set<String> givenUp(Collection<OwedQuestion> asked, List<Undelivered> undelivered) {
    Set<String> mentions = new HashSet<>();
    Set<String> messages = new HashSet<>();
    for (Undelivered event : undelivered) {
      Set<String> keys = event.event().equals("app_mention") ? mentions : messages;
      keys.add(MessageKeys.at(event.channel(), event.ts()));
    }
    Set<String> given = new HashSet<>();
    for (OwedQuestion question : asked) {
      boolean up =
          switch (question.way()) {
            case MENTION -> mentions.contains(question.key());
            case MESSAGE -> messages.contains(question.key());
            case PRESS -> false;
          };
      if (up) {
        given.add(question.key());
      }
    }
    return given;
  }

  /// Whether no question was lost, answered twice or stuck, and no text poisoned the bot.
  public boolean isClean() {
    return lost == 0 && doubled == 0 && stray == 0 && stuck == 0 && poisoned == 0;
  }

  public ChaosReport {
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
    stuck            %,7d
    poisoned         %,7d
    ended by itself  %,7d
    """
            .formatted(
                sent,
                answered,
                lost,
                doubled,
                outOfOrder,
                stray,
                notHandedOver,
                stuck,
                poisoned,
                ended)
        + fleeting;
  }

  private static int outOfOrder(List<Message> replies, Map<String, OwedQuestion> questions) {
    Map<String, List<Message>> threads = new HashMap<>();
    replies.forEach(reply ->
        threads
            .computeIfAbsent(
                MessageKeys.at(reply.conversation(), reply.root()), _ -> new ArrayList<>())
            .add(reply));
    int count = 0;
    for (List<Message> thread : threads.values()) {
      thread.sort(Comparator.comparing(reply -> reply.ts().value()));
      String latest = "";
      for (Message reply : thread) {
        OwedQuestion question = questions.get(MessageKeys.answeredBy(reply));
        String ts = question == null ? latest : question.ts().value();
        count += ts.compareTo(latest) < 0 ? 1 : 0;
        latest = ts.compareTo(latest) > 0 ? ts : latest;
      }
    }
    return count;
  }
}
