package eujp.slack.client;

import eujp.slack.runtime.NanoClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Slack's time, by which the age of what carries Slack's own time stamps is told. Safe for many
/// threads.
///
/// The machine's clock may be hours off when it starts, and be set while the bot runs. So Slack's
/// time is what the `Date` of the Web API's responses tells, carried on by how much time has passed
/// since. Before the first response, and where none has a `Date`, it is the machine's. A `Date` has
/// no fraction of a second; that is the machine's where it is right otherwise, and else less than
/// is true by a second at most.
///
/// Whoever can set this clock could have a signed request of another day pass
/// ([eujp.slack.transport.SignedOnly]). That is whoever answers in the place of the Web API, over
/// TLS with Slack's certificate: they hold the bot's token then, and need no old request. No
/// request that comes in from outside says anything here.
///
/// Source: `Date` is when the message was made, in whole seconds: [RFC 9110,
/// 6.6.1](https://www.rfc-editor.org/rfc/rfc9110.html#section-6.6.1).
public final class SlackClock implements InstantSource {
  /// A date leaves out less than a second, so that it is a lower bound; the largest seen is best.
  private static final Duration UNIT_OF_A_DATE = Duration.ofSeconds(1);

  /// How far a date may stay behind what was known before that is held to be wrong. Not all of
  /// Slack's servers have the same time.
  static final Duration MAX_DISAGREEMENT = Duration.ofSeconds(3);

  private final InstantSource machine;
  private final NanoClock passing;
  private final AtomicReference<@Nullable Reading> best = new AtomicReference<>();

  /// Slack's time at a reading of the clock that only passes.
  private record Reading(Instant time, long nanos) {
    Instant at(long now) {
      return time.plusNanos(now - nanos);
    }
  }

  /// @param machine is gone by until Slack has said what time it is
  public SlackClock(InstantSource machine, NanoClock passing) {
    this.machine = machine;
    this.passing = passing;
  }

  /// One of this machine's.
  static SlackClock system() {
    return new SlackClock(InstantSource.system(), NanoClock.system());
  }

  /// A response had this date.
  ///
  /// @param sent when its request was, by the clock that only passes; the date is younger
  void heard(Instant date, long sent) {
    long now = passing.nanos();
    Instant latest = date.plus(UNIT_OF_A_DATE).plusNanos(now - sent);
    Instant ours = machine.instant();
    boolean agrees = !ours.isBefore(date) && !ours.isAfter(latest);
    Reading heard = new Reading(agrees ? ours : date, now);
    best.updateAndGet(known ->
        known == null
                || known.at(now).isBefore(date)
                || known.at(now).isAfter(latest.plus(MAX_DISAGREEMENT))
            ? heard
            : known);
  }

  @Override
  public Instant instant() {
    Reading known = best.get();
    return known == null ? machine.instant() : known.at(passing.nanos());
  }
}
