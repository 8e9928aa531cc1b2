package eujp.cluster;

/// OpenSearch understood a request and refused it: an index that is not there, say.
///
/// Its message holds no word of the request, which OpenSearch repeats in its reason.
public final class SearchRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String type;

  SearchRefusedException(int status, String type) {
    super("OpenSearch refused a request: %s (status %d)".formatted(type, status));
    this.status = status;
    this.type = type;
  }

  /// The status of the answer, such as 404.
  public int status() {
    return status;
  }

  /// OpenSearch's name for it, such as `index_not_found_exception`.
  public String type() {
    return type;
  }
}
