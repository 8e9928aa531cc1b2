package eujp.lab.chaos;

import eujp.lab.trial.MessageKeys;
import eujp.workspace.model.Conversation;
import eujp.workspace.model.Message;
import eujp.workspace.model.Timestamp;

/// Something that is owed a reply.
///
/// @param key names it, as the metadata of its reply does
/// @param root of the thread in which the reply must stand
/// @param way by which Slack told the bot of it
record OwedQuestion(String key, Timestamp ts, Timestamp root, Way way) {
  /// How Slack tells the bot. Of a mention it tells by two events, of which the bot needs one.
  enum Way {
    MENTION,
    MESSAGE,
    PRESS
  }

  /// A question that is written.
  static OwedQuestion of(Message question) {
    boolean mention =
        question.conversation().kind() == Conversation.Kind.CHANNEL
            && question.text().startsWith("<@");
    return new OwedQuestion(
        MessageKeys.of(question),
        question.ts(),
        question.root(),
        mention ? Way.MENTION : Way.MESSAGE);
  }

  /// A question on a button that was pressed.
  static OwedQuestion pressed(Message on, Timestamp when) {
    return new OwedQuestion(MessageKeys.at(on.conversation(), when), when, on.root(), Way.PRESS);
  }
}
