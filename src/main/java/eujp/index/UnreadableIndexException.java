package eujp.index;

import java.io.IOException;

/// There is no index in a folder that this version reads; the message says what to do.
public final class UnreadableIndexException extends IOException {
  private static final long serialVersionUID = 1;

  public UnreadableIndexException(String message) {
    super(message);
  }
}
