package eujp.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The app's open connections, which share the deliveries in turn.
///
/// One that was asked to go (`refresh_requested`) stays open until the app closes it, but gets
/// nothing more while another one is there. Not safe for use by several threads: [SocketMode]
/// guards it.
final class Lines {
  private final List<SocketConnection> connections = new ArrayList<>();
  private int turn;

  void add(SocketConnection connection) {
    connections.add(connection);
  }

  /// Whether it was there.
  boolean remove(SocketConnection connection) {
    return connections.remove(connection);
  }

  int count() {
    return connections.size();
  }

  List<SocketConnection> all() {
    return List.copyOf(connections);
  }

  /// The connection whose turn it is, if there is any.
  Optional<SocketConnection> next() {
    List<SocketConnection> staying =
        connections.stream().filter(connection -> !connection.isLeaving()).toList();
    List<SocketConnection> candidates = staying.isEmpty() ? connections : staying;
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    turn = (turn + 1) % candidates.size();
    return Optional.of(candidates.get(turn));
  }
}
