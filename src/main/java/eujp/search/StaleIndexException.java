package eujp.search;

import eujp.cluster.SearchUnavailableException;

/// The state of an index that is asked has been removed: two newer ones have come since it was
/// opened. Whoever opens the newest may ask again.
public final class StaleIndexException extends SearchUnavailableException {
  private static final long serialVersionUID = 1;

  public StaleIndexException() {
    super("The index that was read is no longer in OpenSearch. The next look takes in the newest.");
  }
}
