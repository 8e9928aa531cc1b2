package eujp.release;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/// Who said the words of a passage, in what capacity, and when where the release tells.
///
/// @param name as the release prints it; of whoever it does not name, what it calls him or her:
///   *the mayor of Ostend*
/// @param role as the release prints it; empty where it gives none
/// @param date the day of the words
/// @param isNamed whether the name is one
public record Speaker(String name, String role, Optional<LocalDate> date, boolean isNamed) {
  public Speaker {
    Objects.requireNonNull(role);
    Objects.requireNonNull(date);
    if (name.isBlank()) {
      throw new IllegalArgumentException("a speaker has a name");
    }
  }

  /// Somebody whom the release names.
  public Speaker(String name, String role, Optional<LocalDate> date) {
    this(name, role, date, true);
  }

  /// Somebody whom the release does not name.
  ///
  /// @param words by which it calls him or her
  public static Speaker called(String words) {
    return new Speaker(words, "", Optional.empty(), false);
  }

  /// The name with the role, in a line.
  public String inWords() {
    return role.isEmpty() ? name : name + ", " + role;
  }
}
