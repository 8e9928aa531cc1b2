package eujp.workspace.socket;

import eujp.workspace.values.SlackId;
import java.util.LinkedHashSet;

/// Tickets for opening a Socket Mode connection; each is good for one connection.
///
/// At most [#MOST] wait to be used; beyond that the oldest is void.
public final class Tickets {
  static final int MOST = 100;

  private final LinkedHashSet<String> unused = new LinkedHashSet<>();

  synchronized String issue() {
    String ticket = SlackId.secret(32);
    unused.add(ticket);
    if (unused.size() > MOST) {
      unused.removeFirst();
    }
    return ticket;
  }

  /// Whether the ticket was good; it no longer is.
  synchronized boolean use(String ticket) {
    return unused.remove(ticket);
  }
}
