package eujp.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which files of a folder are to be read as releases.
///
/// Hidden files and those that editors leave behind are nobody's release. Of what somebody may have
/// meant for one (`.txt`, `.markdown`, `.MD`, a file named after a reference) it is told that it is
/// not read.
final class ReleaseFolder {
  private static final String RELEASE = ".md";

  private static final Set<String> MARKDOWN = Set.of("md", "markdown", "mdown", "mkd", "mkdn");
  private static final Set<String> DOCUMENTS =
      Set.of("txt", "text", "htm", "html", "xhtml", "pdf", "doc", "docx", "odt", "rtf", "rst");
  private static final Set<String> LEFT_BEHIND =
      Set.of("bak", "orig", "old", "swp", "swo", "swx", "tmp", "temp", "part", "crdownload", "rej");

  private ReleaseFolder() {}

  /// The files that are releases or may be meant for some, in the order of their names.
  ///
  /// @throws IOException if the folder cannot be listed
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> listed = Files.list(folder)) {
      return listed
          .filter(file -> !isLeftBehind(name(file)))
          .filter(file -> isRelease(file) || (!Files.isDirectory(file) && meant(file).isPresent()))
          .sorted()
          .toList();
    }
  }

  private static boolean isLeftBehind(String name) {
    return name.startsWith(".")
        || name.startsWith("~")
        || name.startsWith("#")
        || name.endsWith("~")
        || name.endsWith("#")
        || LEFT_BEHIND.contains(ending(name));
  }

  /// Whether a file is named as releases are.
  private static boolean isRelease(Path file) {
    return name(file).endsWith(RELEASE);
  }

  /// What to say of a file that is named otherwise than releases are, and may be meant for one.
  static Optional<String> meant(Path file) {
    String name = name(file);
    if (name.endsWith(RELEASE)) {
      return Optional.empty();
    }
    String ending = ending(name);
    if (MARKDOWN.contains(ending)) {
      return Optional.of("releases are named *.md, in small letters; rename the file");
    }
    int dot = name.indexOf('.');
    boolean named = !Reference.in(dot < 0 ? name : name.substring(0, dot)).isEmpty();
    if (DOCUMENTS.contains(ending) || named) {
      return Optional.of("this is no release file (*.md) and is not read; bring it in as Markdown");
    }
    return Optional.empty();
  }

  /// Whether a file lies in a folder, and is no link that leads out of it. What cannot be followed
  /// is in it: whoever reads it says what is wrong.
  ///
  /// @param folder without links in its path
  static boolean isInside(Path file, Path folder) {
    try {
      return !Files.isSymbolicLink(file) || file.toRealPath().startsWith(folder);
    } catch (IOException nowhere) {
      return true;
    }
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
