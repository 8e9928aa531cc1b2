package eujp.workspace;

import eujp.workspace.values.SlackId;

/// What Slack gives an app that several workspaces may install; made anew at each start.
///
/// @param id `A…`
/// @param clientSecret with which the app asks for tokens
/// @param signingSecret with which requests to the app are signed, of all workspaces
record AppRegistration(String id, String clientId, String clientSecret, String signingSecret) {
  static AppRegistration fresh() {
    return new AppRegistration(
        SlackId.fresh("A"),
        SlackId.digits(13) + "." + SlackId.digits(13),
        SlackId.hex(32),
        SlackId.hex(32));
  }

  /// Names no secret, so that none reaches a log.
  @Override
  public String toString() {
    return "AppRegistration[" + id + "]";
  }
}
