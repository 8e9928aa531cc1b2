package eujp.slack;

/// An exception as it may be logged: of what type it is and where it happened, without its message,
/// in which words of a person can stand.
final class Fault extends Exception {
  Fault(Exception original) {
    super(original.getClass().getName());
    setStackTrace(original.getStackTrace());
  }
}
