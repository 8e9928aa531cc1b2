/// A Slack workspace that runs on this machine, for trying a bot and for testing it.
///
/// It speaks Slack's wire protocol on loopback, so that the real Bolt app and the real Slack client
/// run against it unchanged: they are given [eujp.workspace.Workspace#apiUrl()] and the tokens, and
/// cannot tell. It knows nothing of the bot it serves and uses nothing else of this program.
///
/// Everything turns around one store of messages. Both sides write to it, and it tells both sides
/// what changed, in order:
///
/// ```
///   person (page, or a test)                                         app (the bot)
///   PageApi ──▶ Person ──▶ ┌──────────────┐ ◀── ChatMethods … ◀── WebApi      POST /api/METHOD
///                          │ MessageStore │ ◀── AppAnswers ◀───── ResponseUrls POST /hooks/…
///   PageFeed ◀─ changes ── └──────────────┘ ── changes ──▶ Events ──▶ Outbox ──▶ DeliveryTransport
///   (SSE)                                                  SocketModeTransport │ HttpTransport
/// ```
///
/// | package | its one job |
/// |---|---|
/// | `eujp.workspace` | [eujp.workspace.Workspace] puts the parts together; [eujp.workspace.Faults] and [eujp.workspace.delivery.Timing] are what a test may ask of them. |
/// | [eujp.workspace.values] | JSON, arguments, ids, Slack's error names. |
/// | [eujp.workspace.model] | Who and what there is: people, conversations, messages. |
/// | [eujp.workspace.blocks] | What Slack would refuse in blocks. |
/// | [eujp.workspace.input] | Buttons, menus, fields, and what was entered in them. |
/// | [eujp.workspace.views] | What the app shows besides messages: modals and App Homes. |
/// | [eujp.workspace.faults] | What goes wrong, and how often. |
/// | [eujp.workspace.delivery] | What the app is told, over HTTP and later answers. |
/// | [eujp.workspace.socket] | The same over the app's web sockets. |
/// | [eujp.workspace.people] | What a person can do. |
/// | [eujp.workspace.api] | The Web API: `/api/METHOD`. |
/// | [eujp.workspace.page] | The chat page. |
/// | [eujp.workspace.http] | Requests and answers of the server. |
/// | [eujp.workspace.server] | The HTTP server on loopback. |
///
/// [eujp.workspace.Marketplace] has several workspaces that may install one app: what the app calls
/// comes to it, and goes to the workspace that the token is of.
///
/// Each start makes fresh ids, tokens and secrets: nothing of one run is valid in the next.
@NullMarked
package eujp.workspace;

import org.jspecify.annotations.NullMarked;
