package eujp.slack.events;

import eujp.slack.delivery.Worker;
import eujp.slack.questions.FollowUp;
import eujp.slack.questions.Question;
import eujp.store.FollowedThreads;
import eujp.store.OwedMessage;
import java.io.IOException;
import java.util.Optional;

/// Messages in threads that the bot follows. [FollowUp] says which of them it answers; a message
/// that mentions a colleague is meant for that colleague. It is called by [DirectMessageListener],
/// for both hear of messages by the same event.
///
/// @param bot the bot's own user id
/// @param name by which people call it
public record FollowUpListener(String bot, String name, Worker worker, FollowedThreads followed) {
  void hear(Optional<OwedMessage> inThread) throws IOException {
    if (inThread.isEmpty() || !followed.contains(inThread.get().conversation())) {
      return;
    }
    OwedMessage message = inThread.get();
    Question question = Question.read(message.text(), bot);
    boolean forAColleague = message.text().contains("<@");
    if (FollowUp.calls(question, name) || (!forAColleague && FollowUp.asks(question))) {
      worker.take(message);
    }
  }
}
