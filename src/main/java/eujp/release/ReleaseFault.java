package eujp.release;

import eujp.text.Visible;
import java.nio.file.Path;

/// What is wrong with a release file, for the person who can mend it.
///
/// @param file the file
/// @param line counted from 1
/// @param reason what is wrong and what is expected, in one sentence
public record ReleaseFault(Path file, int line, String reason) {
  /// The fault as compilers print theirs: `releases/ip-23-3831.en.md:5: reason`. One line, whatever
  /// the file is called.
  @Override
  public String toString() {
    return Visible.line(file + ":" + line + ": " + reason);
  }
}
