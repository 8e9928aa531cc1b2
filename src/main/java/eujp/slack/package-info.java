/// The bot: hears questions in Slack and replies with what the releases say.
///
/// ## Where to find what
///
/// | package | its one job |
/// |---|---|
/// | `eujp.slack` | [eujp.slack.Bot] puts the parts together as [eujp.slack.Settings] say; [eujp.slack.Manifest] is what Slack needs to know of the app. |
/// | [eujp.slack.listen] | The ways in, a listener for each. |
/// | [eujp.slack.press] | What the buttons do, a file for each. |
/// | [eujp.slack.reply] | From a message that is kept to the reply that stands in Slack, once. |
/// | [eujp.slack.ask] | From what a person wrote to what came of it. |
/// | [eujp.slack.draw] | Everything an answer looks like, in every language. |
/// | [eujp.slack.metrics] | What is counted and measured. |
/// | [eujp.slack.wire] | The way to Slack and back: connections, posting, windows. |
///
/// Each uses only those below it; `ArchitectureTest` holds that. What is kept is in [eujp.store].
///
/// ## The way of a question
///
/// ```
///  a mention ────────────────┐
///  a direct message ─────────┤                                            ┌▶ draw ─▶ in the thread
///  a thread that it follows ─┼▶ listen ─▶ reply ─▶ ask ─▶ Knowledge ─▶ Answer
///  a button with a question ─┘    │    (Worker)     ▲                     └▶ draw ─▶ to the asker alone
///  /eujp ─────────────────────────┼─────────────────┘
///                                 ▼
///                        Inbox: kept until it is answered
/// ```
///
/// A message becomes an [eujp.store.Message] where a person asks in it, and is dropped where nobody
/// does ([eujp.slack.ask.Heard]): the bot's own words, another bot's, a message in a channel that
/// does not mention it. [eujp.store.Inbox] keeps each before Slack learns that it is taken, and
/// once, for Slack delivers an event again when it waits too long, and delivers an edited message
/// as a new event.
///
/// ## A reply remembers itself
///
/// The buttons under a reply carry a [eujp.slack.draw.Handle]: which passages, which sentence, in
/// which language, who asked. Nothing about a reply is kept in memory or in a store, so that every
/// button works after any restart, and says so where the release is gone since.
///
/// ## When something fails
///
/// A message is owed until its reply stands in Slack. [eujp.slack.reply.Delivery] tries as long as
/// what is wrong can pass, and looks whether the reply stands already where nobody knows; after a
/// crash the next start goes on ([eujp.slack.reply.Worker]). What Slack delivers once and a person
/// waits for, a command or a press, is acknowledged first and not kept; only a question on a button
/// in a conversation is. Our own fault in finding an answer, and what Slack refuses for good, are
/// told to the person in one sentence by whatever way is open ([eujp.slack.wire.Whisper]), and are
/// one line in the log. Tokens and the texts of messages are in no log of these packages.
@NullMarked
package eujp.slack;

import org.jspecify.annotations.NullMarked;
