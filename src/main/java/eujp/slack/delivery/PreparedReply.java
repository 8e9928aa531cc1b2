package eujp.slack.delivery;

import eujp.cite.Citation;
import eujp.slack.blocks.Reply;
import eujp.slack.labels.Labels;
import eujp.slack.questions.Outcome;
import java.util.Optional;

/// What is to be said to a message.
///
/// @param reply none where silence is right
/// @param labels in whose language
/// @param outcome what came of the message, in one word
/// @param quoted the sentence that answers; empty where none does
record PreparedReply(
    Optional<Reply> reply, Labels labels, String outcome, Optional<Citation> quoted) {
  /// A reply that quotes no answer.
  PreparedReply(Optional<Reply> reply, Labels labels, String outcome) {
    this(reply, labels, outcome, Optional.empty());
  }

  /// Whether the reply only says that a fault of ours keeps the bot from giving one.
  boolean isTrouble() {
    return outcome.equals(Outcome.TROUBLE);
  }
}
