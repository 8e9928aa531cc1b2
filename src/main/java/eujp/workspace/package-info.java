/// A Slack workspace that runs on this machine, for trying a bot and for testing it.
///
/// It speaks Slack's wire protocol on loopback, so that the real Bolt app and the real Slack client
/// run against it unchanged: they are given [Workspace#apiUrl()] and the tokens, and cannot tell.
/// It knows nothing of the bot it serves and uses nothing else of this program.
///
/// Everything turns around one store, the [History] of messages. Both sides write to it, and it
/// tells both sides what changed, in order:
///
/// ```
///   person (page, or a test)                                   app (the bot)
///   PageApi ──▶ Person ──▶ ┌─────────┐ ◀── ChatMethods … ◀── WebApi      POST /api/METHOD
///                          │ History │ ◀── AppAnswers ◀───── ResponseUrls POST /hooks/…
///   PageFeed ◀─ changes ── └─────────┘ ── changes ──▶ Events ──▶ Outbox ──▶ Transport
///   (SSE)                                                       SocketMode │ HttpTransport
/// ```
///
/// - A [Person] writes, edits, deletes, runs a command or a shortcut, presses a button or fills in
///   a modal. The web page does it through [PageApi]; a test does it directly, also for people who
///   [join][Workspace#join]. There is one way through.
/// - [Events] turns each change into the events that Slack would send. What a person does with the
///   app ([Commands], [Shortcuts], [Presses], [Submissions]) joins them in the [Outbox].
/// - [Views] are what the app shows besides messages: a stack of modals and an App Home for each
///   person. Each thing that a person does gives the app a trigger ([Triggers]) to show one with.
/// - A [Transport] brings a [Delivery] to the app: [SocketMode] over the app's web sockets, or
///   [HttpTransport] by signed requests. Both deliver again what is not acknowledged in time, as
///   often and after such pauses as [Timing] says.
/// - [WebApi] answers the app's calls. What Slack refuses is refused with Slack's own error names;
///   [BlockKitCheck] finds what Slack would not draw.
/// - [Misfortune] says at each delivery and each call what goes wrong with it: what [Faults] have
///   ordered, or what a [Trouble] draws by chance.
///
/// Each start makes fresh ids, tokens and secrets: nothing of one run is valid in the next. The
/// server listens on 127.0.0.1 only and answers only to loopback names ([LoopbackGuard]), so that
/// neither the network nor a web page of somebody else gets in.
///
/// A new Web API method is one function and one line in [WebApi]; a new kind of block is one case
/// in [BlockRules]; a new kind of field is one case in [Entry]; a new mishap is one case in
/// [DeliveryMishap] or [CallMishap].
@NullMarked
package eujp.workspace;

import org.jspecify.annotations.NullMarked;
