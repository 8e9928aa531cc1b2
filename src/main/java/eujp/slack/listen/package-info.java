/// The ways in, a listener for each: what Slack tells the bot, and what it does upon it.
///
/// | listener | hears |
/// |---|---|
/// | [eujp.slack.listen.Mentions] | a mention in a channel, *follow* and *unfollow* |
/// | [eujp.slack.listen.DirectMessages] | messages to the bot alone |
/// | [eujp.slack.listen.FollowUps] | messages in a thread that the bot follows |
/// | [eujp.slack.listen.Command] | `/eujp` |
/// | [eujp.slack.listen.SourceShortcut] | *Find the source of this* on a message, and its window |
/// | [eujp.slack.listen.QuoteShortcut] | *Check this quote* on a message, and its window |
/// | [eujp.slack.listen.DraftShortcut] | *Check this draft* on a message, and its window |
/// | [eujp.slack.listen.Tabs] | the opening of the bot's home and of its direct messages |
///
/// Buttons are in [eujp.slack.press].
///
/// The first three hand a message over to [eujp.slack.reply.Worker], which has kept it when it
/// returns; its return is the acknowledgement. A command is answered in its acknowledgement. What
/// else Slack delivers only once is acknowledged first.
@NullMarked
package eujp.slack.listen;

import org.jspecify.annotations.NullMarked;
