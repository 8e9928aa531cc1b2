package eujp.workspace.model;

import eujp.workspace.values.SlackId;

/// What the app proves itself with, and the workspace to it; made anew at each start.
///
/// @param bot `xoxb-…`, for the Web API
/// @param app `xapp-…`, for opening Socket Mode connections
/// @param signingSecret what requests to the app are signed with
public record Credentials(String bot, String app, String signingSecret) {

  public static Credentials fresh(String appId) {
    return of(appId, SlackId.hex(32));
  }

  /// Those of an app that has its signing secret already.
  public static Credentials of(String appId, String signingSecret) {
    return new Credentials(
        botToken(),
        "xapp-1-%s-%s-%s".formatted(appId, SlackId.digits(13), SlackId.hex(64)),
        signingSecret);
  }

  static String botToken() {
    return "xoxb-%s-%s-%s".formatted(SlackId.digits(13), SlackId.digits(13), SlackId.secret(24));
  }

  /// Names no secret, so that none reaches a log.
  @Override
  public String toString() {
    return "Credentials[…]";
  }
}
