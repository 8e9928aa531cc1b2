package eujp.library;

import eujp.index.Condition;
import eujp.index.Snapshot;
import eujp.index.UnreadableIndexException;
import eujp.library.FolderWatch.Stamp;
import eujp.library.Knowledge.LeftOut;
import eujp.question.Thesaurus;
import eujp.search.PassageIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/// An index in a folder, which other processes write: each commit of theirs is taken in as a whole.
/// Where the index is gone or damaged, what was read before is kept.
final class FollowedIndex implements Source {
  /// So many looks in a row may fail before it is said: another process may just be at work.
  private static final int MAX_FAILED_LOOKS = 3;

  private final Path folder;
  private final Directory directory;
  private final FollowedThesaurus thesaurus;
  private final FaultLog log = new FaultLog();
  private Optional<Stamp> commit = Optional.empty();

  /// The commit that could not be read at the last look.
  private Optional<Stamp> refused = Optional.empty();

  private int failed;

  private volatile Instant updated = Instant.EPOCH;
  private volatile LeftOut leftOut = LeftOut.NOTHING;

  /// @param folder of the index
  /// @param corpus with the thesaurus
  /// @throws UnreadableIndexException if there is no sound index
  FollowedIndex(Path folder, Path corpus) throws IOException {
    this.folder = folder;
    this.directory = PassageIndex.directory(folder);
    this.thesaurus = new FollowedThesaurus(corpus);
  }

  @Override
  public PassageIndex open() throws IOException {
    commit = commit();
    DirectoryReader reader = DirectoryReader.open(directory);
    tell(reader);
    Thesaurus words = thesaurus.open();
    return PassageIndex.over(reader, words, updated, Snapshot.digests(reader));
  }

  @Override
  public Optional<PassageIndex> look(PassageIndex current) throws IOException {
    Optional<PassageIndex> newer = committed(current);
    Optional<Thesaurus> words = thesaurus.look();
    if (words.isEmpty()) {
      return newer;
    }
    PassageIndex reworded = newer.orElse(current).with(words.get());
    if (newer.isPresent()) {
      newer.get().close();
    }
    return Optional.of(reworded);
  }

  private Optional<PassageIndex> committed(PassageIndex current) {
    Optional<PassageIndex> newer = Optional.empty();
    Optional<Stamp> now = Optional.empty();
    try {
      now = commit();
      if (failed >= MAX_FAILED_LOOKS && now.equals(refused)) {
        return newer;
      }
      if (!now.equals(commit)) {
        newer = read(current);
        commit = now;
      }
      failed = 0;
      log.current();
    } catch (IOException | RuntimeException unreadable) {
      failed++;
      refused = now;
      if (failed >= MAX_FAILED_LOOKS) {
        log.stale(
            "The index in %s cannot be read. Build it again with: eujp index --index %s."
                .formatted(folder, folder));
      }
    }
    leftOut = new LeftOut(leftOut.files(), leftOut.faults(), log.isStale());
    return newer;
  }

  private Optional<PassageIndex> read(PassageIndex current) throws IOException {
    DirectoryReader newer = reader(current.reader());
    try {
      if (!Snapshot.isCurrent(newer)) {
        throw new UnreadableIndexException("another version of eujp wrote it");
      }
      Condition.check(newer, current.reader());
      tell(newer);
      return Optional.of(current.next(newer, updated, Snapshot.digests(newer)));
    } catch (IOException | RuntimeException unreadable) {
      newer.close();
      throw unreadable;
    }
  }

  /// A reader of the last commit, which shares with the one before it what is the same; nothing,
  /// where another index stands in its place.
  private DirectoryReader reader(DirectoryReader before) throws IOException {
    try {
      DirectoryReader newer = DirectoryReader.openIfChanged(before);
      if (newer != null) {
        return newer;
      }
    } catch (IllegalStateException | IllegalArgumentException another) {
      // Its segments have the names of those that are open, and are others.
    }
    return DirectoryReader.open(directory);
  }

  /// What tells one commit from another.
  private Optional<Stamp> commit() throws IOException {
    String name = SegmentInfos.getLastCommitSegmentsFileName(directory);
    if (name == null) {
      throw new UnreadableIndexException("there is no index in " + folder);
    }
    return Optional.of(Stamp.of(folder.resolve(name)));
  }

  private void tell(DirectoryReader reader) throws IOException {
    Snapshot.Origin origin = Snapshot.origin(reader);
    updated = origin.changed();
    leftOut = new LeftOut(origin.leftOut(), origin.faults(), false);
    log.tell(origin.faults());
  }

  @Override
  public Instant updated() {
    return updated;
  }

  @Override
  public LeftOut leftOut() {
    return leftOut;
  }

  @Override
  public void close() throws IOException {
    directory.close();
  }
}
