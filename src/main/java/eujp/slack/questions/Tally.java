package eujp.slack.questions;

import eujp.answer.Answer;
import eujp.slack.blocks.Home;
import java.util.concurrent.atomic.AtomicLong;

/// How many questions were asked since the start, and what came of them. Safe for many threads.
public final class Tally {
  private final AtomicLong found = new AtomicLong();
  private final AtomicLong related = new AtomicLong();
  private final AtomicLong unread = new AtomicLong();
  private final AtomicLong nothing = new AtomicLong();

  /// The counts up to now.
  public Home.Counts counts() {
    return new Home.Counts(found.get(), related.get(), unread.get(), nothing.get());
  }

  void count(Answer answer) {
    AtomicLong counter =
        switch (answer) {
          case Answer.Found _ -> found;
          case Answer.Related _ -> related;
          case Answer.Unread _, Answer.Unfit _ -> unread;
          case Answer.Polite _, Answer.Nothing _ -> nothing;
        };
    counter.incrementAndGet();
  }
}
