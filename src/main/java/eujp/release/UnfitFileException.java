package eujp.release;

import java.io.IOException;

/// A file is no text that can be read; the message says why and what to do, in one sentence.
public final class UnfitFileException extends IOException {
  private static final long serialVersionUID = 1;

  private final String reason;

  UnfitFileException(String reason) {
    super(reason);
    this.reason = reason;
  }

  public String reason() {
    return reason;
  }
}
