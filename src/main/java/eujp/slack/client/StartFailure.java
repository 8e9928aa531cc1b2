package eujp.slack.client;

/// The bot could not start.
///
/// Its message is for the person who starts the bot: what happened and what to do next.
public final class StartFailure extends Exception {
  public StartFailure(String message) {
    super(message);
  }

  public StartFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
