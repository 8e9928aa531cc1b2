package eujp.slack.client;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.model.Message;
import eujp.slack.blocks.Reply;
import eujp.slack.errors.CallFailure;
import eujp.slack.errors.SlackError;
import eujp.slack.runtime.NanoClock;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Posts messages, at the pace that Slack allows.
///
/// It does not use the SDK's asynchronous client, whose own rate limiter can hold a message back
/// for up to an hour. Safe for many threads.
public final class Poster {
  /// How often [#post] tries.
  public static final int MAX_TRIES = 3;

  static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(Poster.class);
  private static final Duration AFTER_A_FAILURE = Duration.ofMillis(500);

  /// When Slack comes back after an outage, the bot does not fall upon it.
  static final int MAX_AT_ONCE = 32;

  /// By what the metadata of our replies are known.
  static final String EVENT_TYPE = "eujp_reply";

  static final String QUESTION = "question";

  private final PostCall slack;
  private final ChannelThrottle pace;
  private final NanoClock clock;
  private final Semaphore lines = new Semaphore(MAX_AT_ONCE, true);

  public Poster(PostCall slack, ChannelThrottle pace, NanoClock clock) {
    this.slack = slack;
    this.pace = pace;
    this.clock = clock;
  }

  /// Posts a reply with some patience, for a person who waits: what can pass is tried again, at
  /// most [#MAX_TRIES] times and 30 s in all for each of its messages. Those behind the first go
  /// into its thread.
  ///
  /// @return what became of the first
  /// @throws IOException if Slack could not be brought to take it, and may later
  public Posted post(String channel, Optional<String> thread, Reply reply) throws IOException {
    Posted posted = postOne(channel, thread, reply);
    if (posted instanceof Posted.Sent(String where, String ts)) {
      for (Reply next : reply.more()) {
        postOne(where, Optional.of(thread.orElse(ts)), next);
      }
    }
    return posted;
  }

  private Posted postOne(String channel, Optional<String> thread, Reply reply) throws IOException {
    Outgoing message = new Outgoing(channel, thread, reply, Optional.empty());
    long deadline = clock.nanos() + PATIENCE.toNanos();
    for (int tries = 1; ; tries++) {
      waitFor(pace.takeTurn(channel), deadline, "too many messages wait for " + place(channel));
      switch (send(message)) {
        case Posted posted -> {
          return posted;
        }
        case Attempt.Revoked(String error) -> {
          return new Posted.Refused(error);
        }
        case Attempt.Later later -> {
          if (tries == MAX_TRIES) {
            throw new IOException(
                "Slack did not take a reply in " + place(channel) + ": " + later.why().why());
          }
          waitFor(
              later.pause().isZero() ? AFTER_A_FAILURE : later.pause(),
              deadline,
              later.why().why());
        }
      }
    }
  }

  /// Waits until a channel's turn has come.
  public void awaitTurn(String channel) throws InterruptedException {
    do {
      Thread.sleep(pace.takeTurn(channel));
    } while (pace.isHeld(channel));
  }

  /// Tries once to post a message.
  ///
  /// @throws InterruptedException if the thread is interrupted before the message is sent
  public Attempt attempt(Outgoing message) throws InterruptedException {
    lines.acquire();
    try {
      return send(message);
    } finally {
      lines.release();
    }
  }

  private Attempt send(Outgoing message) {
    try {
      PostCall.Said said = slack.send(request(message));
      return said.ok()
          ? new Posted.Sent(said.channel(), said.ts())
          : failed(message, said.error().isEmpty() ? "no error" : said.error());
    } catch (SlackApiException e) {
      CallFailure why = CallFailure.status(e.getResponse().code());
      return why.passes()
          ? later(message, why, CallFailure.retryAfter(e), e.getResponse().code() >= 500)
          : refused(message, why.why());
    } catch (ConnectException | UnknownHostException e) {
      return later(message, CallFailure.thrown(e), Duration.ZERO, false);
    } catch (IOException | RuntimeException e) {
      // An answer that is no JSON is a RuntimeException.
      return later(message, CallFailure.thrown(e), Duration.ZERO, true);
    }
  }

  private Attempt failed(Outgoing message, String error) {
    return switch (SlackError.meaning(error)) {
      case REVOKED -> new Attempt.Revoked(error);
      case PASSES ->
          later(message, CallFailure.named(error), Duration.ZERO, !error.contains("limited"));
      default -> refused(message, error);
    };
  }

  private Attempt later(Outgoing message, CallFailure why, Duration pause, boolean mayStand) {
    if (pause.isPositive()) {
      pace.hold(message.channel(), pause);
    }
    return new Attempt.Later(why, pause, mayStand);
  }

  private static Attempt refused(Outgoing message, String error) {
    LOG.warn("Slack takes no reply in {}: {}", place(message.channel()), error);
    return new Posted.Refused(error);
  }

  /// Names a conversation for the log, without the id of a person.
  private static String place(String channel) {
    return channel.startsWith("U") || channel.startsWith("W") ? "direct messages" : channel;
  }

  /// Nothing in a reply turns into a mention or a preview, whatever its text holds.
  private static ChatPostMessageRequest request(Outgoing message) {
    return ChatPostMessageRequest.builder()
        .channel(message.channel())
        .threadTs(message.thread().orElse(null))
        .text(message.reply().text())
        .blocks(message.reply().blocks())
        .metadata(metadata(message))
        .parse("none")
        .linkNames(false)
        .mrkdwn(false)
        .unfurlLinks(false)
        .unfurlMedia(false)
        .build();
  }

  private static Message.@Nullable Metadata metadata(Outgoing message) {
    return message
        .question()
        .map(question ->
            Message.Metadata.builder()
                .eventType(EVENT_TYPE)
                .eventPayload(Map.of(QUESTION, question))
                .build())
        .orElse(null);
  }

  /// @param deadline by the clock
  private void waitFor(Duration wait, long deadline, String reason) throws IOException {
    if (clock.nanos() + wait.toNanos() - deadline > 0) {
      throw new IOException("A reply waited too long: " + reason);
    }
    try {
      Thread.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped before the reply was posted");
    }
  }
}
