package eujp.release;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/// Who said the words of a passage, in what capacity, and when where the release tells.
///
/// @param name as the release prints it
/// @param role as the release prints it; empty where it gives none
/// @param date the day of the words
public record Speaker(String name, String role, Optional<LocalDate> date) {
  public Speaker {
    Objects.requireNonNull(role);
    Objects.requireNonNull(date);
    if (name.isBlank()) {
      throw new IllegalArgumentException("a speaker has a name");
    }
  }
}
