package eujp.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The releases of one folder, and what is wrong with its files.
///
/// @param releases in the order of their file names
/// @param faults the mistakes for which files were left out, one or more for each
/// @param warnings of how files were read
/// @param changed when the newest of the releases' files was changed; the epoch where there is none
public record Corpus(
    List<Release> releases,
    List<ReleaseFault> faults,
    List<ReleaseFault> warnings,
    Instant changed) {
  public Corpus {
    Objects.requireNonNull(changed);
    releases = List.copyOf(releases);
    faults = List.copyOf(faults);
    warnings = List.copyOf(warnings);
  }

  /// Reads every `releases/*.md` under `folder`. Whatever is no release by this name, be it a pipe,
  /// a folder or a file too large, becomes a fault; the others are served.
  ///
  /// @throws NotDirectoryException if there is no folder `releases` in it
  /// @throws IOException if the folder cannot be listed
  public static Corpus read(Path folder) throws IOException {
    Path releases = folder.resolve("releases");
    try {
      return of(readFiles(releases));
    } catch (NoSuchFileException missing) {
      throw new NotDirectoryException(releases.toString());
    }
  }

  private static Corpus of(List<ReadRelease> files) {
    return new Corpus(
        files.stream().flatMap(file -> file.release().stream()).toList(),
        files.stream().flatMap(file -> file.mistakes().stream()).toList(),
        files.stream().flatMap(file -> file.warnings().stream()).toList(),
        files.stream()
            .filter(file -> file.release().isPresent())
            .map(file -> changed(file.file()))
            .max(Comparator.naturalOrder())
            .orElse(Instant.EPOCH));
  }

  private static Instant changed(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException unreadable) {
      return Instant.EPOCH;
    }
  }

  /// Reads the files of a folder that are releases, or may be meant for some.
  ///
  /// @param releases the folder that they lie in
  /// @return in the order of their names
  /// @throws IOException if the folder cannot be listed
  public static List<ReadRelease> readFiles(Path releases) throws IOException {
    Path real = releases.toRealPath();
    List<ReadRelease> files = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Path file : ReleaseFolder.files(releases)) {
      files.add(once(readFile(file, real), seen));
    }
    return files;
  }

  /// The files that [#read] reads, in the order of their names.
  ///
  /// @throws NotDirectoryException if there is no folder `releases` in `folder`
  /// @throws IOException if the folder cannot be listed
  public static List<Path> files(Path folder) throws IOException {
    Path releases = folder.resolve("releases");
    try {
      return ReleaseFolder.files(releases);
    } catch (NoSuchFileException missing) {
      throw new NotDirectoryException(releases.toString());
    }
  }

  /// What one file has: a release, or faults.
  public static Corpus ofFile(Path file) {
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    try {
      return of(List.of(readFile(file, folder.toRealPath())));
    } catch (IOException gone) {
      return of(List.of(ReadRelease.of(file)));
    }
  }

  private static ReadRelease readFile(Path file, Path folder) {
    boolean out = Files.isRegularFile(file) && !ReleaseFolder.isInside(file, folder);
    return out
        ? ReadRelease.leftOut(
            file, "the link leads out of the folder; put the file itself in its place")
        : ReadRelease.of(file);
  }

  /// Leaves out what another file holds already.
  private static ReadRelease once(ReadRelease read, Set<String> seen) {
    if (read.release().isEmpty()) {
      return read;
    }
    Masthead masthead = read.release().get().masthead();
    return seen.add(masthead.reference() + " " + masthead.language())
        ? read
        : ReadRelease.leftOut(read.file(), ReleaseFault.twice(read.file(), masthead).reason());
  }

  /// The files that were left out, each once.
  public List<Path> leftOut() {
    return faults.stream().map(ReleaseFault::file).distinct().toList();
  }
}
