package eujp.slack.wire;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import eujp.slack.draw.Reply;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Posts replies into threads, with patience.
///
/// What can pass (a rate limit, a network failure, a fault of Slack's) is tried again, at most
/// [#MOST_TRIES] times and [#PATIENCE] in all; then it is an exception, upon which Slack delivers
/// the question again. What cannot pass (the channel is archived, the token is revoked) is one line
/// in the log: another try would end the same.
///
/// It does not use the SDK's asynchronous client, whose own rate limiter can hold a message back
/// for up to an hour.
public final class Poster {
  public static final int MOST_TRIES = 3;
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(Poster.class);
  private static final Duration AFTER_A_FAILURE = Duration.ofMillis(500);

  /// Errors of the Web API that are gone a moment later.
  private static final Set<String> PASSING =
      Set.of(
          "ratelimited",
          "rate_limited",
          "internal_error",
          "fatal_error",
          "service_unavailable",
          "request_timeout");

  private final MethodsClient slack;
  private final Pace pace;
  private final InstantSource clock;

  public Poster(MethodsClient slack, Pace pace, InstantSource clock) {
    this.slack = slack;
    this.pace = pace;
    this.clock = clock;
  }

  /// What became of one try.
  private sealed interface Outcome {
    record Final(Posted posted) implements Outcome {}

    record Failed(String error, Duration pause) implements Outcome {}
  }

  /// Posts `reply`.
  ///
  /// @param channel a conversation, or a person in whose direct messages it is to stand
  /// @param thread the message under which it goes; empty where it begins a thread of its own
  /// @throws IOException if Slack could not be brought to take it, and may later
  public Posted post(String channel, Optional<String> thread, Reply reply) throws IOException {
    Instant deadline = clock.instant().plus(PATIENCE);
    for (int tries = 1; ; tries++) {
      waitUntil(pace.takeTurn(channel), deadline, "too many messages wait for " + channel);
      switch (tryPosting(channel, thread, reply)) {
        case Outcome.Final(Posted.Refused refused) -> {
          LOG.warn("Slack takes no reply in {}: {}", channel, refused.error());
          return refused;
        }
        case Outcome.Final(Posted posted) -> {
          return posted;
        }
        case Outcome.Failed failed -> {
          if (tries == MOST_TRIES) {
            throw new IOException(
                "Slack did not take a reply in " + channel + ": " + failed.error());
          }
          waitUntil(failed.pause(), deadline, failed.error());
        }
      }
    }
  }

  private Outcome tryPosting(String channel, Optional<String> thread, Reply reply) {
    try {
      ChatPostMessageResponse response = slack.chatPostMessage(request(channel, thread, reply));
      if (response.isOk()) {
        return new Outcome.Final(new Posted.Sent(response.getChannel(), response.getTs()));
      }
      return PASSING.contains(response.getError())
          ? new Outcome.Failed(response.getError(), AFTER_A_FAILURE)
          : refused(response.getError());
    } catch (SlackApiException e) {
      int status = e.getResponse().code();
      return status == 429 || status >= 500
          ? new Outcome.Failed("HTTP " + status, retryAfter(e))
          : refused("HTTP " + status);
    } catch (IOException e) {
      return new Outcome.Failed(e.toString(), AFTER_A_FAILURE);
    }
  }

  private static Outcome refused(String error) {
    return new Outcome.Final(new Posted.Refused(error));
  }

  /// Nothing in a reply turns into a mention or a preview, whatever its text holds.
  private static ChatPostMessageRequest request(
      String channel, Optional<String> thread, Reply reply) {
    return ChatPostMessageRequest.builder()
        .channel(channel)
        .threadTs(thread.orElse(null))
        .text(reply.text())
        .blocks(reply.blocks())
        .parse("none")
        .linkNames(false)
        .mrkdwn(false)
        .unfurlLinks(false)
        .unfurlMedia(false)
        .build();
  }

  private static Duration retryAfter(SlackApiException e) {
    String seconds = e.getResponse().header("Retry-After", "");
    return seconds != null && seconds.matches("\\d{1,5}")
        ? Duration.ofSeconds(Long.parseLong(seconds))
        : AFTER_A_FAILURE;
  }

  private void waitUntil(Duration wait, Instant deadline, String reason) throws IOException {
    if (clock.instant().plus(wait).isAfter(deadline)) {
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
