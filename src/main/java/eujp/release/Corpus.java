package eujp.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// The releases of one folder, and what is wrong with the files that could not be read.
///
/// @param releases in the order of their file names
/// @param faults one for each file that was left out
/// @param changed when the newest of the releases' files was changed; the epoch where there is none
public record Corpus(List<Release> releases, List<ReleaseFault> faults, Instant changed) {
  public Corpus {
    Objects.requireNonNull(changed);
    releases = List.copyOf(releases);
    faults = List.copyOf(faults);
  }

  /// Reads every `releases/*.md` under `folder`. Whatever is no release by this name, be it a pipe,
  /// a folder or a file too large, becomes a fault; the others are served.
  ///
  /// @throws NotDirectoryException if there is no folder `releases` in it
  /// @throws IOException if the folder cannot be listed
  public static Corpus read(Path folder) throws IOException {
    List<Release> releases = new ArrayList<>();
    List<ReleaseFault> faults = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Instant changed = Instant.EPOCH;
    for (Path file : files(folder)) {
      Corpus alone = ofFile(file);
      faults.addAll(alone.faults());
      for (Release release : alone.releases()) {
        Masthead masthead = release.masthead();
        if (seen.add(masthead.reference() + " " + masthead.language())) {
          releases.add(release);
        } else {
          faults.add(ReleaseFault.twice(file, masthead));
        }
      }
      changed = changed.isBefore(alone.changed()) ? alone.changed() : changed;
    }
    return new Corpus(releases, faults, changed);
  }

  /// The files that [#read] reads, in the order of their names.
  ///
  /// @throws NotDirectoryException if there is no folder `releases` in `folder`
  /// @throws IOException if the folder cannot be listed
  public static List<Path> files(Path folder) throws IOException {
    Path releases = folder.resolve("releases");
    try (Stream<Path> listed = Files.list(releases)) {
      return listed.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    } catch (NoSuchFileException missing) {
      throw new NotDirectoryException(releases.toString());
    }
  }

  /// What one file has: a release, or a fault.
  public static Corpus ofFile(Path file) {
    Instant changed = changed(file);
    try {
      return new Corpus(List.of(ReleaseParser.parse(TextFile.read(file))), List.of(), changed);
    } catch (MalformedReleaseException malformed) {
      return new Corpus(List.of(), List.of(malformed.in(file)), Instant.EPOCH);
    } catch (UnfitFileException unfit) {
      return new Corpus(
          List.of(), List.of(new ReleaseFault(file, 1, unfit.reason())), Instant.EPOCH);
    }
  }

  private static Instant changed(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException unreadable) {
      return Instant.EPOCH;
    }
  }
}
