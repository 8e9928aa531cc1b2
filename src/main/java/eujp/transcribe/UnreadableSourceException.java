package eujp.transcribe;

/// A file or page cannot be made a release of; the message says why and what to do, in one
/// sentence.
public final class UnreadableSourceException extends Exception {
  private static final long serialVersionUID = 1;

  private final String reason;

  UnreadableSourceException(String reason) {
    super(reason);
    this.reason = reason;
  }

  public String reason() {
    return reason;
  }
}
