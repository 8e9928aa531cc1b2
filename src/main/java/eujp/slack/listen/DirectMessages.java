package eujp.slack.listen;

import com.slack.api.bolt.App;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import eujp.slack.ask.FollowCommand;
import eujp.slack.ask.Heard;
import eujp.slack.ask.Question;
import eujp.slack.draw.Label;
import eujp.slack.draw.Reply;
import eujp.slack.wire.Agent;
import java.io.IOException;
import java.util.Optional;

/// Messages to the bot alone, each of which is answered. The same event tells of messages in
/// channels, which go to [FollowUps].
///
/// @param bot the bot's own user id
public record DirectMessages(String bot, Replies replies, FollowUps followUps, Agent agent)
    implements Listener {
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

  private void hear(Optional<Heard> direct) throws IOException {
    if (direct.isEmpty()) {
      return;
    }
    Heard heard = direct.get();
    Question question = Question.read(heard.text(), bot);
    replies.once(
        heard,
        question,
        labels -> {
          if (FollowCommand.of(question).isPresent()) {
            return Optional.of(Reply.notice(labels.say(Label.FOLLOW_DIRECT)));
          }
          String channel = heard.key().channel();
          agent.working(channel, heard.thread(), labels.say(Label.WORKING));
          Reply reply = replies.draw(heard, labels, replies.ask(heard, question));
          if (heard.thread().equals(heard.key().ts())) {
            agent.title(channel, heard.thread(), question.text());
          }
          return Optional.of(reply);
        });
  }
}
