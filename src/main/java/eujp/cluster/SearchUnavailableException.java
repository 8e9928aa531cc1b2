package eujp.cluster;

/// OpenSearch gave no whole answer: it does not run, is not reached, or is not well.
///
/// Its message is for a person: which nodes were asked, what each did, and what to do. It holds
/// nothing of what was asked or answered, and so the exceptions of the client, which do, are not
/// among its causes.
public class SearchUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final boolean passes;

  /// One that may pass.
  ///
  /// @param message says what happened and what to do
  public SearchUnavailableException(String message) {
    this(message, true);
  }

  /// @param message says what happened and what to do
  /// @param passes see [#passes]
  SearchUnavailableException(String message, boolean passes) {
    super(message);
    this.passes = passes;
  }

  /// Whether it may pass without anybody's doing, so that it makes sense to try again; otherwise
  /// the settings are wrong.
  public boolean passes() {
    return passes;
  }
}
