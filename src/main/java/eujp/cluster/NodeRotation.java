package eujp.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Whose turn it is: each node in turn, but those that failed of late last.
final class NodeRotation {
  /// For how long a node that failed is left aside. It costs one question in that time some seconds
  /// if the node hangs still, and the others nothing.
  private static final Duration ASIDE = Duration.ofSeconds(30);

  private final List<ClusterNode> nodes;
  private final Map<ClusterNode, Long> failed = new ConcurrentHashMap<>();
  private final AtomicInteger turn = new AtomicInteger();

  /// @param nodes at least one
  NodeRotation(List<ClusterNode> nodes) {
    this.nodes = List.copyOf(nodes);
  }

  /// The nodes that one request is put to, first those that did not fail, then those whose failure
  /// is longest ago.
  ///
  /// @param fewest where there are fewer nodes, some come twice
  List<ClusterNode> next(int fewest) {
    long now = System.nanoTime();
    List<ClusterNode> inTurn = inTurn();
    List<ClusterNode> order =
        Stream.concat(
                inTurn.stream().filter(node -> !isAside(node, now)),
                inTurn.stream()
                    .filter(node -> isAside(node, now))
                    .sorted(Comparator.comparingLong(node -> failed.getOrDefault(node, now) - now)))
            .toList();
    return IntStream.range(0, Math.max(fewest, order.size()))
        .mapToObj(i -> order.get(i % order.size()))
        .toList();
  }

  private List<ClusterNode> inTurn() {
    List<ClusterNode> inTurn = new ArrayList<>(nodes);
    Collections.rotate(inTurn, turn.getAndIncrement());
    return inTurn;
  }

  private boolean isAside(ClusterNode node, long now) {
    Long since = failed.get(node);
    return since != null && now - since < ASIDE.toNanos();
  }

  /// Leaves a node aside from now on, for a while.
  void failed(ClusterNode node) {
    failed.put(node, System.nanoTime());
  }

  /// Takes a node in again.
  void answered(ClusterNode node) {
    failed.remove(node);
  }
}
