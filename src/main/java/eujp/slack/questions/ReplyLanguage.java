package eujp.slack.questions;

import eujp.slack.blocks.Reply;
import eujp.slack.client.Locales;
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

  /// What a person is told of an error of Slack's.
  ///
  /// Source: the lists of errors at
  /// [chat.postMessage](https://docs.slack.dev/reference/methods/chat.postMessage),
  /// [chat.delete](https://docs.slack.dev/reference/methods/chat.delete) and
  /// [views.open](https://docs.slack.dev/reference/methods/views.open).
  static Label reason(String error) {
    return switch (error) {
      case "not_in_channel", "channel_not_found", "user_not_in_channel" -> Label.NOT_IN_CHANNEL;
      case "is_archived" -> Label.ARCHIVED;
      case "restricted_action",
          "restricted_action_read_only_channel",
          "restricted_action_thread_only_channel",
          "restricted_action_non_threadable_channel",
          "restricted_action_thread_locked",
          "cant_delete_message" ->
          Label.RESTRICTED;
      case "expired_trigger_id", "exchanged_trigger_id", "trigger_exchanged" -> Label.TOO_LATE;
      case "message_not_found", "thread_not_found" -> Label.MESSAGE_GONE;
      default -> Label.REFUSED;
    };
  }
}
