package eujp.slack.questions;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Whether Slack delivers to the bot what people say in channels without mentioning it, as it must
/// where the bot is to follow a thread.
///
/// No method of the Web API tells which events an app listens to. But where it listens to messages,
/// each mention comes twice, as a mention and as any other message; where mentions come and no
/// message at all does, it does not. What another process was told is not known here, so that
/// nothing is said against it where several share the events, or before a mention has come.
///
/// Source: [app_mention](https://docs.slack.dev/reference/events/app_mention).
public final class Earshot {
  /// How long the one may come after the other.
  static final Duration PATIENCE = Duration.ofSeconds(3);

  private final boolean alone;
  private final CountDownLatch message = new CountDownLatch(1);
  private volatile boolean mentioned;

  /// @param alone whether all events come to this process
  public Earshot(boolean alone) {
    this.alone = alone;
  }

  /// Notes that a mention has come, which a message must accompany.
  public void heardMention() {
    mentioned = true;
  }

  /// Notes that a message in a channel has come, whoever said it.
  public void heardMessage() {
    message.countDown();
  }

  /// Whether messages come, as far as can be told; waits up to three seconds for one.
  public boolean hasMessages() throws InterruptedException {
    return !alone || !mentioned || message.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }
}
