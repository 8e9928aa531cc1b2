/// The way to Slack and back.
///
/// In Socket Mode [eujp.slack.wire.SocketConnection] keeps a WebSocket to Slack and runs each
/// delivery on a virtual thread. Over HTTP [eujp.slack.wire.WebServer] takes requests that pass
/// [eujp.slack.wire.SignedOnly]. Both hand over to the same Bolt app. A second web server, for
/// whoever runs the bot, has `/healthz` and `/metrics`.
///
/// [eujp.slack.wire.SlackAccess] is the Web API, and with it nothing can be called but what is in
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
