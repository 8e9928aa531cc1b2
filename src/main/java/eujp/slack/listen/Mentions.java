package eujp.slack.listen;

import com.slack.api.bolt.App;
import com.slack.api.model.event.AppMentionEvent;
import eujp.slack.ask.Heard;
import eujp.slack.reply.Worker;
import eujp.store.Message;
import java.util.Optional;

/// Mentions in channels: questions, and the wish to be followed.
///
/// @param bot the bot's own user id
public record Mentions(String bot, Worker worker) implements Listener {
  @Override
  public void listenIn(App app) {
    app.event(
        AppMentionEvent.class,
        (payload, context) -> {
          Optional<Message> message = Heard.mention(payload, bot);
          if (message.isPresent()) {
            worker.take(message.get());
          }
          return context.ack();
        });
  }
}
