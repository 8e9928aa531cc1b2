package eujp.slack.delivery;

import eujp.slack.blocks.Reply;
import eujp.slack.labels.Labels;
import eujp.slack.questions.Outcome;
import java.util.Optional;

/// What is to be said to a message.
///
/// @param reply none where silence is right
/// @param labels in whose language
/// @param outcome what came of the message, in one word
record PreparedReply(Optional<Reply> reply, Labels labels, String outcome) {
  /// Whether the reply only says that a fault of ours keeps the bot from giving one.
  boolean isTrouble() {
    return outcome.equals(Outcome.TROUBLE);
  }
}
