package eujp.slack.events;

import com.slack.api.bolt.App;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import eujp.slack.delivery.Worker;
import eujp.slack.questions.Earshot;
import eujp.slack.questions.FollowUp;
import eujp.slack.questions.IncomingMessages;
import eujp.slack.questions.Question;
import eujp.store.FollowedThreads;
import eujp.store.OwedMessage;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Messages to the bot alone, each of which is answered, and messages in threads that it follows,
/// of which [FollowUp] says which it answers; one that mentions a colleague is meant for that
/// colleague.
///
/// @param bot the bot's own user id
/// @param name by which people call it
/// @param earshot is told of messages in channels
public record MessageListener(
    String bot, String name, Worker worker, FollowedThreads followed, Earshot earshot)
    implements Listener {
  @Override
  public void listenIn(App app) {
    app.event(
        MessageEvent.class,
        (payload, context) -> {
          hear(payload.getEvent().getChannelType());
          take(IncomingMessages.directMessage(payload, bot));
          takeInThread(IncomingMessages.inThread(payload, bot));
          return context.ack();
        });
    app.event(
        MessageFileShareEvent.class,
        (payload, context) -> {
          hear(payload.getEvent().getChannelType());
          take(IncomingMessages.directMessageWithFile(payload, bot));
          return context.ack();
        });
    app.event(
        MessageThreadBroadcastEvent.class,
        (payload, context) -> {
          hear(payload.getEvent().getChannelType());
          take(IncomingMessages.directBroadcast(payload, bot));
          takeInThread(IncomingMessages.broadcastInThread(payload, bot));
          return context.ack();
        });
  }

  private void hear(@Nullable String kind) {
    if (!IncomingMessages.isDirect(kind)) {
      earshot.heardMessage();
    }
  }

  private void take(Optional<OwedMessage> message) throws IOException {
    if (message.isPresent()) {
      worker.take(message.get());
    }
  }

  private void takeInThread(Optional<OwedMessage> message) throws IOException {
    if (message.isPresent() && isFollowUp(message.get())) {
      take(message);
    }
  }

  private boolean isFollowUp(OwedMessage message) throws IOException {
    if (!followed.contains(message.conversation())) {
      return false;
    }
    Question question = Question.read(message.text(), bot);
    boolean forAColleague = message.text().contains("<@");
    return FollowUp.calls(question, name) || (!forAColleague && FollowUp.asks(question));
  }
}
