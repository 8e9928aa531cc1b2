package eujp.workspace.model;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/// The time stamp that names a message within its conversation, such as `1700000000.000100`.
///
/// @param value seconds since 1970, a dot, and six digits that make it unique
public record Timestamp(String value) implements Comparable<Timestamp> {
  private static final Pattern FORM = Pattern.compile("\\d{10}\\.\\d{6}");

  // All values are of one length, so that the order of text is the order of time.
  private static final Comparator<Timestamp> BY_TIME = Comparator.comparing(Timestamp::value);

  /// @throws IllegalArgumentException if `value` is not of the form `1700000000.000100`
  public Timestamp {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a message's time stamp");
    }
  }

  /// The time stamp that `value` writes, or empty if it writes none.
  public static Optional<Timestamp> parse(String value) {
    return FORM.matcher(value).matches() ? Optional.of(new Timestamp(value)) : Optional.empty();
  }

  public static Timestamp ofMicros(long micros) {
    return new Timestamp("%010d.%06d".formatted(micros / 1_000_000, micros % 1_000_000));
  }

  @Override
  public int compareTo(Timestamp other) {
    return BY_TIME.compare(this, other);
  }

  @Override
  public String toString() {
    return value;
  }
}
