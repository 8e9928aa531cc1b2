package eujp.slack.events;

import com.slack.api.bolt.App;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import eujp.slack.delivery.Worker;
import eujp.slack.questions.IncomingMessages;
import eujp.store.OwedMessage;
import java.io.IOException;
import java.util.Optional;

/// Messages to the bot alone, each of which is answered. The same event tells of messages in
/// channels, which go to [FollowUpListener].
///
/// @param bot the bot's own user id
public record DirectMessageListener(String bot, Worker worker, FollowUpListener followUps)
    implements Listener {
  @Override
  public void listenIn(App app) {
    app.event(
        MessageEvent.class,
        (payload, context) -> {
          hear(IncomingMessages.directMessage(payload, bot));
          followUps.hear(IncomingMessages.inThread(payload, bot));
          return context.ack();
        });
    app.event(
        MessageFileShareEvent.class,
        (payload, context) -> {
          hear(IncomingMessages.directMessageWithFile(payload, bot));
          return context.ack();
        });
  }

  private void hear(Optional<OwedMessage> direct) throws IOException {
    if (direct.isPresent()) {
      worker.take(direct.get());
    }
  }
}
