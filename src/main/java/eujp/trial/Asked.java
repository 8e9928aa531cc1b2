package eujp.trial;

import eujp.workspace.Conversation;
import eujp.workspace.Message;
import eujp.workspace.Timestamp;

/// Something that is owed a reply.
///
/// @param key names it, as the metadata of its reply does
/// @param root of the thread in which the reply must stand
/// @param way by which Slack told the bot of it
record Asked(String key, Timestamp ts, Timestamp root, Way way) {
  /// How Slack tells the bot. Of a mention it tells by two events, of which the bot needs one.
  enum Way {
    MENTION,
    MESSAGE,
    PRESS
  }

  /// A question that is written.
  static Asked of(Message question) {
    boolean mention =
        question.conversation().kind() == Conversation.Kind.CHANNEL
            && question.text().startsWith("<@");
    return new Asked(
        Ledger.key(question), question.ts(), question.root(), mention ? Way.MENTION : Way.MESSAGE);
  }

  /// A question on a button that was pressed.
  static Asked pressed(Message on, Timestamp when) {
    return new Asked(on.conversation().id() + " " + when.value(), when, on.root(), Way.PRESS);
  }
}
