package eujp.library;

import eujp.index.PassageDocument;
import eujp.index.ReleaseWriter;
import eujp.index.Snapshot;
import eujp.library.FolderWatch.Stamp;
import eujp.library.FolderWatch.Standing;
import eujp.library.Knowledge.LeftOut;
import eujp.question.Thesaurus;
import eujp.release.Corpus;
import eujp.release.Masthead;
import eujp.release.Release;
import eujp.release.ReleaseFault;
import eujp.search.IndexState;
import eujp.search.PassageIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.AlreadyClosedException;

/// The releases of a folder in an index in memory, which follows the files: only what has changed
/// is read, once it stands still, and all that is taken in at one look shows in one step.
///
/// A file that cannot be read is given a little longer, for it may not be written yet. Where the
/// folder is gone, or nothing in it can be read, what was read before is kept.
final class FollowedCorpus implements Source {
  /// So long is a release that cannot be read taken for one that is not written yet.
  private static final int MAX_LOOKS_AT_BROKEN = FolderWatch.STILL + 1;

  /// Releases that are held at the same time while many are read.
  private static final int BATCH = 500;

  /// Before the first index is made, for files that are just being written.
  private static final int FIRST_LOOKS = 4;

  private final Path folder;
  private final Duration betweenLooks;
  private final FolderWatch watch = new FolderWatch();
  private final FollowedThesaurus thesaurus;
  private final ReleaseWriter writer;
  private final NavigableMap<Path, ReadFile> files = new TreeMap<>();
  private final Map<String, Served> served = new HashMap<>();
  private final FaultLog log = new FaultLog();
  private final Optional<ServedCopies> copies;

  /// Whether all that is served was read before; what is read from then on has changed.
  private boolean isOpen;

  /// When files were last seen to be gone.
  private Instant removed = Instant.EPOCH;

  /// Whether [#files] has something that the index has not.
  private boolean owing;

  /// Whether none of [#files] can be read.
  private boolean isNothingWanted = true;

  private volatile Instant updated = Instant.EPOCH;
  private volatile LeftOut leftOut = LeftOut.NOTHING;

  /// A file as it was read.
  ///
  /// @param release what it holds, if it can be read
  private record ReadFile(
      Stamp stamp, Optional<Masthead> release, List<ReleaseFault> faults, Instant changed) {
    static ReadFile of(Stamp stamp, Corpus alone) {
      return new ReadFile(
          stamp,
          alone.releases().stream().findFirst().map(Release::masthead),
          alone.faults(),
          alone.changed());
    }

    ReadFile leftOut(ReleaseFault fault) {
      return new ReadFile(stamp, Optional.empty(), List.of(fault), changed);
    }
  }

  /// Which state of which file stands in the index.
  private record Served(Path file, Stamp stamp) {}

  /// The releases of a folder that nobody edits, or of which nobody wants to know what they said.
  FollowedCorpus(Path folder, Duration betweenLooks) throws IOException {
    this(folder, betweenLooks, Optional.empty());
  }

  /// @param folder with the folder `releases` in it
  /// @param betweenLooks how long to wait at the start for files that are being written
  /// @param copies keeps what files hold; empty where nobody wants to know what they held before
  FollowedCorpus(Path folder, Duration betweenLooks, Optional<ServedCopies> copies)
      throws IOException {
    this.folder = folder;
    this.betweenLooks = betweenLooks;
    this.copies = copies;
    this.thesaurus = new FollowedThesaurus(folder);
    this.writer = ReleaseWriter.inMemory();
  }

  @Override
  public PassageIndex open() throws IOException {
    Map<Path, Standing> now = watch.first(Corpus.files(folder));
    for (int i = 1; i < FIRST_LOOKS && !now.values().stream().allMatch(Standing::isStill); i++) {
      pause();
      now = watch.look(Corpus.files(folder), now.keySet());
    }
    takeIn(now);
    isOpen = true;
    copies.ifPresent(kept ->
        kept.keepOnly(
            files.values().stream()
                .flatMap(file -> file.release().stream())
                .collect(Collectors.toSet())));
    Thesaurus words = thesaurus.open();
    return PassageIndex.over(state(writer.open()), words);
  }

  private IndexState state(DirectoryReader reader) {
    return IndexState.of(reader, Snapshot.Origin.of(updated, List.of()), writer.digests());
  }

  private void pause() {
    try {
      Thread.sleep(betweenLooks);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Optional<PassageIndex> look(PassageIndex current) throws IOException {
    if (takenIn()) {
      log.current();
    }
    leftOut = new LeftOut(leftOut.files(), leftOut.faults(), log.isStale());
    Optional<PassageIndex> newer =
        writer.reopen(current.reader()).map(reader -> current.next(state(reader)));
    Optional<Thesaurus> words = thesaurus.look();
    if (words.isEmpty()) {
      return newer;
    }
    PassageIndex reworded = newer.orElse(current).with(words.get());
    newer.ifPresent(PassageIndex::close);
    return Optional.of(reworded);
  }

  /// @return false where what was read before has to do
  private boolean takenIn() throws IOException {
    List<Path> listed;
    try {
      listed = Corpus.files(folder);
    } catch (IOException gone) {
      watch.forget();
      log.stale("The folder %s cannot be read.".formatted(folder.resolve("releases")));
      return false;
    }
    if (listed.isEmpty() && !served.isEmpty()) {
      watch.forget();
      log.stale("There is no release file in %s.".formatted(folder.resolve("releases")));
      return false;
    }
    takeIn(watch.look(listed, files.keySet()));
    if (isNothingWanted && !served.isEmpty()) {
      log.stale("No release file in %s can be read.".formatted(folder.resolve("releases")));
      return false;
    }
    return true;
  }

  private void takeIn(Map<Path, Standing> now) throws IOException {
    List<Map.Entry<Path, Standing>> changed =
        now.entrySet().stream()
            .filter(file -> isToBeRead(file.getKey(), file.getValue()))
            .sorted(Map.Entry.comparingByKey())
            .toList();
    for (int i = 0; i < changed.size(); i += BATCH) {
      Map<Path, Release> read = new HashMap<>();
      for (Map.Entry<Path, Standing> file :
          changed.subList(i, Math.min(changed.size(), i + BATCH))) {
        read(file.getKey(), file.getValue()).ifPresent(release -> read.put(file.getKey(), release));
      }
      serve(read);
    }
    if (owing) {
      serve(Map.of());
    }
  }

  private boolean isToBeRead(Path file, Standing standing) {
    Optional<Stamp> known = Optional.ofNullable(files.get(file)).map(ReadFile::stamp);
    return standing.isStill()
        && (!standing.stamp().equals(known)
            || (standing.stamp().isPresent() && standing.looks() == FolderWatch.AGAIN));
  }

  /// Reads a file, or notes that it is gone.
  private Optional<Release> read(Path file, Standing standing) {
    if (standing.stamp().isEmpty()) {
      removed = later(removed, Stamp.of(folder.resolve("releases")).changed());
      files.remove(file);
      owing = true;
      return Optional.empty();
    }
    Corpus alone = Corpus.ofFile(file);
    if (alone.releases().isEmpty() && standing.looks() < MAX_LOOKS_AT_BROKEN) {
      return Optional.empty();
    }
    files.put(file, ReadFile.of(standing.stamp().get(), alone));
    owing = true;
    return alone.releases().stream().findFirst();
  }

  /// Makes the index hold what the files hold, unless that is nothing.
  ///
  /// @param read releases that were just read; what else is needed is read again
  private void serve(Map<Path, Release> read) throws IOException {
    Map<String, Path> wanted = wanted();
    updated = files.values().stream().map(ReadFile::changed).reduce(removed, FollowedCorpus::later);
    if (!wanted.isEmpty()) {
      for (Map.Entry<String, Path> one : wanted.entrySet()) {
        Path file = one.getValue();
        Served state = new Served(file, Objects.requireNonNull(files.get(file)).stamp());
        if (read.containsKey(file) || !state.equals(served.get(one.getKey()))) {
          put(one.getKey(), state, Optional.ofNullable(read.get(file)));
        }
      }
      for (String gone : List.copyOf(served.keySet())) {
        if (!wanted.containsKey(gone)) {
          remove(gone);
        }
      }
    }
    isNothingWanted = wanted.isEmpty();
    owing = false;
    tell(wanted());
  }

  private void put(String key, Served state, Optional<Release> read) throws IOException {
    Optional<Release> release =
        read.or(() -> Corpus.ofFile(state.file()).releases().stream().findFirst())
            .filter(one -> PassageDocument.key(one.masthead()).equals(key));
    if (release.isEmpty()) {
      // It has changed since it was read, as the next look will tell.
      return;
    }
    try {
      writer.put(release.get());
      served.put(key, state);
      copies.ifPresent(kept -> kept.served(release.get().masthead(), state.file(), isOpen));
    } catch (AlreadyClosedException broken) {
      throw broken;
    } catch (RuntimeException unfit) {
      files.computeIfPresent(
          state.file(),
          (file, before) ->
              before.leftOut(
                  new ReleaseFault(
                      file, 1, "the release cannot be read into the index; report it")));
      remove(key);
    }
  }

  private void remove(String key) throws IOException {
    writer.remove(key);
    served.remove(key);
  }

  /// Of which file each release is taken: the first by its name that holds it.
  private Map<String, Path> wanted() {
    Map<String, Path> wanted = new HashMap<>();
    files.forEach((file, read) ->
        read.release()
            .ifPresent(masthead -> wanted.putIfAbsent(PassageDocument.key(masthead), file)));
    return wanted;
  }

  private void tell(Map<String, Path> wanted) {
    List<ReleaseFault> faults = new ArrayList<>();
    files.forEach((file, read) -> {
      faults.addAll(read.faults());
      read.release()
          .filter(masthead -> !file.equals(wanted.get(PassageDocument.key(masthead))))
          .ifPresent(masthead -> faults.add(ReleaseFault.twice(file, masthead)));
    });
    log.tell(faults);
    leftOut = LeftOut.of(faults, log.isStale());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
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
    writer.close();
  }
}
