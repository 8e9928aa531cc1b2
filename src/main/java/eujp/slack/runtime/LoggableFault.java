package eujp.slack.runtime;

/// An exception or an error as it may be logged: of what type it is and where it happened, without
/// its message, in which words of a person can stand.
public final class LoggableFault extends Exception {
  public LoggableFault(Throwable original) {
    super(original.getClass().getName());
    setStackTrace(original.getStackTrace());
  }
}
