package eujp.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import eujp.search.opensearch.OpenSearchNode;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opensearch.client.opensearch._types.Refresh;

/// A node that is well.
@Timeout(300)
class ClusterTest {
  @SuppressWarnings("NullAway.Init")
  private static Cluster cluster;

  @BeforeAll
  static void connect() {
    cluster =
        Cluster.at(
            new ClusterAddress(
                List.of(OpenSearchNode.shared().url()), Optional.empty(), Optional.empty()));
    cluster.change(client -> client.indices().create(index -> index.index("cluster-test")));
    cluster.change(client ->
        client.index(document ->
            document
                .index("cluster-test")
                .id("1")
                .document(Json.createObjectBuilder().add("text", "signed in Brussels").build())
                .refresh(Refresh.True)));
  }

  @AfterAll
  static void disconnect() {
    cluster.change(client -> client.indices().delete(index -> index.index("cluster-test")));
    cluster.close();
  }

  @Test
  void whatWasWrittenIsFound() {
    List<String> found =
        cluster.ask(client ->
            client
                .search(
                    search ->
                        search
                            .index("cluster-test")
                            .query(query ->
                                query.match(match ->
                                    match
                                        .field("text")
                                        .query(word -> word.stringValue("Brussels")))),
                    JsonObject.class)
                .hits()
                .hits()
                .stream()
                .map(hit -> Objects.requireNonNull(hit.source()).getString("text"))
                .toList());

    assertEquals(List.of("signed in Brussels"), found);
  }

  @Test
  void whatItRefusesIsToldWithoutTheWordsOfTheRequest() {
    SearchRefusedException refused =
        assertThrows(
            SearchRefusedException.class,
            () -> cluster.ask(client -> client.count(count -> count.index("no-such-index"))));

    assertEquals(404, refused.status());
    assertEquals("index_not_found_exception", refused.type());
    assertFalse(String.valueOf(refused.getMessage()).contains("no-such-index"));
  }
}
