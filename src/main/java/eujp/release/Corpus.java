package eujp.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The releases of one folder, and what is wrong with the files that could not be read.
///
/// @param releases in the order of their file names
/// @param faults one for each file that was left out
public record Corpus(List<Release> releases, List<ReleaseFault> faults) {
  public Corpus {
    releases = List.copyOf(releases);
    faults = List.copyOf(faults);
  }

  /// Reads every `releases/*.md` under `folder`. Whatever is no release by this name, be it a pipe,
  /// a folder or a file too large, becomes a fault; the others are served.
  ///
  /// @throws NotDirectoryException if there is no folder `releases` in it
  /// @throws IOException if the folder cannot be listed
  public static Corpus read(Path folder) throws IOException {
    Path releaseFolder = folder.resolve("releases");
    List<Path> files;
    try (Stream<Path> listed = Files.list(releaseFolder)) {
      files = listed.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    } catch (NoSuchFileException missing) {
      throw new NotDirectoryException(releaseFolder.toString());
    }
    List<Release> releases = new ArrayList<>();
    List<ReleaseFault> faults = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Path file : files) {
      try {
        Release release = ReleaseParser.parse(TextFile.read(file));
        Masthead masthead = release.masthead();
        if (seen.add(masthead.reference() + " " + masthead.language())) {
          releases.add(release);
        } else {
          faults.add(
              new ReleaseFault(
                  file,
                  1,
                  "another file holds %s in '%s' already; remove one of the two"
                      .formatted(masthead.reference(), masthead.language())));
        }
      } catch (MalformedReleaseException malformed) {
        faults.add(malformed.in(file));
      } catch (UnfitFileException unfit) {
        faults.add(new ReleaseFault(file, 1, unfit.reason()));
      }
    }
    return new Corpus(releases, faults);
  }
}
