package eujp.release;

import java.nio.file.Path;

/// A release file does not keep to the format at one line.
final class MalformedReleaseException extends Exception {
  private static final long serialVersionUID = 1;

  private final int line;
  private final String reason;

  MalformedReleaseException(int line, String reason) {
    super(reason);
    this.line = line;
    this.reason = reason;
  }

  ReleaseFault in(Path file) {
    return new ReleaseFault(file, line, reason);
  }
}
