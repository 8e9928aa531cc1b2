package eujp.slack.metrics;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The kinds of trouble that a label may name.
///
/// Source: the errors at
/// [chat.postMessage](https://docs.slack.dev/reference/methods/chat.postMessage) that somebody can
/// do something about.
final class ErrorKind {
  static final String OTHER = "other";
  private static final String RATE_LIMITED = "ratelimited";

  /// Slack's own names, and `http_4xx`, `http_5xx`, `timeout`, `connection` and `database`.
  static final Set<String> KINDS =
      Set.of(
          RATE_LIMITED,
          "http_4xx",
          "http_5xx",
          "timeout",
          "connection",
          "database",
          "account_inactive",
          "channel_not_found",
          "expired_trigger_id",
          "fatal_error",
          "internal_error",
          "invalid_auth",
          "invalid_blocks",
          "is_archived",
          "message_not_found",
          "missing_scope",
          "msg_too_long",
          "not_in_channel",
          "restricted_action",
          "service_unavailable",
          "thread_not_found",
          "token_expired",
          "token_revoked",
          OTHER);

  /// Those after which a reply waits and is tried again.
  static final Set<String> PASSING =
      Set.of(RATE_LIMITED, "http_5xx", "timeout", "connection", "database");

  private static final Pattern STATUS = Pattern.compile("HTTP ([45])\\d\\d");

  private ErrorKind() {}

  /// The kind of what the log calls `why`: an error of Slack's, a status such as `HTTP 503`, the
  /// name of an exception, or what is wrong with the database.
  static String kind(String why) {
    if (why.equals("HTTP 429") || why.equals("rate_limited")) {
      return RATE_LIMITED;
    }
    Matcher status = STATUS.matcher(why);
    if (status.matches()) {
      return "http_" + status.group(1) + "xx";
    }
    if (why.startsWith("the database")) {
      return "database";
    }
    if (why.contains("Timeout") || why.contains("Interrupted") || why.equals("request_timeout")) {
      return "timeout";
    }
    if (why.endsWith("Exception")) {
      return "connection";
    }
    return KINDS.contains(why) ? why : OTHER;
  }
}
