package eujp.slack.metrics;

/// The metrics that are ours, with what `/metrics` says of each. Prometheus reads `eujp.slack.call`
/// as `eujp_slack_call_seconds`, and a counter with `_total` behind its name.
enum Metric {
  /// By `way` and `outcome`.
  QUESTIONS("eujp.questions", "Questions that are done with"),
  /// A histogram, by `way`.
  ANSWER("eujp.answer", "Time from when a question was asked until its reply stood"),
  /// By `kind`.
  COMMANDS("eujp.commands", "Slash commands"),
  /// By `kind`.
  PRESSES("eujp.presses", "Presses of buttons"),
  INBOX_QUESTIONS(
      "eujp.inbox.questions",
      "Questions that wait for an answer, those of all bots on the database"),
  INBOX_OLDEST("eujp.inbox.oldest.seconds", "How long the oldest question that waits has waited"),
  INBOX_ASIDE(
      "eujp.inbox.aside",
      "Questions that a fault of the bot kept from being answered, kept for the admin"),
  TAKEOVERS("eujp.takeovers", "How often questions of a bot that is gone were taken over"),
  /// A histogram, by `method`.
  SLACK_CALL("eujp.slack.call", "Time that calls of Slack took"),
  /// By `method` and `kind`.
  SLACK_ERRORS("eujp.slack.errors", "Calls of Slack that failed, also by rate limits"),
  /// By `kind`.
  WAITS("eujp.waits", "Pauses of replies before another try"),
  /// By `result`.
  LOOKUPS("eujp.lookups", "Looks whether a reply stands already"),
  RECONNECTS("eujp.reconnects", "Socket Mode connections that were made anew"),
  /// By `kind`.
  REFUSED(
      "eujp.refused",
      "Connections, requests and deliveries from outside, and addresses to call, that were"
          + " refused"),
  READY("eujp.ready", "1 while the bot can do its work, else 0"),
  DATABASE_UP("eujp.database.up", "1 while the database can be used, else 0"),
  WORKSPACES("eujp.workspaces", "Workspaces in which the bot is installed"),
  WORKSPACES_OUT(
      "eujp.workspaces.out",
      "Workspaces among them in which the bot is not at work, though it is installed"),
  INDEX_RELEASES("eujp.index.releases", "Releases that the bot knows"),
  INDEX_PASSAGES("eujp.index.passages", "Passages that the bot knows"),
  INDEX_UPDATED(
      "eujp.index.updated.timestamp.seconds",
      "When the newest change of a release file was made that the bot has taken in"),
  LEFT_OUT(
      "eujp.releases.left.out",
      "Release files that the bot does not serve, because they cannot be read"),
  INDEX_STALE(
      "eujp.index.stale",
      "1 while no change of release files can be taken in, because they or their index are gone or"
          + " unreadable, else 0");

  private final String id;
  private final String description;

  Metric(String id, String description) {
    this.id = id;
    this.description = description;
  }

  /// Its name, in Micrometer's way of writing.
  String id() {
    return id;
  }

  String description() {
    return description;
  }
}
