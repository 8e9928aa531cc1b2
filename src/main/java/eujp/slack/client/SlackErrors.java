package eujp.slack.client;

import com.slack.api.methods.SlackApiException;
import java.time.Duration;
import java.util.Set;

/// What the errors of the Web API mean for whoever called.
///
/// Source: the errors common to all methods, at
/// [auth.test](https://docs.slack.dev/reference/methods/auth.test) and [Rate
/// limits](https://docs.slack.dev/apis/web-api/rate-limits).
public final class SlackErrors {
  private static final Set<String> PASSING =
      Set.of(
          "ratelimited",
          "rate_limited",
          "internal_error",
          "fatal_error",
          "service_unavailable",
          "request_timeout");

  private static final Set<String> REVOKED =
      Set.of(
          "account_inactive",
          "invalid_auth",
          "not_authed",
          "token_expired",
          "token_revoked",
          "user_removed_from_team",
          "org_login_required",
          "app_uninstalled");

  private static final int MAX_SECONDS = 3_600;

  private SlackErrors() {}

  /// Whether the error is gone a moment later.
  static boolean passes(String error) {
    return PASSING.contains(error);
  }

  /// Whether the token is not good any more.
  public static boolean isRevoked(String error) {
    return REVOKED.contains(error);
  }

  /// Whether Slack answered with a status that passes.
  static boolean passes(SlackApiException e) {
    int status = e.getResponse().code();
    return status == 429 || status == 408 || status >= 500;
  }

  /// How long Slack asks to wait; zero if it does not say.
  static Duration retryAfter(SlackApiException e) {
    String seconds = e.getResponse().header("Retry-After", "");
    return seconds != null && seconds.matches("\\d{1,9}")
        ? Duration.ofSeconds(Math.min(Long.parseLong(seconds), MAX_SECONDS))
        : Duration.ZERO;
  }
}
