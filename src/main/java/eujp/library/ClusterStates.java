package eujp.library;

import eujp.cluster.Cluster;
import eujp.index.UnreadableIndexException;
import eujp.search.PassageIndex;
import eujp.search.opensearch.ClusterIndex;
import java.io.IOException;
import java.util.Optional;

/// The states of the index in a cluster.
final class ClusterStates implements IndexStates {
  private final Cluster cluster;
  private final ClusterIndex index;

  /// @param cluster is closed with this
  /// @param name of the index, see [ClusterIndex]
  ClusterStates(Cluster cluster, String name) {
    this.cluster = cluster;
    this.index = new ClusterIndex(cluster, name);
  }

  @Override
  public Object newest() throws IOException {
    return index.newest().orElseThrow(() -> new UnreadableIndexException(ClusterIndex.MISSING));
  }

  @Override
  public Read read(Optional<PassageIndex> before) throws IOException {
    ClusterIndex.Opened opened = index.open();
    return new Read(opened.state(), opened.origin());
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
