package eujp.slack.events;

import com.slack.api.bolt.App;
import com.slack.api.model.event.AppMentionEvent;
import eujp.slack.delivery.Worker;
import eujp.slack.questions.Earshot;
import eujp.slack.questions.IncomingMessages;
import eujp.store.OwedMessage;
import java.util.Optional;

/// Mentions in channels: questions, and the wish to be followed.
///
/// @param bot the bot's own user id
/// @param earshot is told of mentions in new messages
public record MentionListener(String bot, Worker worker, Earshot earshot) implements Listener {
  @Override
  public void listenIn(App app) {
    app.event(
        AppMentionEvent.class,
        (payload, context) -> {
          if (payload.getEvent().getEdited() == null) {
            earshot.heardMention();
          }
          Optional<OwedMessage> message = IncomingMessages.mention(payload, bot);
          if (message.isPresent()) {
            worker.take(message.get());
          }
          return context.ack();
        });
  }
}
