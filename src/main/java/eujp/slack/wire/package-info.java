/// The way to Slack and back.
///
/// In Socket Mode [eujp.slack.wire.SocketConnection] keeps a WebSocket to Slack and runs each
/// delivery on a virtual thread. Over HTTP [eujp.slack.wire.WebServer] takes requests that pass
/// [eujp.slack.wire.SignedOnly], on [eujp.slack.wire.Places] that nobody can take all of. Both hand
/// over to [eujp.slack.wire.Intake], which sorts out what is not for the app, or not for this
/// [eujp.slack.wire.Installation] of it. A second web server, for whoever runs the bot, has
/// `/healthz` and `/metrics`.
///
/// What waits is measured by a [eujp.slack.wire.NanoClock], and the age of what has Slack's own
/// time stamp by the [eujp.slack.wire.SlackClock]; nothing goes by the machine's clock.
///
/// [eujp.slack.wire.SlackAccess] is the Web API and the way to it, through a
/// [eujp.slack.wire.ProxyServer] where there is one; with it nothing can be called but what is in
/// [eujp.slack.wire.Reach]. [eujp.slack.wire.Poster] posts replies, at [eujp.slack.wire.Pace], and
/// knows which of Slack's errors pass; [eujp.slack.wire.Whisper] tells one person something;
/// [eujp.slack.wire.Messages] reads a message again; [eujp.slack.wire.Views] opens windows;
/// [eujp.slack.wire.Agent] is the agent view, a courtesy that not every workspace has;
/// [eujp.slack.wire.Locales] knows in which language people use Slack. [eujp.slack.wire.Afterwards]
/// does what is to be done when a press has been acknowledged.
///
/// Nothing here knows what a question is. Tokens and the texts of messages are in no log.
@NullMarked
package eujp.slack.wire;

import org.jspecify.annotations.NullMarked;
