package eujp.workspace.socket;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The app's open connections, which share the deliveries in turn.
///
/// One that was asked to go (`refresh_requested`) stays open until the app closes it, but gets
/// nothing more while another one is there. Not safe for use by several threads:
/// [SocketModeTransport] guards it.
final class AppSockets {
  private final List<AppSocket> connections = new ArrayList<>();
  private int turn;

  void add(AppSocket connection) {
    connections.add(connection);
  }

  /// Whether it was there.
  boolean remove(AppSocket connection) {
    return connections.remove(connection);
  }

  int count() {
    return connections.size();
  }

  List<AppSocket> all() {
    return List.copyOf(connections);
  }

  /// The connection whose turn it is, if there is any.
  Optional<AppSocket> next() {
    List<AppSocket> staying =
        connections.stream().filter(connection -> !connection.isLeaving()).toList();
    List<AppSocket> candidates = staying.isEmpty() ? connections : staying;
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    turn = (turn + 1) % candidates.size();
    return Optional.of(candidates.get(turn));
  }
}
