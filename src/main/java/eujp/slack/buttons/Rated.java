package eujp.slack.buttons;

import java.util.Optional;

/// A rating as a feedback button carries it.
///
/// @param handle of the reply that is rated
/// @param helpful what the person thinks of it
public record Rated(Handle handle, boolean helpful) {
  private static final char HELPFUL = '+';
  private static final char UNHELPFUL = '-';

  /// Reads the value of a feedback button; empty for anything else.
  public static Optional<Rated> parse(String value) {
    char sign = value.isEmpty() ? ' ' : value.charAt(0);
    if (sign != HELPFUL && sign != UNHELPFUL) {
      return Optional.empty();
    }
    return Handle.parse(value.substring(1)).map(handle -> new Rated(handle, sign == HELPFUL));
  }

  /// The value of the button.
  @Override
  public String toString() {
    return (helpful ? HELPFUL : UNHELPFUL) + handle.toString();
  }
}
