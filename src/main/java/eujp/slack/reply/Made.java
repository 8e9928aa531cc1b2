package eujp.slack.reply;

import eujp.slack.ask.Outcome;
import eujp.slack.draw.Labels;
import eujp.slack.draw.Reply;
import java.util.Optional;

/// What is to be said to a message.
///
/// @param reply none where silence is right
/// @param labels in whose language
/// @param outcome what came of the message, in one word
record Made(Optional<Reply> reply, Labels labels, String outcome) {
  /// Whether the reply only says that a fault of ours keeps the bot from giving one.
  boolean isTrouble() {
    return outcome.equals(Outcome.TROUBLE);
  }
}
