package eujp.store;

/// The database cannot be opened. Its message is for the person who starts the bot: what happened
/// and what to do next. It never repeats a password.
public final class UnusableDatabaseException extends Exception {
  UnusableDatabaseException(String message, Throwable cause) {
    super(message, cause);
  }

  /// Whether it may be opened later, with nobody doing anything here.
  public boolean passes() {
    return false;
  }

  UnusableDatabaseException(String message) {
    super(message);
  }
}
