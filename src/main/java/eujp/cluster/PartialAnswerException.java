package eujp.cluster;

/// An answer that says of itself that something is missing.
final class PartialAnswerException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final String what;

  /// @param what the node did, behind its address
  PartialAnswerException(String what) {
    super(what);
    this.what = what;
  }

  @Override
  public String getMessage() {
    return what;
  }
}
