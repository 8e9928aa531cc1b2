package eujp.library;

import eujp.library.Knowledge.LeftOut;
import eujp.question.Thesaurus;
import eujp.search.IndexState;
import eujp.search.PassageIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An index that other processes write: each state of it is taken in as a whole. Where the newest
/// is gone or cannot be read, what was read before is kept.
final class FollowedIndex implements Source {
  /// So many looks in a row may fail before it is said: another process may just be at work.
  private static final int MAX_FAILED_LOOKS = 3;

  private final IndexStates states;
  private final FollowedThesaurus thesaurus;
  private final FaultLog log = new FaultLog();
  private @Nullable Object read;

  /// The state that could not be read at the last look.
  private @Nullable Object refused;

  private int failed;

  private volatile Instant updated = Instant.EPOCH;
  private volatile LeftOut leftOut = LeftOut.NOTHING;

  /// @param states is closed with this
  /// @param corpus with the thesaurus
  FollowedIndex(IndexStates states, Path corpus) {
    this.states = states;
    this.thesaurus = new FollowedThesaurus(corpus);
  }

  @Override
  public PassageIndex open() throws IOException {
    read = states.newest();
    IndexState first = states.read(Optional.empty());
    tell(first);
    return PassageIndex.over(first, thesaurus.open());
  }

  @Override
  public Optional<PassageIndex> look(PassageIndex current) throws IOException {
    Optional<PassageIndex> newer = newer(current);
    Optional<Thesaurus> words = thesaurus.look();
    if (words.isEmpty()) {
      return newer;
    }
    PassageIndex reworded = newer.orElse(current).with(words.get());
    newer.ifPresent(PassageIndex::close);
    return Optional.of(reworded);
  }

  private Optional<PassageIndex> newer(PassageIndex current) {
    Optional<PassageIndex> newer = Optional.empty();
    @Nullable Object now = null;
    try {
      now = states.newest();
      if (failed >= MAX_FAILED_LOOKS && now.equals(refused)) {
        return newer;
      }
      if (!now.equals(read)) {
        IndexState taken = states.read(Optional.of(current));
        newer = Optional.of(current.next(taken));
        tell(taken);
        read = now;
      }
      failed = 0;
      log.current();
    } catch (IOException | RuntimeException unreadable) {
      failed++;
      refused = now;
      if (failed >= MAX_FAILED_LOOKS) {
        log.stale(states.trouble());
      }
    }
    leftOut = new LeftOut(leftOut.files(), leftOut.faults(), log.isStale());
    return newer;
  }

  private void tell(IndexState state) {
    updated = state.origin().changed();
    leftOut = new LeftOut(state.origin().leftOut(), state.origin().faults(), false);
    log.tell(state.origin().faults());
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
    states.close();
  }
}
