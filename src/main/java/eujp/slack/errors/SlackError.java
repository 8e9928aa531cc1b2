package eujp.slack.errors;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The errors of the Web API that somebody can do something about, under Slack's own names.
///
/// Source: the lists of errors at [auth.test](https://docs.slack.dev/reference/methods/auth.test),
/// [chat.postMessage](https://docs.slack.dev/reference/methods/chat.postMessage),
/// [chat.delete](https://docs.slack.dev/reference/methods/chat.delete) and
/// [views.open](https://docs.slack.dev/reference/methods/views.open), and [Rate
/// limits](https://docs.slack.dev/apis/web-api/rate-limits).
public enum SlackError {
  RATELIMITED(Meaning.PASSES),
  RATE_LIMITED(Meaning.PASSES),
  INTERNAL_ERROR(Meaning.PASSES),
  FATAL_ERROR(Meaning.PASSES),
  SERVICE_UNAVAILABLE(Meaning.PASSES),
  REQUEST_TIMEOUT(Meaning.PASSES),

  ACCOUNT_INACTIVE(Meaning.REVOKED),
  INVALID_AUTH(Meaning.REVOKED),
  NOT_AUTHED(Meaning.REVOKED),
  TOKEN_EXPIRED(Meaning.REVOKED),
  TOKEN_REVOKED(Meaning.REVOKED),
  USER_REMOVED_FROM_TEAM(Meaning.REVOKED),
  ORG_LOGIN_REQUIRED(Meaning.REVOKED),
  APP_UNINSTALLED(Meaning.REVOKED),

  NOT_IN_CHANNEL(Meaning.OUTSIDE),
  CHANNEL_NOT_FOUND(Meaning.OUTSIDE),
  USER_NOT_IN_CHANNEL(Meaning.OUTSIDE),

  IS_ARCHIVED(Meaning.ARCHIVED),

  RESTRICTED_ACTION(Meaning.RESTRICTED),
  RESTRICTED_ACTION_READ_ONLY_CHANNEL(Meaning.RESTRICTED),
  RESTRICTED_ACTION_THREAD_ONLY_CHANNEL(Meaning.RESTRICTED),
  RESTRICTED_ACTION_NON_THREADABLE_CHANNEL(Meaning.RESTRICTED),
  RESTRICTED_ACTION_THREAD_LOCKED(Meaning.RESTRICTED),
  CANT_DELETE_MESSAGE(Meaning.RESTRICTED),

  EXPIRED_TRIGGER_ID(Meaning.TOO_LATE),
  EXCHANGED_TRIGGER_ID(Meaning.TOO_LATE),
  TRIGGER_EXCHANGED(Meaning.TOO_LATE),

  MESSAGE_NOT_FOUND(Meaning.GONE),
  THREAD_NOT_FOUND(Meaning.GONE),

  INVALID_BLOCKS(Meaning.REFUSED),
  MISSING_SCOPE(Meaning.REFUSED),
  MSG_TOO_LONG(Meaning.REFUSED);

  /// What an error means for whoever called.
  public enum Meaning {
    /// It is gone a moment later.
    PASSES,
    /// The token is not good any more.
    REVOKED,
    /// The bot or the person is not in the channel.
    OUTSIDE,
    ARCHIVED,
    /// The workspace or the channel does not allow it.
    RESTRICTED,
    /// What the person did was too long ago.
    TOO_LATE,
    /// The message is not there any more.
    GONE,
    /// Anything else.
    REFUSED
  }

  private final Meaning meaning;

  SlackError(Meaning meaning) {
    this.meaning = meaning;
  }

  /// The error of a name; empty for one that nobody can do anything about.
  public static Optional<SlackError> named(String name) {
    return Arrays.stream(values()).filter(error -> error.toString().equals(name)).findFirst();
  }

  /// What a named error means.
  public static Meaning meaning(String name) {
    return named(name).map(error -> error.meaning).orElse(Meaning.REFUSED);
  }

  /// The name that Slack has for it.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
