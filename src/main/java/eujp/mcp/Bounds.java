package eujp.mcp;

import eujp.slack.delivery.RateLimits;
import eujp.slack.runtime.Computing;
import eujp.slack.runtime.LoggableFault;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How much assistants may ask, and how long it may take. Safe for many threads.
///
/// What is computed is bounded by its input and cannot be broken off: who has waited too long goes
/// without, and its place is free again when the computation has ended.
final class Bounds {
  /// Of the wait for a turn, and of the work then.
  static final Duration MAX_TIME = Duration.ofSeconds(60);

  /// Calls that are at work at once, beside a draft that is checked: people in Slack wait behind no
  /// more.
  static final int MAX_CALLS = 2;

  private static final Logger LOG = LoggerFactory.getLogger(Bounds.class);

  private static final Executor WAITING =
      task -> Thread.ofVirtual().name("eujp-mcp-call").start(task);

  private final Computing computing;
  private final Optional<RateLimits> rates;
  private final Duration maxTime;
  private final Semaphore places = new Semaphore(MAX_CALLS, true);
  private final Semaphore drafts = new Semaphore(1, true);

  /// @param computing where all is computed
  /// @param rates how much each caller may ask in a minute; empty for one who asks on its own
  ///   machine
  Bounds(Computing computing, Optional<RateLimits> rates) {
    this(computing, rates, MAX_TIME);
  }

  Bounds(Computing computing, Optional<RateLimits> rates, Duration maxTime) {
    this.computing = computing;
    this.rates = rates;
    this.maxTime = maxTime;
  }

  /// Computes for a caller.
  ///
  /// @param caller whoever asks; empty where only one can
  /// @throws Refused if too much is asked, it takes too long or fails
  <T> T run(Optional<String> caller, Supplier<T> task) {
    return within(caller, places, "Many calls are at work. Try again in a moment.", task);
  }

  /// Checks a draft for a caller: one at a time, since a long one takes seconds.
  ///
  /// @throws Refused as [#run]
  <T> T runAlone(Optional<String> caller, Supplier<T> task) {
    return within(caller, drafts, "Another draft is being checked. Try again in a moment.", task);
  }

  private <T> T within(Optional<String> caller, Semaphore turns, String busy, Supplier<T> task) {
    if (caller.isPresent()
        && rates.isPresent()
        && rates.get().admit(caller.get()) != RateLimits.Verdict.ADMITTED) {
      throw new Refused("There were too many calls in a minute. Wait a minute and call again.");
    }
    try {
      if (!turns.tryAcquire(maxTime.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Refused(busy);
      }
      CompletableFuture<T> done = CompletableFuture.supplyAsync(() -> computing.run(task), WAITING);
      var _ = done.whenComplete((_, _) -> turns.release());
      return done.get(maxTime.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw new Refused(
          "It took longer than %d seconds. Ask for less at once.".formatted(maxTime.toSeconds()));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw stops();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Refused refused) {
        throw refused;
      }
      if (e.getCause() instanceof RejectedExecutionException) {
        throw stops();
      }
      LOG.error(
          "A call of an assistant failed",
          new LoggableFault(Objects.requireNonNullElse(e.getCause(), e)));
      throw new Refused("Something went wrong here. Ask in other words, or try again later.");
    }
  }

  private static Refused stops() {
    return new Refused("The server stops. Call again when it is back.");
  }
}
