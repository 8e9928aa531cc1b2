/// Socket Mode: the web sockets that the app opens.
///
/// The app asks for a [ticket][eujp.workspace.socket.Tickets] and comes to the
/// [eujp.workspace.socket.SocketEndpoint] with it; each connection is an
/// [eujp.workspace.socket.AppSocket]. [eujp.workspace.socket.SocketModeTransport] shares the
/// deliveries among them, after Slack's *Using Socket Mode*.
@NullMarked
package eujp.workspace.socket;

import org.jspecify.annotations.NullMarked;
