/// How deliveries come in, and the pages for whoever runs the bot.
///
/// In Socket Mode [eujp.slack.transport.SocketConnection] keeps a WebSocket to Slack
/// ([eujp.slack.transport.Link]) and runs each delivery on a virtual thread. Over HTTP
/// [eujp.slack.transport.WebServer] takes requests that pass [eujp.slack.transport.SignedOnly],
/// within [limits][eujp.slack.transport.ConnectionLimits] that nobody can use up. Both hand over to
/// [eujp.slack.transport.Intake], which sorts out what is not for the app, or for no
/// [workspace][eujp.slack.transport.Tenants] that has installed it. Beside these it serves
/// [documents][eujp.slack.transport.Documents] that anybody may read, where there are any. A second
/// web server has `/healthz` and `/metrics`.
///
/// Nothing here knows what a question is. Tokens and the texts of messages are in no log.
@NullMarked
package eujp.slack.transport;

import org.jspecify.annotations.NullMarked;
