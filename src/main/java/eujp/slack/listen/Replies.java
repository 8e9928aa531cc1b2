package eujp.slack.listen;

import eujp.slack.ask.Answering;
import eujp.slack.ask.AskedBefore;
import eujp.slack.ask.Heard;
import eujp.slack.ask.Outcome;
import eujp.slack.ask.Question;
import eujp.slack.draw.Label;
import eujp.slack.draw.Labels;
import eujp.slack.draw.Occasion;
import eujp.slack.draw.Occasion.Audience;
import eujp.slack.draw.Reply;
import eujp.slack.wire.Posted;
import eujp.slack.wire.Poster;
import eujp.slack.wire.Whisper;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/// Replies to messages, to each once however often Slack delivers it.
///
/// A second delivery while the first is at work is acknowledged at once. A reply that Slack does
/// not take, and may take later, is an exception: the question is then owed, and its next delivery
/// is answered.
public final class Replies {
  private final Answering answering;
  private final AskedBefore asked;
  private final Poster poster;
  private final Whisper whisper;
  private final Speech speech;

  public Replies(
      Answering answering, AskedBefore asked, Poster poster, Whisper whisper, Speech speech) {
    this.answering = answering;
    this.asked = asked;
    this.poster = poster;
    this.whisper = whisper;
    this.speech = speech;
  }

  /// Makes the reply to a message; none where nothing is to be said.
  interface Maker {
    Optional<Reply> make(Labels labels) throws IOException;
  }

  /// Answers a question.
  void answer(Heard heard, Question question) throws IOException {
    once(heard, question, labels -> Optional.of(draw(heard, labels, ask(heard, question))));
  }

  Outcome ask(Heard heard, Question question) {
    return answering.ask(question, Optional.of(heard.conversation()));
  }

  Reply draw(Heard heard, Labels labels, Outcome outcome) {
    return answering.draw(
        outcome, labels, new Occasion(heard.user(), heard.key().toString(), Audience.EVERYONE));
  }

  /// Posts what `maker` makes, unless the message has been replied to.
  void once(Heard heard, Question question, Maker maker) throws IOException {
    if (!asked.begin(heard.key())) {
      return;
    }
    boolean done = false;
    try {
      Labels labels = speech.to(heard.user(), question.text());
      Optional<Reply> reply = maker.make(labels);
      if (reply.isPresent()) {
        post(heard, labels, reply.get());
      }
      done = true;
    } finally {
      if (!done) {
        asked.forget(heard.key());
      }
    }
  }

  private void post(Heard heard, Labels labels, Reply reply) throws IOException {
    String channel = heard.key().channel();
    switch (poster.post(channel, Optional.of(heard.thread()), reply)) {
      case Posted.Sent _ -> {}
      case Posted.Refused(String error) -> {
        if (!heard.isDirect()) {
          tellWhy(heard, labels, error);
        }
      }
    }
  }

  /// Tells the person why there is no reply: in the conversation where Slack lets us, else
  /// directly.
  private void tellWhy(Heard heard, Labels labels, String error) {
    String channel = heard.key().channel();
    String what = labels.say(Label.COULD_NOT_ANSWER, Map.of("channel", "<#" + channel + ">"));
    Reply reply = Speech.sorry(labels, error).under(what);
    whisper.say(
        new Whisper.To(
            heard.user(), Optional.of(channel), Optional.of(heard.thread()), Optional.empty()),
        reply);
  }
}
