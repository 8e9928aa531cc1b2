/// What Slack tells the bot, a listener for each, and what the bot does upon it.
///
/// | listener | hears |
/// |---|---|
/// | [eujp.slack.events.MentionListener] | a mention in a channel, *follow* and *unfollow* |
/// | [eujp.slack.events.MessageListener] | messages to the bot alone, and in a thread that it follows |
/// | [eujp.slack.events.SlashCommandListener] | `/eujp` |
/// | [eujp.slack.events.SourceShortcut] | *Find the source of this* on a message, and its window |
/// | [eujp.slack.events.QuoteShortcut] | *Check this quote* on a message, and its window |
/// | [eujp.slack.events.DraftShortcut] | *Check this draft* on a message, and its window |
/// | [eujp.slack.events.PersonListener] | that something about a person has changed |
/// | [eujp.slack.events.TabListener] | the opening of the bot's home and of its direct messages |
///
/// Buttons are in `eujp.slack.actions`.
///
/// The first two hand a message over to [eujp.slack.delivery.Worker], which has kept it when it
/// returns; its return is the acknowledgement. A command is answered in its acknowledgement. What
/// else Slack delivers only once is acknowledged first.
@NullMarked
package eujp.slack.events;

import org.jspecify.annotations.NullMarked;
