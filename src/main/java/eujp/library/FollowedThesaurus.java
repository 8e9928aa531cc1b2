package eujp.library;

import eujp.library.FolderWatch.Stamp;
import eujp.library.FolderWatch.Standing;
import eujp.question.Thesaurus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The thesaurus of a corpus, read again when its files have changed. Where they are all gone, the
/// last is kept: so looks a volume that is not mounted.
final class FollowedThesaurus {
  private static final Logger LOG = LoggerFactory.getLogger(FollowedThesaurus.class);

  private final Path folder;
  private final FolderWatch watch = new FolderWatch();
  private Map<Path, Stamp> read = Map.of();

  /// @param folder of the corpus
  FollowedThesaurus(Path folder) {
    this.folder = folder;
  }

  /// As it is at first.
  Thesaurus open() throws IOException {
    read = stamps(watch.first(files()));
    return thesaurus();
  }

  /// As it is now, where its files have changed and stand still.
  Optional<Thesaurus> look() {
    try {
      List<Path> files = files();
      if (!files.isEmpty()) {
        Map<Path, Standing> now = watch.look(files, read.keySet());
        Map<Path, Stamp> stamps = stamps(now);
        if (stamps.equals(read) || !now.values().stream().allMatch(Standing::isStill)) {
          return Optional.empty();
        }
        Thesaurus thesaurus = thesaurus();
        read = stamps;
        return Optional.of(thesaurus);
      }
    } catch (IOException closed) {
      LOG.debug("The thesaurus cannot be read", closed);
    }
    watch.forget();
    return Optional.empty();
  }

  private Thesaurus thesaurus() throws IOException {
    return Thesaurus.read(folder, line -> LOG.warn("left out: {}", line));
  }

  private List<Path> files() throws IOException {
    Path thesauri = folder.resolve("thesaurus");
    if (!Files.isDirectory(thesauri)) {
      return List.of();
    }
    try (Stream<Path> listed = Files.list(thesauri)) {
      return listed.filter(file -> file.toString().endsWith(".txt")).toList();
    }
  }

  private static Map<Path, Stamp> stamps(Map<Path, Standing> standing) {
    Map<Path, Stamp> stamps = new HashMap<>();
    standing.forEach((file, one) -> one.stamp().ifPresent(stamp -> stamps.put(file, stamp)));
    return stamps;
  }
}
