package eujp.release.former;

import eujp.release.Passage;
import eujp.release.Release;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// A release as it was.
///
/// @param until when it was seen to be another
/// @param release what it held
public record FormerRelease(Instant until, Release release) {
  /// All passages of a release, the masthead before them.
  public static List<Passage> passages(Release release) {
    return Stream.concat(Stream.of(release.masthead().passage()), release.passages().stream())
        .toList();
  }

  /// All its passages, the masthead before them.
  public List<Passage> passages() {
    return passages(release);
  }
}
