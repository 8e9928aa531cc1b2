package eujp.store;

import java.io.IOException;
import java.nio.file.Path;

/// The database cannot be opened, or its key not be had. Its message is for the person who starts
/// the bot: what happened and what to do next. It never repeats a password.
public final class UnusableDatabaseException extends Exception {
  private static final long serialVersionUID = 1;

  private final boolean passes;

  UnusableDatabaseException(String message, Throwable cause, boolean passes) {
    super(message, cause);
    this.passes = passes;
  }

  UnusableDatabaseException(String message, Throwable cause) {
    this(message, cause, false);
  }

  UnusableDatabaseException(String message) {
    super(message);
    this.passes = false;
  }

  /// What a folder could not do.
  static UnusableDatabaseException ofFolder(Path folder, IOException e) {
    return new UnusableDatabaseException(
        "Nothing can be kept in "
            + folder
            + ": "
            + DiskTrouble.of(e, folder)
            + ", or set EUJP_DATA to another folder.",
        e);
  }

  /// Whether it may pass without anybody's doing, so that it makes sense to try again: the server
  /// cannot be reached, is starting or stopping, or has no room for another connection.
  public boolean passes() {
    return passes;
  }
}
