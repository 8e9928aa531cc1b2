package eujp.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.core5.io.CloseMode;
import org.opensearch.client.opensearch.OpenSearchClient;

/// A connection to OpenSearch, over however many nodes.
///
/// Where a node fails, the others are asked, as long as there is time, and it is left aside for a
/// while. Any number of threads may ask at once; each waits for its answer.
public final class Cluster implements AutoCloseable {
  /// What is asked of OpenSearch.
  ///
  /// @param <T> what is made of the answer
  @FunctionalInterface
  public interface Request<T> {
    /// Asks, by one call or several.
    T of(OpenSearchClient client) throws IOException;
  }

  private final CloseableHttpAsyncClient http;
  private final OpenSearchClient asking;
  private final OpenSearchClient changing;

  private Cluster(
      CloseableHttpAsyncClient http, OpenSearchClient asking, OpenSearchClient changing) {
    this.http = http;
    this.asking = asking;
    this.changing = changing;
  }

  /// Prepares a connection; no node is asked before there is something to ask.
  public static Cluster at(ClusterAddress address) {
    CloseableHttpAsyncClient http = ClusterNode.client(address);
    NodeRotation rotation =
        new NodeRotation(
            address.nodes().stream().map(url -> ClusterNode.at(url, address, http)).toList());
    return new Cluster(
        http,
        new OpenSearchClient(new FailoverTransport(rotation, RetryPolicy.ASKING)),
        new OpenSearchClient(new FailoverTransport(rotation, RetryPolicy.CHANGING)));
  }

  /// Asks what changes nothing. Each call of the request has its answer, whole, within six seconds.
  ///
  /// Every search is asked such that OpenSearch gives no part of an answer for the whole.
  ///
  /// @throws SearchUnavailableException if no node gives a whole answer in time
  /// @throws SearchRefusedException if OpenSearch understands the request and refuses it
  public <T> T ask(Request<T> request) {
    return made(request, asking);
  }

  /// Asks for a change, such as a new index or documents: waits for up to two minutes, and asks
  /// another node only where nothing can have reached the one before.
  ///
  /// @throws SearchUnavailableException as [#ask]; the change may or may not have been made
  /// @throws SearchRefusedException as [#ask]
  public <T> T change(Request<T> request) {
    return made(request, changing);
  }

  private static <T> T made(Request<T> request, OpenSearchClient client) {
    try {
      return request.of(client);
    } catch (IOException e) {
      // The transport tells of failures by exceptions of ours; so this is the caller's own.
      throw new UncheckedIOException(e);
    }
  }

  /// Ends all connections; what is being asked fails.
  @Override
  public void close() {
    http.close(CloseMode.IMMEDIATE);
  }
}
