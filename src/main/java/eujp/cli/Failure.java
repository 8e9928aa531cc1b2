package eujp.cli;

/// A command cannot do its work; the message says what is wrong and what to do, in one line.
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int exitCode;

  private Failure(String message, int exitCode, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /// The work failed: exit code 1.
  static Failure of(String message, Throwable cause) {
    return new Failure(message, 1, cause);
  }

  /// What was asked for cannot be done as it was asked: exit code 2.
  static Failure usage(String message, Throwable cause) {
    return new Failure(message, 2, cause);
  }

  int exitCode() {
    return exitCode;
  }
}
