package eujp.workspace.model;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Hands out time stamps, each later than the one before, even where the clock stands still.
public final class Timestamps {
  private final InstantSource clock;
  private final AtomicLong last = new AtomicLong();

  public Timestamps(InstantSource clock) {
    this.clock = clock;
  }

  public Timestamp next() {
    long now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    return Timestamp.ofMicros(last.updateAndGet(previous -> Math.max(previous + 1, now)));
  }
}
