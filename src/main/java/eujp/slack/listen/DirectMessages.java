package eujp.slack.listen;

import com.slack.api.bolt.App;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import eujp.slack.ask.Heard;
import eujp.slack.reply.Worker;
import eujp.store.Message;
import java.io.IOException;
import java.util.Optional;

/// Messages to the bot alone, each of which is answered. The same event tells of messages in
/// channels, which go to [FollowUps].
///
/// @param bot the bot's own user id
public record DirectMessages(String bot, Worker worker, FollowUps followUps) implements Listener {
  @Override
  public void listenIn(App app) {
    app.event(
        MessageEvent.class,
        (payload, context) -> {
          hear(Heard.directMessage(payload, bot));
          followUps.hear(Heard.inThread(payload, bot));
          return context.ack();
        });
    app.event(
        MessageFileShareEvent.class,
        (payload, context) -> {
          hear(Heard.directMessageWithFile(payload, bot));
          return context.ack();
        });
  }

  private void hear(Optional<Message> direct) throws IOException {
    if (direct.isPresent()) {
      worker.take(direct.get());
    }
  }
}
