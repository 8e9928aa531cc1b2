package eujp.store;

/// The database cannot be opened. Its message is for the person who starts the bot: what happened
/// and what to do next. It never repeats a password.
public final class UnusableDatabaseException extends Exception {
  UnusableDatabaseException(String message, Throwable cause) {
    super(message, cause);
  }

  UnusableDatabaseException(String message) {
    super(message);
  }
}
