package eujp.slack.client;

import eujp.slack.errors.CallFailure;

/// The bot could not start.
///
/// Its message is for the person who starts the bot: what happened and what to do next.
public final class StartFailure extends Exception {
  private final boolean ofSettings;

  public StartFailure(String message, Throwable cause) {
    super(message, cause);
    this.ofSettings = false;
  }

  private StartFailure(String message, boolean ofSettings) {
    super(message);
    this.ofSettings = ofSettings;
  }

  /// Slack answered with an error that it names.
  static StartFailure refused(String message, String error) {
    return new StartFailure(message, !CallFailure.named(error).passes());
  }

  /// What a setting holds is not right.
  static StartFailure ofSetting(String message) {
    return new StartFailure(message, true);
  }

  /// Whether no further start helps until somebody corrects a setting.
  public boolean isOfSettings() {
    return ofSettings;
  }
}
