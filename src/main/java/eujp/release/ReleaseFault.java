package eujp.release;

import eujp.text.Visible;
import java.nio.file.Path;

/// What is wrong with a release file, for the person who can mend it.
///
/// @param file the file
/// @param line counted from 1
/// @param reason what is wrong and what is expected, in one sentence
public record ReleaseFault(Path file, int line, String reason) {
  /// That a file holds a release in a language of which another file, by an earlier name, holds it.
  public static ReleaseFault twice(Path file, Masthead masthead) {
    return new ReleaseFault(
        file,
        1,
        "another file holds %s in '%s' already; remove one of the two"
            .formatted(masthead.reference(), masthead.language()));
  }

  /// The fault with the file's name alone: `ip-23-3831.en.md:5: reason`.
  public String inItsFolder() {
    return Visible.line(file.getFileName() + ":" + line + ": " + reason);
  }

  /// The fault as compilers print theirs: `releases/ip-23-3831.en.md:5: reason`. One line, whatever
  /// the file is called.
  @Override
  public String toString() {
    return Visible.line(file + ":" + line + ": " + reason);
  }
}
