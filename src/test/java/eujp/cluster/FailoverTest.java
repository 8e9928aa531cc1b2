package eujp.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.search.opensearch.OpenSearchNode;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opensearch.client.opensearch._types.Refresh;

/// Three nodes that hang, are killed and come back.
@Tag("trial")
@Timeout(300)
class FailoverTest {
  private static final String INDEX = "failover-test";
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(6);

  /// Shorter than any wait for a node that hangs.
  private static final Duration PROMPT = Duration.ofMillis(1_900);

  @SuppressWarnings("NullAway.Init")
  private static List<OpenSearchNode> nodes;

  @SuppressWarnings("NullAway.Init")
  private static Cluster cluster;

  @BeforeAll
  static void start() throws Exception {
    nodes = OpenSearchNode.startThree();
    cluster = connect();
    cluster.change(client ->
        client
            .indices()
            .create(
                index -> index.index(INDEX).settings(settings -> settings.numberOfReplicas(2))));
    cluster.change(client ->
        client.index(document ->
            document
                .index(INDEX)
                .document(Json.createObjectBuilder().add("text", "signed").build())
                .refresh(Refresh.True)));
    awaitAllCopies();
  }

  @AfterAll
  static void end() throws Exception {
    cluster.close();
    for (OpenSearchNode node : nodes) {
      node.close();
    }
  }

  private static Cluster connect() {
    return Cluster.at(
        new ClusterAddress(
            nodes.stream().map(OpenSearchNode::url).toList(), Optional.empty(), Optional.empty()));
  }

  @Test
  void aNodeThatHangsIsWaitedForOnceAndThenLeftAside() throws Exception {
    nodes.getFirst().pause();
    try (Cluster fresh = connect()) {
      List<Duration> waits = Stream.generate(() -> timed(fresh)).limit(9).toList();

      assertTrue(
          waits.stream().allMatch(wait -> wait.compareTo(LONGEST_WAIT) < 0), waits::toString);
      // Each third search begins with it. One more may be slow for a reason of its own.
      long slow = waits.stream().filter(wait -> wait.compareTo(PROMPT) > 0).count();
      assertTrue(slow >= 1 && slow <= 2, () -> "waited for once, of " + waits);
    } finally {
      nodes.getFirst().resume();
    }
    awaitAllCopies();
  }

  @Test
  void ofTwoNodesThatHangNoneIsWaitedForTooLong() throws Exception {
    nodes.get(0).pause();
    nodes.get(1).pause();
    try (Cluster fresh = connect()) {
      Duration longest = Duration.ZERO;
      for (int i = 0; i < 4; i++) {
        long start = System.nanoTime();
        try {
          search(fresh);
        } catch (SearchUnavailableException expected) {
          String told = String.valueOf(expected.getMessage());
          assertTrue(told.contains("does not answer in time"), told);
        }
        Duration wait = Duration.ofNanos(System.nanoTime() - start);
        longest = longest.compareTo(wait) < 0 ? wait : longest;
      }

      assertTrue(longest.compareTo(LONGEST_WAIT) < 0, longest::toString);
      assertEquals(1, search(fresh), "by the third, once the others were found to hang");
    } finally {
      nodes.get(0).resume();
      nodes.get(1).resume();
    }
    awaitAllCopies();
  }

  @Test
  void aNodeThatIsKilledIsMissedByNobody() throws Exception {
    nodes.get(1).kill();
    try {
      for (int i = 0; i < 6; i++) {
        Duration wait = timed(cluster);
        assertTrue(wait.compareTo(LONGEST_WAIT) < 0, wait::toString);
      }
    } finally {
      nodes.get(1).restart();
    }
    awaitAllCopies();
  }

  @Test
  void whereAllAreKilledThatIsSaidAndWhereTheyComeBackTheyAnswer() throws Exception {
    for (OpenSearchNode node : nodes) {
      node.kill();
    }
    try {
      for (int i = 0; i < 3; i++) {
        long start = System.nanoTime();
        String told =
            String.valueOf(
                assertThrows(SearchUnavailableException.class, () -> search(cluster)).getMessage());

        assertTrue(System.nanoTime() - start < LONGEST_WAIT.toNanos());
        assertEquals(
            3, nodes.stream().filter(node -> told.contains(node.url() + " ")).count(), told);
        assertTrue(told.contains("Look whether OpenSearch runs"), told);
      }
    } finally {
      OpenSearchNode.restart(nodes);
    }
    awaitAllCopies();
    assertEquals(1, search(cluster));
  }

  private static Duration timed(Cluster cluster) {
    long start = System.nanoTime();
    assertEquals(1, search(cluster));
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /// Each node has a copy of all, and so needs no other to answer, if it does not ask one all the
  /// same.
  private static int search(Cluster cluster) {
    return cluster.ask(client ->
        client.search(search -> search.index(INDEX), JsonObject.class).hits().hits().size());
  }

  private static void awaitAllCopies() throws Exception {
    OpenSearchNode.awaitAllCopies(cluster, INDEX);
  }
}
