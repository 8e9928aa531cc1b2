package eujp.fetch;

/// Something could not be fetched; the message says why and what to do, in one sentence, and holds
/// nothing of what was answered.
public final class FetchException extends Exception {
  private static final long serialVersionUID = 1;

  private final String reason;

  FetchException(String reason) {
    super(reason);
    this.reason = reason;
  }

  public String reason() {
    return reason;
  }
}
