package eujp.fetch;

import java.time.Duration;
import java.time.Instant;

/// The time between requests.
public interface Pace {
  /// How much time has passed since some moment. It only grows.
  Duration passed();

  /// The time of day, to which servers refer.
  Instant now();

  /// Waits.
  void pause(Duration time) throws InterruptedException;

  /// The time of this machine.
  static Pace ofTheMachine() {
    return new Pace() {
      @Override
      public Duration passed() {
        return Duration.ofNanos(System.nanoTime());
      }

      @Override
      public Instant now() {
        return Instant.now();
      }

      @Override
      public void pause(Duration time) throws InterruptedException {
        Thread.sleep(time);
      }
    };
  }
}
