package eujp.library;

import eujp.cluster.Cluster;
import eujp.index.UnreadableIndexException;
import eujp.search.IndexState;
import eujp.search.PassageIndex;
import eujp.search.opensearch.ClusterIndex;
import java.io.IOException;
import java.util.Optional;

/// The states of the index in a cluster. A node that lags behind does not bring an older one back.
final class ClusterStates implements IndexStates {
  private final Cluster cluster;
  private final ClusterIndex index;

  /// The newest state that any node has told of.
  private String newest = "";

  /// @param cluster is closed with this
  /// @param name of the index, see [ClusterIndex]
  ClusterStates(Cluster cluster, String name) {
    this.cluster = cluster;
    this.index = new ClusterIndex(cluster, name);
  }

  @Override
  public Object newest() throws IOException {
    String told =
        index.newest().orElseThrow(() -> new UnreadableIndexException(ClusterIndex.MISSING));
    if (told.compareTo(newest) > 0) {
      newest = told;
    }
    return newest;
  }

  @Override
  public IndexState read(Optional<PassageIndex> before) throws IOException {
    return index.open(newest);
  }

  @Override
  public String trouble() {
    return "OpenSearch does not say whether there are newer releases.";
  }

  @Override
  public void close() {
    cluster.close();
  }
}
