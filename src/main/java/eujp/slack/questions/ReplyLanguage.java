package eujp.slack.questions;

import eujp.slack.blocks.Reply;
import eujp.slack.client.Locales;
import eujp.slack.errors.SlackError;
import eujp.slack.labels.Label;
import eujp.slack.labels.LabelChoice;
import eujp.slack.labels.Labels;

/// In whose language the bot speaks.
///
/// @param locales in which language people use Slack
public record ReplyLanguage(Locales locales) {
  /// The labels for a reply to what a person wrote.
  public Labels to(String user, String text) {
    return LabelChoice.forText(text, () -> locales.of(user));
  }

  /// The labels for a person who wrote nothing.
  public Labels to(String user) {
    return to(user, "");
  }

  /// A sentence of ours for what Slack refuses, by the name of its error.
  public static Reply sorry(Labels labels, String error) {
    return Reply.notice(labels.say(reason(error)));
  }

  private static Label reason(String error) {
    return switch (SlackError.meaning(error)) {
      case OUTSIDE -> Label.NOT_IN_CHANNEL;
      case ARCHIVED -> Label.ARCHIVED;
      case RESTRICTED -> Label.RESTRICTED;
      case TOO_LATE -> Label.TOO_LATE;
      case GONE -> Label.MESSAGE_GONE;
      case PASSES, REVOKED, REFUSED -> Label.REFUSED;
    };
  }
}
