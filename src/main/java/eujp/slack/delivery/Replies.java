package eujp.slack.delivery;

import eujp.slack.blocks.Reply;
import eujp.slack.buttons.Occasion;
import eujp.slack.buttons.Occasion.Audience;
import eujp.slack.client.AgentView;
import eujp.slack.client.MessageReader;
import eujp.slack.labels.Label;
import eujp.slack.labels.Labels;
import eujp.slack.questions.AboveCommand;
import eujp.slack.questions.CommandParser;
import eujp.slack.questions.Earshot;
import eujp.slack.questions.FollowCommand;
import eujp.slack.questions.FollowUp;
import eujp.slack.questions.Outcome;
import eujp.slack.questions.Question;
import eujp.slack.questions.ReplyLanguage;
import eujp.slack.questions.Responder;
import eujp.store.FollowedThreads;
import eujp.store.OwedMessage;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// Makes the reply to a message, by the way that it came in.
///
/// @param bot the bot's own user id
/// @param name by which people call it
/// @param reader reads the message above one that only points there
/// @param earshot tells whether a thread can be followed
/// @param late the age from which on a question is answered with an apology for the delay
/// @param clock Slack's, for a question's age is told by its time stamp
public record Replies(
    String bot,
    String name,
    Responder responder,
    ReplyLanguage replyLanguage,
    FollowedThreads followed,
    AgentView agent,
    MessageReader reader,
    Earshot earshot,
    Duration late,
    InstantSource clock) {

  /// Makes it.
  ///
  /// @throws SearchAway if the search engine gives no answer now
  PreparedReply make(OwedMessage message) throws IOException {
    Question question = Question.read(message.text(), bot);
    Labels labels = labels(message, question);
    PreparedReply made =
        switch (message.origin()) {
          case MENTION -> mention(message, question, labels);
          case DIRECT -> direct(message, question, labels);
          case THREAD -> inThread(message, question, labels);
          case PRESS -> press(message, question, labels);
          case COMMAND, SHORTCUT ->
              throw new IllegalArgumentException("what is answered on the spot is never owed");
        };
    return new PreparedReply(
        made.reply().map(reply -> apologizing(reply, message, labels)),
        labels,
        made.outcome(),
        made.quoted());
  }

  /// What answers where a message stands.
  private Responder in(OwedMessage message) {
    return responder.in(message.key().channel());
  }

  /// The reply where none could be made. The text of the message, which may be at fault, is not
  /// looked at.
  PreparedReply trouble(OwedMessage message) {
    Labels labels = replyLanguage.to(message.user());
    return new PreparedReply(
        Optional.of(Reply.notice(labels.say(Label.SOMETHING_WRONG))), labels, Outcome.TROUBLE);
  }

  /// The labels for what is said about a message.
  Labels labels(OwedMessage message) {
    return labels(message, Question.read(message.text(), bot));
  }

  private Labels labels(OwedMessage message, Question question) {
    return replyLanguage.to(message.user(), CommandParser.ownWords(question));
  }

  private PreparedReply mention(OwedMessage message, Question question, Labels labels)
      throws IOException {
    Optional<FollowCommand> command = FollowCommand.of(question);
    if (command.isPresent()) {
      return notice(labels, obey(message, command.get()));
    }
    Optional<PreparedReply> above = above(message, question, labels);
    return above.isPresent()
        ? above.get()
        : in(message).together(() -> answer(message, labels, ask(message, question)));
  }

  /// The reply to the message above one in a thread that only points there; empty for any other.
  private Optional<PreparedReply> above(OwedMessage message, Question question, Labels labels)
      throws IOException {
    Optional<AboveCommand> wanted = AboveCommand.of(question);
    String channel = message.key().channel();
    String ts = message.key().ts();
    if (wanted.isEmpty() || message.thread().equals(ts)) {
      return Optional.empty();
    }
    Optional<Question> above =
        reader
            .above(channel, message.thread(), ts, bot)
            .map(text -> Question.read(text, bot))
            .filter(text -> !text.text().isEmpty());
    return above.map(text ->
        in(message)
            .together(() ->
                answer(
                    message,
                    labels,
                    switch (wanted.get()) {
                      case ANSWER -> ask(message, text);
                      case CHECK -> in(message).check(text);
                    },
                    text.text())));
  }

  private Label obey(OwedMessage message, FollowCommand command) throws IOException {
    boolean follow = command == FollowCommand.FOLLOW;
    if (follow && !canFollow(message)) {
      return Label.CANNOT_FOLLOW;
    }
    boolean changed = followed.set(message.conversation(), follow);
    return follow
        ? changed ? Label.FOLLOWING : Label.ALREADY_FOLLOWING
        : changed ? Label.UNFOLLOWED : Label.NOT_FOLLOWING;
  }

  /// Whether what is said in the message's thread without a mention comes to the bot.
  private boolean canFollow(OwedMessage message) throws IOException {
    try {
      return reader.mayRead(message.key().channel(), message.thread()) && earshot.hasMessages();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped while waiting for a message");
    }
  }

  private PreparedReply direct(OwedMessage message, Question question, Labels labels)
      throws IOException {
    if (FollowCommand.of(question).isPresent()) {
      return notice(labels, Label.FOLLOW_DIRECT);
    }
    Optional<PreparedReply> above = above(message, question, labels);
    if (above.isPresent()) {
      return above.get();
    }
    String channel = message.key().channel();
    agent.working(channel, message.thread(), labels.say(Label.WORKING));
    PreparedReply made =
        in(message)
            .together(() ->
                answer(
                    message,
                    labels,
                    in(message)
                        .pasted(question)
                        .or(() -> CommandParser.pasted(question).map(in(message)::run))
                        .orElseGet(() -> ask(message, question))));
    if (message.thread().equals(message.key().ts())) {
      agent.title(channel, message.thread(), question.text());
    }
    return made;
  }

  private PreparedReply inThread(OwedMessage message, Question question, Labels labels) {
    return in(message)
        .together(() -> {
          Outcome outcome = ask(message, question);
          return outcome instanceof Outcome.Away
                  || FollowUp.calls(question, name)
                  || FollowUp.isWorthSaying(outcome)
              ? answer(message, labels, outcome)
              : new PreparedReply(Optional.empty(), labels, "silence");
        });
  }

  private PreparedReply press(OwedMessage message, Question question, Labels labels) {
    return in(message)
        .together(() -> answer(message, labels, ask(message, question), question.text()));
  }

  private Outcome ask(OwedMessage message, Question question) {
    return in(message)
        .ask(question, Optional.of(new Responder.Turn(message.conversation(), message.user())));
  }

  private PreparedReply answer(OwedMessage message, Labels labels, Outcome outcome) {
    return answer(message, labels, outcome, "");
  }

  /// @param asked what the reply must tell of the question, for it does not stand below it
  private PreparedReply answer(OwedMessage message, Labels labels, Outcome outcome, String asked) {
    if (outcome instanceof Outcome.Away) {
      throw new SearchAway();
    }
    Occasion occasion =
        new Occasion(message.user(), message.key().toString(), Audience.EVERYONE, asked);
    return new PreparedReply(
        Optional.of(in(message).draw(outcome, labels, occasion)),
        labels,
        outcome.word(),
        outcome.quoted());
  }

  private static PreparedReply notice(Labels labels, Label label) {
    return new PreparedReply(Optional.of(Reply.notice(labels.say(label))), labels, "notice");
  }

  /// Slack shows the time as it is where the reader is.
  private Reply apologizing(Reply reply, OwedMessage message, Labels labels) {
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
