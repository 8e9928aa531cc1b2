package eujp.slack.reply;

import eujp.slack.ask.Answering;
import eujp.slack.ask.Errands;
import eujp.slack.ask.FollowCommand;
import eujp.slack.ask.FollowUp;
import eujp.slack.ask.Outcome;
import eujp.slack.ask.Question;
import eujp.slack.ask.Speech;
import eujp.slack.draw.Label;
import eujp.slack.draw.Labels;
import eujp.slack.draw.Occasion;
import eujp.slack.draw.Occasion.Audience;
import eujp.slack.draw.Reply;
import eujp.slack.wire.Agent;
import eujp.store.FollowedThreads;
import eujp.store.Message;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// Makes the reply to a message, by the way that it came in.
///
/// @param bot the bot's own user id
/// @param name by which people call it
/// @param late the age from which on a question is answered with an apology for the delay
/// @param clock Slack's, for a question's age is told by its time stamp
public record Replies(
    String bot,
    String name,
    Answering answering,
    Speech speech,
    FollowedThreads followed,
    Agent agent,
    Duration late,
    InstantSource clock) {

  Made make(Message message) throws IOException {
    Question question = Question.read(message.text(), bot);
    Labels labels = labels(message);
    Made made =
        switch (message.way()) {
          case MENTION -> mention(message, question, labels);
          case DIRECT -> direct(message, question, labels);
          case THREAD -> inThread(message, question, labels);
          case PRESS -> press(message, question, labels);
        };
    return new Made(
        made.reply().map(reply -> apologizing(reply, message, labels)), labels, made.outcome());
  }

  /// The reply where none could be made. The text of the message, which may be at fault, is not
  /// looked at.
  Made trouble(Message message) {
    Labels labels = speech.to(message.user());
    return new Made(
        Optional.of(Reply.notice(labels.say(Label.SOMETHING_WRONG))), labels, Outcome.TROUBLE);
  }

  /// The labels for what is said about a message.
  Labels labels(Message message) {
    Question question = Question.read(message.text(), bot);
    return speech.to(message.user(), Errands.ownWords(question));
  }

  private Made mention(Message message, Question question, Labels labels) throws IOException {
    Optional<FollowCommand> command = FollowCommand.of(question);
    return command.isPresent()
        ? notice(labels, obey(message, command.get()))
        : answer(message, labels, ask(message, question));
  }

  private Label obey(Message message, FollowCommand command) throws IOException {
    boolean follow = command == FollowCommand.FOLLOW;
    boolean changed = followed.set(message.conversation(), follow);
    return follow
        ? changed ? Label.FOLLOWING : Label.ALREADY_FOLLOWING
        : changed ? Label.UNFOLLOWED : Label.NOT_FOLLOWING;
  }

  private Made direct(Message message, Question question, Labels labels) {
    if (FollowCommand.of(question).isPresent()) {
      return notice(labels, Label.FOLLOW_DIRECT);
    }
    String channel = message.key().channel();
    agent.working(channel, message.thread(), labels.say(Label.WORKING));
    Outcome outcome =
        Errands.pasted(question)
            .map(pasted -> answering.run(pasted))
            .orElseGet(() -> ask(message, question));
    Made made = answer(message, labels, outcome);
    if (message.thread().equals(message.key().ts())) {
      agent.title(channel, message.thread(), question.text());
    }
    return made;
  }

  private Made inThread(Message message, Question question, Labels labels) {
    Outcome outcome = ask(message, question);
    return FollowUp.calls(question, name) || FollowUp.isWorthSaying(outcome)
        ? answer(message, labels, outcome)
        : new Made(Optional.empty(), labels, "silence");
  }

  private Made press(Message message, Question question, Labels labels) {
    Made made = answer(message, labels, answering.ask(question, Optional.empty()));
    String asked = Reply.escaped(labels.say(Label.ASKED, Map.of("question", question.text())));
    return new Made(made.reply().map(reply -> reply.under(asked)), labels, made.outcome());
  }

  private Outcome ask(Message message, Question question) {
    return answering.ask(
        question, Optional.of(new Answering.Turn(message.conversation(), message.user())));
  }

  private Made answer(Message message, Labels labels, Outcome outcome) {
    Occasion occasion = new Occasion(message.user(), message.key().toString(), Audience.EVERYONE);
    return new Made(Optional.of(answering.draw(outcome, labels, occasion)), labels, outcome.word());
  }

  private static Made notice(Labels labels, Label label) {
    return new Made(Optional.of(Reply.notice(labels.say(label))), labels, "notice");
  }

  /// Slack shows the time as it is where the reader is.
  private Reply apologizing(Reply reply, Message message, Labels labels) {
    Optional<Instant> asked = message.key().time();
    if (asked.isEmpty() || Duration.between(asked.get(), clock.instant()).compareTo(late) <= 0) {
      return reply;
    }
    long seconds = asked.get().getEpochSecond();
    String time =
        "<!date^%d^{date_short_pretty} {time}|%s>"
            .formatted(seconds, Instant.ofEpochSecond(seconds));
    return reply.under(labels.say(Label.LATE, Map.of("asked", time)));
  }
}
