package eujp.slack.listen;

import eujp.slack.ask.FollowUp;
import eujp.slack.ask.Heard;
import eujp.slack.ask.Outcome;
import eujp.slack.ask.Question;
import eujp.store.FollowedThreads;
import java.io.IOException;
import java.util.Optional;

/// Messages in threads that the bot follows. [FollowUp] says which of them it answers; a message
/// that mentions a colleague is meant for that colleague. It is called by [DirectMessages], for
/// both hear of messages by the same event.
///
/// @param bot the bot's own user id
/// @param name by which people call it
public record FollowUps(String bot, String name, Replies replies, FollowedThreads followed) {
  void hear(Optional<Heard> message) throws IOException {
    if (message.isEmpty() || !followed.contains(message.get().conversation())) {
      return;
    }
    Heard heard = message.get();
    Question question = Question.read(heard.text(), bot);
    boolean called = FollowUp.calls(question, name);
    boolean forAColleague = heard.text().contains("<@");
    if (!called && (forAColleague || !FollowUp.asks(question))) {
      return;
    }
    replies.once(
        heard,
        question,
        labels -> {
          Outcome outcome = replies.ask(heard, question);
          return called || FollowUp.isWorthSaying(outcome)
              ? Optional.of(replies.draw(heard, labels, outcome))
              : Optional.empty();
        });
  }
}
