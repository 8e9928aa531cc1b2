package eujp.workspace.socket;

import java.net.URI;
import java.util.Optional;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.server.WebSocketCreator;
import org.jspecify.annotations.Nullable;

/// Where the app opens Socket Mode connections: `/link/?ticket=…`, each ticket once.
public final class SocketEndpoint implements WebSocketCreator {
  public static final String PATH = "/link/*";

  private final SocketModeTransport socketMode;
  private final Tickets tickets;
  private final URI address;

  /// @param address the server's address, ending in `/`
  public SocketEndpoint(SocketModeTransport socketMode, Tickets tickets, URI address) {
    this.socketMode = socketMode;
    this.tickets = tickets;
    this.address = address;
  }

  /// An address at which one connection can be opened.
  public URI next() {
    return URI.create(
        "ws://" + address.getAuthority() + "/link/?ticket=" + tickets.issue() + "&app_id=local");
  }

  @Override
  public @Nullable Object createWebSocket(
      ServerUpgradeRequest request, ServerUpgradeResponse response, Callback callback) {
    Optional<String> ticket =
        Optional.ofNullable(Request.extractQueryParameters(request).getValue("ticket"));
    if (ticket.filter(tickets::use).isPresent()) {
      return new AppSocket(socketMode, TcpConnection.under(request));
    }
    Response.writeError(request, response, callback, 403);
    return null;
  }
}
