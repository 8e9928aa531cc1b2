/// The bot: hears questions in Slack and replies with what the releases say.
///
/// ## Where to find what
///
/// | package | its one job |
/// |---|---|
/// | `eujp.slack` | [eujp.slack.Bot] has what there is once, as [eujp.slack.Settings] say; `WorkspaceBot` puts the parts together for one workspace, and `Workspaces` has one of these for each that has installed the bot; [eujp.slack.Manifest] is what Slack needs to know of the app. |
/// | [eujp.slack.doctor] | Whether all is there that the bot needs. |
/// | [eujp.slack.actions] | What the buttons do, a file for each. |
/// | [eujp.slack.events] | What Slack tells the bot, a listener for each: messages, the command, shortcuts, tabs. |
/// | [eujp.slack.delivery] | From a message that is kept to the reply that stands in Slack, once. |
/// | [eujp.slack.questions] | From what a person wrote to what came of it. |
/// | [eujp.slack.transport] | How deliveries come in: Socket Mode, HTTP, signatures, health pages. |
/// | [eujp.slack.install] | How a workspace installs the bot. |
/// | [eujp.slack.pages] | The bot's own page of each release. |
/// | [eujp.slack.client] | How calls go out: the Web API and its limits. |
/// | [eujp.slack.errors] | What can go wrong with a call, and what it means. |
/// | [eujp.slack.blocks] | What replies, windows and the home look like, as Block Kit. |
/// | [eujp.slack.buttons] | What a button carries, so that it works after any restart. |
/// | [eujp.slack.labels] | All that the bot says in its own words, a file for each language. |
/// | [eujp.slack.metrics] | What is counted and measured. |
/// | [eujp.slack.runtime] | On which threads the bot works, and what keeps time. |
///
/// Each uses only those below it; `ArchitectureTest` holds that. What is kept is in `eujp.store`.
///
/// ## The way of a question
///
/// ```
///  a mention ────────────────┐
///  a direct message ─────────┤                                                      ┌▶ blocks ─▶ in the thread
///  a thread that it follows ─┼▶ events ─▶ delivery ─▶ questions ─▶ Knowledge ─▶ Answer
///  a button with a question ─┘    │       (Worker)        ▲                         └▶ blocks ─▶ to the asker alone
///  /eujp ─────────────────────────┼───────────────────────┘
///                                 ▼
///                        Inbox: kept until it is answered
/// ```
///
/// A message becomes an [eujp.store.OwedMessage] where a person asks in it, and is dropped where
/// nobody does ([eujp.slack.questions.IncomingMessages]): the bot's own words, another bot's, a
/// message in a channel that does not mention it. [eujp.store.Inbox] keeps each before Slack learns
/// that it is taken, and once, for Slack delivers an event again when it waits too long, and
/// delivers an edited message as a new event.
///
/// ## A reply remembers itself
///
/// The buttons under a reply carry a [eujp.slack.buttons.ButtonState]: which passages, which
/// sentence, in which language, who asked. Nothing about a reply is kept in memory or in a store,
/// so that every button works after any restart, and says so where the release is gone since.
///
/// ## One workspace, or many
///
/// With a bot token the bot is at work in one workspace. With a client id and secret, workspaces
/// install it: each has a `WorkspaceBot` of its own, with a token and a store of its own
/// ([eujp.store.Grants]), and what Slack delivers is handed to the one that it is for
/// ([eujp.slack.transport.Tenants]). All that these share knows nothing of anybody: the releases,
/// the pool that computes, the ports, the metrics.
///
/// ## When something fails
///
/// A message is owed until its reply stands in Slack. [eujp.slack.delivery.ReplyDelivery] tries as
/// long as what is wrong can pass, and looks whether the reply stands already where nobody knows;
/// after a crash the next start goes on ([eujp.slack.delivery.Worker]). What Slack delivers once
/// and a person waits for, a command or a press, is acknowledged first and not kept; only a
/// question on a button in a conversation is. Our own fault in finding an answer, and what Slack
/// refuses for good, are told to the person in one sentence by whatever way is open
/// ([eujp.slack.client.EphemeralMessages]), and are one line in the log. Tokens and the texts of
/// messages are in no log of these packages.
@NullMarked
package eujp.slack;

import org.jspecify.annotations.NullMarked;
