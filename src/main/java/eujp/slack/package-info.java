/// The bot: hears questions in Slack and replies with what the releases say.
///
/// ## The way of a question
///
/// There are three ways in and one way through.
///
/// ```
///  a mention in a channel ──┐                                   ┌──▶ reply in the thread
///  a direct message ────────┼─▶ Listeners ──▶ Answering ──▶ Drawing
///  /eujp in any channel ────┘    (Heard)      (Question)        └──▶ reply to the asker alone
/// ```
///
/// [eujp.slack.listen.Listeners] has one listener for each way. A message becomes a
/// [eujp.slack.ask.Heard] where a person asks in it, and is dropped where nobody does: the bot's
/// own words, another bot's, a message in a channel that does not mention it.
/// [eujp.slack.ask.AskedBefore] sees to it that each is answered once, for Slack delivers an event
/// again when it waits too long, and delivers an edited message as a new event.
///
/// [eujp.slack.ask.Answering] makes a [eujp.slack.Question] of what stands on the wire, asks, and
/// has the [eujp.answer.Answer] drawn. [eujp.slack.draw.Drawing] turns each kind of answer into a
/// [eujp.slack.draw.Reply]: blocks for Slack's clients and the same in words for screen readers.
/// Quoted text goes into rich text blocks, where no character of it is taken for markup, and
/// [eujp.slack.draw.Excerpt] shortens what is too long, by leaving out at the ends and saying so.
/// All that is not quoted stands in [eujp.slack.draw.Labels], in English and Japanese.
///
/// [eujp.slack.wire.Poster] posts the reply, at [eujp.slack.Pace], and knows which of Slack's
/// errors pass.
///
/// ## When something fails
///
/// A listener posts before it returns, and its return is the acknowledgement. A question is
/// therefore owed to Slack until its reply is posted: if the process dies or Slack takes no reply,
/// Slack delivers the question again. Our own fault in finding an answer is told to the person in
/// one sentence, and is not retried.
///
/// ## The way to Slack
///
/// [eujp.slack.Bot] puts the parts together as [eujp.slack.Settings] say. In Socket Mode
/// [eujp.slack.wire.SocketConnection] keeps a WebSocket to Slack and runs each delivery on a
/// virtual thread. Over HTTP [eujp.slack.wire.WebServer] takes requests that pass
/// [eujp.slack.SignedOnly]. Both hand over to the same Bolt app, and both answer `/health`.
/// [eujp.slack.Manifest] is what Slack needs to know of the app.
///
/// Tokens and the texts of messages are in no log of this package.
@NullMarked
package eujp.slack;

import org.jspecify.annotations.NullMarked;
