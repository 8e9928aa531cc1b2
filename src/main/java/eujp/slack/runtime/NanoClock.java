package eujp.slack.runtime;

/// A clock that tells how much time has passed, and nothing else: it goes on evenly when the
/// machine's own clock is set, and has no beginning.
///
/// Whatever waits, or holds for a while, is measured with it. Readings may be negative, and may run
/// over; so of two only the difference says something.
public interface NanoClock {
  /// A reading, in nanoseconds.
  long nanos();

  /// The one of this machine.
  static NanoClock system() {
    return System::nanoTime;
  }
}
