package eujp.index;

import java.io.IOException;

/// Another process writes to the index.
public final class IndexInUseException extends IOException {
  private static final long serialVersionUID = 1;

  private static final String WHY = "another process writes to the index";

  public IndexInUseException() {
    super(WHY);
  }

  IndexInUseException(IOException taken) {
    super(WHY, taken);
  }
}
