package eujp.slack.wire;

/// An exception or an error as it may be logged: of what type it is and where it happened, without
/// its message, in which words of a person can stand.
public final class Fault extends Exception {
  public Fault(Throwable original) {
    super(original.getClass().getName());
    setStackTrace(original.getStackTrace());
  }
}
