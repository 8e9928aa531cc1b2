package eujp.slack.ask;

import java.util.LinkedHashSet;
import java.util.SequencedSet;

/// The questions that are being answered or have been, so that each is answered once however often
/// Slack delivers it.
///
/// It holds the newest questions only, up to its bound, and only while the process runs. An edit of
/// a message that has fallen out of it is therefore taken for an edit that adds the mention.
///
/// Safe for use by many threads: of several that begin the same question at once, one may go on.
public final class AskedBefore {
  private final int most;
  private final SequencedSet<QuestionKey> keys = new LinkedHashSet<>();

  public AskedBefore(int most) {
    this.most = most;
  }

  /// Whether the caller is the first with this question, and so has to answer it.
  public synchronized boolean begin(QuestionKey key) {
    if (!keys.add(key)) {
      return false;
    }
    if (keys.size() > most) {
      keys.removeFirst();
    }
    return true;
  }

  /// Takes back a question that could not be answered, so that its next delivery is.
  public synchronized void forget(QuestionKey key) {
    keys.remove(key);
  }
}
