package eujp.lab.trial;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// What became of one start.
///
/// @param toReady from the start until it said that it was at work
/// @param toReplies from then until all replies were there
record Started(Fate fate, Duration toReady, Duration toReplies) {
  private static final Duration UNTIL_FROZEN = Duration.ofSeconds(45);
  private static final Duration UNTIL_READY = Duration.ofMinutes(2);
  private static final Duration UNTIL_LATE = Duration.ofSeconds(60);
  private static final Duration PATIENCE_WITH_LIVE = Duration.ofSeconds(5);
  private static final Duration IDLE = Duration.ofSeconds(10);
  private static final Duration BETWEEN_SAMPLES = Duration.ofMillis(500);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

  /// How it went.
  enum Fate {
    /// All replies came in time.
    ANSWERED,
    /// Replies were missing, and it neither lived nor worked.
    FROZEN,
    /// Replies were missing, though it lived.
    LATE,
    /// It ended, though nobody had told it to.
    ENDED
  }

  /// What is done as soon as it is at work.
  interface Then {
    void run() throws InterruptedException;
  }

  /// Watches a bot that was started a moment ago.
  ///
  /// @param then is done once it is at work
  /// @param complete whether all replies are there
  static Started watch(BotProcess bot, Then then, BooleanSupplier complete)
      throws InterruptedException {
    long start = System.nanoTime();
    Work work = new Work(bot);
    while (!bot.awaitReady(BETWEEN_LOOKS)) {
      work.sample();
      Optional<Fate> fate = fateBeforeReady(bot, work, since(start));
      if (fate.isPresent()) {
        return new Started(fate.get(), since(start), Duration.ZERO);
      }
    }
    Duration toReady = since(start);
    then.run();
    long from = System.nanoTime();
    Fate fate = fate(bot, work, from, complete);
    return new Started(fate, toReady, since(from));
  }

  private static Optional<Fate> fateBeforeReady(BotProcess bot, Work work, Duration waited) {
    if (!bot.isAlive()) {
      return Optional.of(Fate.ENDED);
    }
    if (waited.compareTo(UNTIL_FROZEN) > 0 && work.idle().compareTo(IDLE) > 0) {
      return Optional.of(Fate.FROZEN);
    }
    return waited.compareTo(UNTIL_READY) > 0 ? Optional.of(Fate.LATE) : Optional.empty();
  }

  private static Fate fate(BotProcess bot, Work work, long from, BooleanSupplier complete)
      throws InterruptedException {
    boolean probed = false;
    while (!complete.getAsBoolean()) {
      if (!bot.isAlive()) {
        return Fate.ENDED;
      }
      work.sample();
      if (!probed && since(from).compareTo(UNTIL_FROZEN) > 0) {
        probed = true;
        if (work.idle().compareTo(IDLE) > 0 || !bot.isLive(PATIENCE_WITH_LIVE)) {
          return complete.getAsBoolean() ? Fate.ANSWERED : Fate.FROZEN;
        }
      }
      if (since(from).compareTo(UNTIL_LATE) > 0) {
        return Fate.LATE;
      }
      Thread.sleep(BETWEEN_LOOKS);
    }
    return Fate.ANSWERED;
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /// The processor time that a bot uses.
  private static final class Work {
    private final BotProcess bot;
    private Duration used = Duration.ZERO;
    private long lastSample = System.nanoTime();
    private long lastWork = System.nanoTime();

    Work(BotProcess bot) {
      this.bot = bot;
    }

    void sample() {
      if (since(lastSample).compareTo(BETWEEN_SAMPLES) < 0) {
        return;
      }
      lastSample = System.nanoTime();
      Duration now = bot.used();
      if (now.compareTo(used) > 0) {
        used = now;
        lastWork = lastSample;
      }
    }

    Duration idle() {
      return since(lastWork);
    }
  }
}
