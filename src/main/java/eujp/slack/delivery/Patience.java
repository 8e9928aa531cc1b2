package eujp.slack.delivery;

import eujp.slack.client.Backoff;
import eujp.slack.client.ReplyHistory;
import eujp.slack.errors.CallFailure;
import eujp.store.Inbox;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/// Waits for what cannot be had yet, until the bot stops. Safe for many threads.
final class Patience {
  private static final Duration BETWEEN_TURNS = Duration.ofMillis(250);

  private final BiConsumer<Duration, CallFailure> told;
  private final CountDownLatch stopping = new CountDownLatch(1);

  /// @param told is told of each pause, and of what it is for
  Patience(BiConsumer<Duration, CallFailure> told) {
    this.told = told;
  }

  /// Something that is done with what is kept.
  interface Kept<T> {
    /// Does it.
    T run() throws IOException;
  }

  /// A look at what Slack shows.
  interface Look {
    /// Looks.
    ReplyHistory.Seen look() throws InterruptedException;
  }

  /// Does something with what is kept, however long the database needs for that.
  ///
  /// @throws InterruptedException if the bot stops before that
  <T> T await(Backoff backoff, Kept<T> task) throws InterruptedException {
    while (true) {
      try {
        return task.run();
      } catch (IOException e) {
        pause(backoff.next(Duration.ZERO), CallFailure.database(e));
      }
    }
  }

  /// Waits until the turn has come.
  ///
  /// @return whether it is still this bot's
  /// @throws InterruptedException if the bot stops before that
  boolean awaitTurn(Backoff backoff, Kept<Inbox.Turn> turn) throws InterruptedException {
    while (true) {
      switch (await(backoff, turn)) {
        case NOW -> {
          return true;
        }
        case NEVER -> {
          return false;
        }
        case LATER -> sleep(BETWEEN_TURNS);
      }
    }
  }

  /// Whether a message stands, as far as Slack tells.
  ///
  /// @throws InterruptedException if the bot stops before that
  boolean stands(Backoff backoff, Look look) throws InterruptedException {
    while (true) {
      switch (look.look()) {
        case ReplyHistory.Seen.Standing _ -> {
          return true;
        }
        case ReplyHistory.Seen.Missing _, ReplyHistory.Seen.Hidden _ -> {
          return false;
        }
        case ReplyHistory.Seen.Unknown(CallFailure why, Duration pause) ->
            pause(backoff.next(pause), why);
      }
    }
  }

  /// Waits before something is tried again.
  ///
  /// @throws InterruptedException if the bot stops before that
  void pause(Duration pause, CallFailure why) throws InterruptedException {
    told.accept(pause, why);
    sleep(pause);
  }

  /// Waits.
  ///
  /// @throws InterruptedException if the bot stops before that
  void sleep(Duration time) throws InterruptedException {
    if (isStopping(time)) {
      throw new InterruptedException("the bot stops");
    }
  }

  /// Waits, and tells whether the bot stops before that.
  boolean isStopping(Duration time) throws InterruptedException {
    return stopping.await(time.toNanos(), TimeUnit.NANOSECONDS);
  }

  /// Waits no more.
  void stop() {
    stopping.countDown();
  }
}
