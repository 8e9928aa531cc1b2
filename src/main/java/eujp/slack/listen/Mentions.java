package eujp.slack.listen;

import com.slack.api.bolt.App;
import com.slack.api.model.event.AppMentionEvent;
import eujp.slack.ask.FollowCommand;
import eujp.slack.ask.Heard;
import eujp.slack.ask.Question;
import eujp.slack.draw.Label;
import eujp.slack.draw.Labels;
import eujp.slack.draw.Reply;
import eujp.store.FollowedThreads;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Mentions in channels: questions, and the wish to be followed.
///
/// @param bot the bot's own user id
public record Mentions(String bot, Replies replies, FollowedThreads followed) implements Listener {
  private static final Logger LOG = LoggerFactory.getLogger(Mentions.class);

  @Override
  public void listenIn(App app) {
    app.event(
        AppMentionEvent.class,
        (payload, context) -> {
          Optional<Heard> heard = Heard.mention(payload, bot);
          if (heard.isPresent()) {
            hear(heard.get());
          }
          return context.ack();
        });
  }

  private void hear(Heard heard) throws IOException {
    Question question = Question.read(heard.text(), bot);
    Optional<FollowCommand> command = FollowCommand.of(question);
    if (command.isPresent()) {
      replies.once(heard, question, labels -> Optional.of(obey(heard, command.get(), labels)));
    } else {
      replies.answer(heard, question);
    }
  }

  private Reply obey(Heard heard, FollowCommand command, Labels labels) {
    boolean follow = command == FollowCommand.FOLLOW;
    try {
      boolean changed = followed.set(heard.conversation(), follow);
      Label label =
          follow
              ? changed ? Label.FOLLOWING : Label.ALREADY_FOLLOWING
              : changed ? Label.UNFOLLOWED : Label.NOT_FOLLOWING;
      return Reply.notice(labels.say(label));
    } catch (IOException e) {
      LOG.warn("Which threads are followed cannot be kept: {}", e.toString());
      return Reply.notice(labels.say(Label.FOLLOW_NOT_KEPT));
    }
  }
}
