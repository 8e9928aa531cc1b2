package eujp.cluster;

import static eujp.cluster.ScriptedNode.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import eujp.cluster.ScriptedNode.Script;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensearch.client.opensearch.core.msearch.MultisearchBody;

/// What no healthy node answers, and proxies before nodes do.
@Timeout(300)
class UnwellNodesTest {
  private static final String SHARDS = "\"_shards\":{\"total\":2,\"successful\":%d,\"failed\":%d}";
  private static final Script THREE = json(200, "{\"count\":3," + SHARDS.formatted(2, 0) + "}");
  private static final long TOO_LARGE = 33L * 1_024 * 1_024;

  @ParameterizedTest
  @ValueSource(ints = {429, 502, 503, 504})
  void anotherNodeIsAskedWhereOneCannotAnswerNow(int status) throws Exception {
    try (ScriptedNode busy = ScriptedNode.plain(json(status, "{}"));
        ScriptedNode well = ScriptedNode.plain(THREE);
        Cluster cluster = cluster(busy, well)) {
      assertEquals(3, count(cluster));
      assertEquals(3, count(cluster));
      assertEquals(1, busy.asked().size());
    }
  }

  /// As OpenSearch itself says it, and not a proxy before it.
  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void anotherNodeIsAskedAlsoWhereOneSaysWhyItCannotAnswer(int status) throws Exception {
    try (ScriptedNode red = ScriptedNode.plain(refusal(status));
        ScriptedNode well = ScriptedNode.plain(THREE);
        Cluster cluster = cluster(red, well)) {
      assertEquals(3, count(cluster));
      assertEquals(1, red.asked().size());
    }
  }

  @ParameterizedTest
  @CsvSource({"401,false", "403,false", "503,true"})
  void whatPassesIsToldFromWrongSettings(int status, boolean passes) throws Exception {
    try (ScriptedNode node = ScriptedNode.plain(refusal(status));
        Cluster cluster = cluster(node)) {
      assertEquals(
          passes, assertThrows(SearchUnavailableException.class, () -> count(cluster)).passes());
    }
  }

  private static Script refusal(int status) {
    return json(
        status,
        "{\"error\":{\"type\":\"some_exception\",\"reason\":\"all shards failed\"},\"status\":%d}"
            .formatted(status));
  }

  @Test
  void nodesThatFailAreLeftAsideUntilTheyAreAllThereIs() throws Exception {
    try (ScriptedNode busy = ScriptedNode.plain(json(503, "{}"));
        ScriptedNode well = ScriptedNode.plain(THREE);
        Cluster cluster = cluster(busy, well)) {
      for (int i = 0; i < 10; i++) {
        assertEquals(3, count(cluster));
      }
      assertEquals(1, busy.asked().size());
      well.end();

      assertThrows(SearchUnavailableException.class, () -> count(cluster));
      assertEquals(2, busy.asked().size());
    }
  }

  @Test
  void theLastNodeThatIsWellIsFoundBeforeAnybodyIsToldThatThereIsNone() throws Exception {
    try (ScriptedNode one = ScriptedNode.plain(THREE);
        ScriptedNode other = ScriptedNode.plain(THREE);
        ScriptedNode well = ScriptedNode.plain(THREE);
        Cluster cluster = cluster(one, other, well)) {
      one.end();
      other.end();

      assertEquals(3, count(cluster));
      assertEquals(1, well.asked().size());
    }
  }

  @Test
  void aChangeThatMayHaveBeenMadeIsAskedForOnce() throws Exception {
    try (ScriptedNode one = ScriptedNode.plain(json(503, "{}"));
        ScriptedNode other = ScriptedNode.plain(json(503, "{}"));
        Cluster cluster = cluster(one, other)) {
      assertThrows(
          SearchUnavailableException.class,
          () -> cluster.change(client -> client.indices().delete(index -> index.index("a"))));

      assertEquals(1, one.asked().size() + other.asked().size());
    }
  }

  @Test
  void aChangeThatNobodyHeardOfIsPutToAnotherNode() throws Exception {
    try (ScriptedNode gone = ScriptedNode.plain(THREE);
        ScriptedNode well = ScriptedNode.plain(json(200, "{\"acknowledged\":true}"));
        Cluster cluster = cluster(gone, well)) {
      gone.end();

      assertTrue(
          cluster
              .change(client -> client.indices().delete(index -> index.index("a")))
              .acknowledged());
    }
  }

  @Test
  void aSearchIsAskedForAsAWholeAndOutOfTheNodesOwnCopies() throws Exception {
    try (ScriptedNode node = ScriptedNode.plain(found(false, 2, 0));
        Cluster cluster = cluster(node)) {
      search(cluster);

      assertEquals(
          Set.of("allow_partial_search_results=false", "preference=_local", "typed_keys=true"),
          Set.of(node.asked().getFirst().uri().getQuery().split("&", -1)));
    }
  }

  @Test
  void aPartOfAnAnswerIsNone() throws Exception {
    for (Script part : List.of(found(true, 2, 0), found(false, 1, 1), found(false, 1, 0))) {
      try (ScriptedNode node = ScriptedNode.plain(part);
          Cluster cluster = cluster(node)) {
        assertTold("shards", () -> search(cluster));
      }
    }
  }

  @Test
  void aPartOfTheAnswerToOneOfSeveralSearchesIsNone() throws Exception {
    String well = hits(false, 2, 0);
    String failed = "{\"status\":503,\"error\":{\"type\":\"search_phase_execution_exception\"}}";
    for (String bad : List.of(hits(true, 2, 0), hits(false, 1, 1), failed)) {
      try (ScriptedNode node =
              ScriptedNode.plain(
                  json(200, "{\"took\":1,\"responses\":[%s,%s]}".formatted(well, bad)));
          Cluster cluster = cluster(node)) {
        assertTold("shards", () -> searchTwice(cluster));
      }
    }
  }

  @Test
  void aCountOfSomeShardsIsNone() throws Exception {
    try (ScriptedNode node =
            ScriptedNode.plain(json(200, "{\"count\":3," + SHARDS.formatted(1, 1) + "}"));
        Cluster cluster = cluster(node)) {
      assertTold("shards", () -> count(cluster));
    }
  }

  @Test
  void aRedirectIsNotFollowed() throws Exception {
    try (ScriptedNode elsewhere = ScriptedNode.plain(THREE);
        ScriptedNode node =
            ScriptedNode.plain(exchange -> redirect(exchange, elsewhere.url() + "/_count"));
        Cluster cluster = cluster(node)) {
      assertTold("status 307", () -> count(cluster));
      assertEquals(List.of(), elsewhere.asked());
    }
  }

  @Test
  void anAnswerThatIsTooLargeIsRefused() throws Exception {
    try (ScriptedNode node = ScriptedNode.plain(UnwellNodesTest::sendTooMuch);
        Cluster cluster = cluster(node)) {
      assertTold("more than 32 MB", () -> count(cluster));
      assertEquals(1, node.asked().size());
    }
  }

  @Test
  void whatIsNoAnswerOfOpenSearchsIsSaid() throws Exception {
    for (String text : List.of("<html>Welcome</html>", "", "{\"count\":", "{}")) {
      try (ScriptedNode node = ScriptedNode.plain(json(200, text));
          Cluster cluster = cluster(node)) {
        assertTold("not OpenSearch's", () -> count(cluster));
      }
    }
  }

  /// Each byte comes in time, but there is no last: without a bound for the whole of an answer it
  /// would be waited for until the test is stopped.
  @Tag("trial")
  @Test
  void anAnswerThatTricklesIsNotWaitedForToItsEnd() throws Exception {
    try (ScriptedNode node = ScriptedNode.plain(UnwellNodesTest::trickle);
        Cluster cluster = cluster(node)) {
      assertTold("does not answer in time", () -> count(cluster));
    }
  }

  private static void redirect(HttpExchange exchange, String target) throws IOException {
    exchange.getResponseHeaders().set("Location", target);
    exchange.sendResponseHeaders(307, -1);
  }

  private static void sendTooMuch(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, 0);
    byte[] blanks = " ".repeat(64 * 1_024).getBytes(UTF_8);
    try {
      for (long sent = 0; sent < TOO_LARGE; sent += blanks.length) {
        exchange.getResponseBody().write(blanks);
      }
    } catch (IOException hungUp) {
      // As it should.
    }
  }

  private static void trickle(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try {
      while (true) {
        exchange.getResponseBody().write(' ');
        exchange.getResponseBody().flush();
        Thread.sleep(500);
      }
    } catch (IOException | InterruptedException hungUp) {
      // As it should.
    }
  }

  private static Script found(boolean timedOut, int successful, int failed) {
    return json(200, hits(timedOut, successful, failed));
  }

  private static String hits(boolean timedOut, int successful, int failed) {
    return "{\"took\":1,\"timed_out\":%s,%s,\"hits\":{\"hits\":[]}}"
        .formatted(timedOut, SHARDS.formatted(successful, failed));
  }

  private static void assertTold(String what, Executable asked) {
    SearchUnavailableException told = assertThrows(SearchUnavailableException.class, asked);

    assertTrue(String.valueOf(told.getMessage()).contains(what), told.getMessage());
  }

  private static Cluster cluster(ScriptedNode... nodes) {
    return Cluster.at(
        new ClusterAddress(
            Stream.of(nodes).map(node -> URI.create(node.url())).toList(),
            Optional.empty(),
            Optional.empty()));
  }

  private static long count(Cluster cluster) {
    return cluster.ask(client -> client.count(count -> count.index("a"))).count();
  }

  private static void search(Cluster cluster) {
    cluster.ask(client -> client.search(search -> search.index("a"), JsonObject.class));
  }

  private static void searchTwice(Cluster cluster) {
    cluster.ask(client ->
        client.msearch(
            all ->
                all.searches(one ->
                        one.header(h -> h.index("a")).body(new MultisearchBody.Builder().build()))
                    .searches(one ->
                        one.header(h -> h.index("a")).body(new MultisearchBody.Builder().build())),
            JsonObject.class));
  }
}
