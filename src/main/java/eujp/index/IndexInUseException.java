package eujp.index;

import java.io.IOException;

/// Another process writes to the index.
public final class IndexInUseException extends IOException {
  private static final long serialVersionUID = 1;

  IndexInUseException(IOException taken) {
    super("another process writes to the index", taken);
  }
}
