/// The bot: hears questions in Slack and replies with what the releases say.
///
/// ## Where to find what
///
/// | package | its one job |
/// |---|---|
/// | `eujp.slack` | [eujp.slack.Bot] puts the parts together as [eujp.slack.Settings] say; [eujp.slack.Manifest] is what Slack needs to know of the app. |
/// | [eujp.slack.listen] | The ways in, a listener for each. |
/// | [eujp.slack.press] | What the buttons do, a file for each. |
/// | [eujp.slack.ask] | From what a person wrote to what came of it. |
/// | [eujp.slack.draw] | Everything an answer looks like, in every language. |
/// | [eujp.slack.wire] | The way to Slack and back: connections, posting, windows. |
///
/// Each uses only those below it; `ArchitectureTest` holds that. What is kept is in [eujp.store].
///
/// ## The way of a question
///
/// ```
///  a mention ────────────────┐                                         ┌──▶ in the thread
///  a direct message ─────────┼─▶ listen ──▶ ask ──────▶ Knowledge      │
///  a thread that it follows ─┤  (Replies)  (Answering)      │          │
///  /eujp ────────────────────┤                 ▲            ▼          │
///  a button with a question ─┘                 └───────── Answer ─▶ draw ─▶ to the asker alone
/// ```
///
/// A message becomes a [eujp.slack.ask.Heard] where a person asks in it, and is dropped where
/// nobody does: the bot's own words, another bot's, a message in a channel that does not mention
/// it. [eujp.slack.ask.AskedBefore] sees to it that each is answered once, for Slack delivers an
/// event again when it waits too long, and delivers an edited message as a new event.
///
/// ## A reply remembers itself
///
/// The buttons under a reply carry a [eujp.slack.draw.Handle]: which passages, which sentence, in
/// which language, who asked. Nothing about a reply is kept in memory or in a store, so that every
/// button works after any restart, and says so where the release is gone since.
///
/// ## When something fails
///
/// A question is owed to Slack until its reply is posted: if the process dies or Slack takes no
/// reply, Slack delivers the question again. A press or a command is delivered once, so it is
/// acknowledged first. Our own fault in finding an answer, and what Slack refuses for good, are
/// told to the person in one sentence by whatever way is open ([eujp.slack.wire.Whisper]), and are
/// one line in the log. Tokens and the texts of messages are in no log of these packages.
@NullMarked
package eujp.slack;

import org.jspecify.annotations.NullMarked;
