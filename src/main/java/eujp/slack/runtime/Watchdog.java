package eujp.slack.runtime;

import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sees to it that a process in which nothing runs any more ends, for a supervisor to start it
/// anew.
///
/// Every few seconds it has a virtual thread run, and looks whether [Computing] has come further.
/// When either has not for [#MAX_STANDSTILL], it reports where all threads stand. It counts its own
/// rounds and not the time: a process that was stopped from outside, or a machine that slept, has
/// not stood still. It stands on a platform thread of its own.
public final class Watchdog implements AutoCloseable {
  /// With which a process ends that stood still: a fault of the program (`EX_SOFTWARE` of
  /// sysexits.h), after which supervisors start again.
  public static final int EXIT_CODE = 70;

  /// How long nothing may run.
  public static final Duration MAX_STANDSTILL = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
  private static final int MAX_ROUNDS = 10;

  /// For the line in the log, which may stand still too.
  private static final Duration MAX_REPORT = Duration.ofSeconds(5);

  private final Computing computing;
  private final Consumer<String> standstill;
  private final Duration round;
  private final Thread thread;

  /// Rounds since a virtual thread was told to run.
  private int roundsOfVirtualThread;

  private volatile boolean virtualThreadRan = true;
  private int roundsOfComputing;
  private long steps;

  /// Begins to watch.
  ///
  /// @param standstill is told once what stands still and where, in one line; called on the
  ///   watchdog's thread
  public Watchdog(Computing computing, Consumer<String> standstill) {
    this(computing, standstill, MAX_STANDSTILL.dividedBy(MAX_ROUNDS));
  }

  /// @param round between two looks
  Watchdog(Computing computing, Consumer<String> standstill, Duration round) {
    this.round = round;
    this.computing = computing;
    this.standstill = standstill;
    this.thread = Thread.ofPlatform().name("eujp-watchdog").daemon().start(this::watch);
  }

  /// Ends the process with [#EXIT_CODE], after one line in the log. It ends even where the log
  /// stands still.
  public static void endProcess(String where) {
    Thread.ofPlatform()
        .name("eujp-watchdog-end")
        .daemon()
        .start(() -> {
          sleep(MAX_REPORT);
          Runtime.getRuntime().halt(EXIT_CODE);
        });
    LOG.error("{}", where);
    Runtime.getRuntime().halt(EXIT_CODE);
  }

  /// Watches no more.
  @Override
  public void close() {
    thread.interrupt();
  }

  private void watch() {
    while (sleep(round)) {
      if (virtualThreadsStand()) {
        standstill.accept("No virtual thread has run for " + report());
        return;
      }
      if (computingStands()) {
        standstill.accept("Nothing was computed for " + report());
        return;
      }
    }
  }

  private boolean virtualThreadsStand() {
    if (virtualThreadRan) {
      virtualThreadRan = false;
      roundsOfVirtualThread = 0;
      Thread.ofVirtual().name("watchdog-probe").start(() -> virtualThreadRan = true);
      return false;
    }
    roundsOfVirtualThread++;
    return roundsOfVirtualThread >= MAX_ROUNDS;
  }

  private boolean computingStands() {
    long now = computing.steps();
    roundsOfComputing = computing.isBusy() && now == steps ? roundsOfComputing + 1 : 0;
    steps = now;
    return roundsOfComputing >= MAX_ROUNDS;
  }

  private String report() {
    return round.multipliedBy(MAX_ROUNDS).toSeconds()
        + " s; the bot ends, for its supervisor to start it anew. Threads: "
        + Stacks.inOneLine();
  }

  /// @return false if the thread is interrupted
  private static boolean sleep(Duration time) {
    try {
      Thread.sleep(time);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
