package eujp.release;

import java.util.Objects;
import java.util.regex.Pattern;

/// Names one passage for good: the release, the language it is printed in, and its ordinal.
///
/// @param reference the release
/// @param language ISO 639-1, lower case
/// @param ordinal the place of the passage among the release's passages as printed, from 1; 0 is
///   the masthead
public record PassageId(Reference reference, String language, int ordinal) {
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

  public PassageId {
    Objects.requireNonNull(reference);
    if (!LANGUAGE.matcher(language).matches()) {
      throw new IllegalArgumentException("a language is two lower-case letters: " + language);
    }
    if (ordinal < 0) {
      throw new IllegalArgumentException("passages are counted from 0: " + ordinal);
    }
  }

  /// The id as people cite it: `IP/23/3831 ¶7`, or of the masthead `IP/23/3831`.
  @Override
  public String toString() {
    return ordinal == 0 ? reference.toString() : reference + " ¶" + ordinal;
  }
}
