package eujp.workspace.faults;

import java.time.Duration;

/// What can befall a call of the Web API.
public sealed interface CallMishap {

  /// Whether the workspace has done what was asked when the mishap comes.
  enum Moment {
    /// Nothing was done.
    BEFORE,
    /// It was done, but the app does not learn of it.
    AFTER
  }

  /// Nothing is done; the answer is 429 `ratelimited` with a `Retry-After`.
  ///
  /// @param retryAfter in whole seconds
  record Limited(Duration retryAfter) implements CallMishap {}

  /// The answer is 503 `service_unavailable`.
  record Failed(Moment moment) implements CallMishap {}

  /// The connection is reset (TCP RST) instead of an answer.
  record Reset(Moment moment) implements CallMishap {}

  /// No answer comes; the connection stays open until the app gives up, or for a minute.
  record Unanswered(Moment moment) implements CallMishap {}

  /// All goes well, but begins this much later.
  record Slow(Duration by) implements CallMishap {}
}
