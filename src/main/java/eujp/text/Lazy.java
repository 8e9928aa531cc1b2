package eujp.text;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value that is made when it is first asked for, once, however many threads ask.
///
/// It stands where a static field would otherwise read a file, or call a library that takes locks,
/// while its class is loaded. A virtual thread that waits for a class to be loaded keeps its
/// carrier (until JDK 26, JDK-8369238); one that waits here lets it go.
public final class Lazy<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private volatile @Nullable T value;

  /// A value that `maker` makes. Where it throws, whoever asked gets the exception, and the next
  /// who asks has it made anew.
  public Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public T get() {
    T made = value;
    return made != null ? made : make();
  }

  private synchronized T make() {
    T made = value;
    if (made == null) {
      made = maker.get();
      value = made;
    }
    return made;
  }
}
