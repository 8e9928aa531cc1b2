package eujp.slack.questions;

import eujp.library.Knowledge;
import eujp.question.filter.Filter;
import eujp.question.filter.FilteredText;
import eujp.slack.runtime.NanoClock;
import eujp.store.Choices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The releases that an admin has chosen to be asked: in a channel, or else in the whole workspace,
/// or else all. What another process is told is known some seconds later. Safe for many threads.
public final class ChosenReleases implements Corpora {
  private static final Duration REMEMBERED = Duration.ofSeconds(5);

  private final Knowledge all;
  private final Choices choices;
  private final NanoClock clock;
  private volatile @Nullable Read read;

  /// What was chosen when it was last looked.
  private record Read(Map<String, String> choices, long nanos) {}

  /// @param clock tells when to look again
  public ChosenReleases(Knowledge all, Choices choices, NanoClock clock) {
    this.all = all;
    this.choices = choices;
    this.clock = clock;
  }

  @Override
  public Knowledge in(String channel) {
    return all.only(filter(channel));
  }

  /// What is asked in a channel, or, where that is empty, in the whole workspace.
  public Filter filter(String channel) {
    Map<String, String> chosen = chosen();
    return Optional.ofNullable(chosen.get(channel))
        .or(() -> Optional.ofNullable(chosen.get(Choices.EVERYWHERE)))
        .map(written -> FilteredText.of(written).filter())
        .orElse(Filter.NONE);
  }

  /// Chooses from now on.
  ///
  /// @param channel empty for the whole workspace
  /// @param filter empty where there is to be no choice any more
  /// @throws IOException if it could not be kept
  public void choose(String channel, Optional<Filter> filter) throws IOException {
    choices.choose(channel, filter.map(Filter::toString));
    read = null;
  }

  /// Where the database does not say, what it said last; where it has not said anything yet, nobody
  /// is answered out of what may not be asked.
  private Map<String, String> chosen() {
    Read last = read;
    long now = clock.nanos();
    if (last != null && now - last.nanos() < REMEMBERED.toNanos()) {
      return last.choices();
    }
    try {
      Read next = new Read(choices.all(), now);
      read = next;
      return next.choices();
    } catch (IOException e) {
      if (last == null) {
        throw new UncheckedIOException(e);
      }
      return last.choices();
    }
  }
}
