package eujp.slack.client;

/// Slack no longer accepts a token, so that the bot cannot go on.
///
/// @param variable the setting that holds the token
/// @param error as Slack names it
public record Revocation(String variable, String error) {}
