package eujp.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// The threads in which the bot answers without being mentioned. Safe for many threads of the
/// program.
public final class FollowedThreads {
  /// More than anybody reads; those followed first are forgotten first.
  static final int MOST = 10_000;

  private final JsonLines<Line> lines;
  private final SequencedSet<String> followed = new LinkedHashSet<>();

  /// A change as it is kept.
  private record Line(@Nullable String thread, boolean followed) {}

  private FollowedThreads(JsonLines<Line> lines) {
    this.lines = lines;
  }

  /// The threads that are kept in `folder`, which is made when there is something to keep.
  ///
  /// @throws IOException if there is a file that cannot be read
  public static FollowedThreads in(Path folder) throws IOException {
    JsonLines<Line> lines = new JsonLines<>(folder.resolve("followed.jsonl"), Line.class);
    FollowedThreads threads = new FollowedThreads(lines);
    for (Line line : lines.read()) {
      if (line.thread() != null) {
        threads.apply(line.thread(), line.followed());
      }
    }
    return threads;
  }

  /// Whether a thread is followed.
  ///
  /// @param thread the conversation and the time stamp of the thread's root
  public synchronized boolean contains(String thread) {
    return followed.contains(thread);
  }

  /// Follows a thread from now on, or does no longer.
  ///
  /// @return whether that is a change
  /// @throws IOException if it could not be kept; then nothing changes
  public synchronized boolean set(String thread, boolean follow) throws IOException {
    if (follow == followed.contains(thread)) {
      return false;
    }
    lines.add(new Line(thread, follow));
    apply(thread, follow);
    return true;
  }

  private void apply(String thread, boolean follow) {
    if (follow) {
      followed.add(thread);
      if (followed.size() > MOST) {
        followed.removeFirst();
      }
    } else {
      followed.remove(thread);
    }
  }
}
