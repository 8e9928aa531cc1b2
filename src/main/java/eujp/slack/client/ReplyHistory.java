package eujp.slack.client;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import eujp.slack.errors.CallFailure;
import eujp.slack.errors.SlackError;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What stands in Slack already, by the metadata that [Poster] gives a reply.
///
/// @param slack speaks to the Web API as the bot
/// @param bot the bot's own user id
/// @param lines for as many as may look at once
public record ReplyHistory(MethodsClient slack, String bot, Semaphore lines) {
  /// Slack gives out few of these a minute.
  private static final int AT_ONCE = 4;

  private static final Logger LOG = LoggerFactory.getLogger(ReplyHistory.class);
  private static final int PAGE = 200;

  public ReplyHistory(MethodsClient slack, String bot) {
    this(slack, bot, new Semaphore(AT_ONCE, true));
  }

  /// Whether a reply stands.
  public sealed interface Seen {
    /// It does.
    record Standing() implements Seen {}

    /// It does not.
    record Missing() implements Seen {}

    /// Slack does not say now.
    ///
    /// @param pause how long to wait at least before asking again
    record Unknown(CallFailure why, Duration pause) implements Seen {}

    /// Slack does not tell this bot.
    record Hidden(String error) implements Seen {}
  }

  /// Looks for the reply to a question in a thread.
  ///
  /// @param thread its root
  /// @param since the question's own time stamp, before which no reply to it stands
  /// @param question names the question, as in [Outgoing]
  ///
  /// @throws InterruptedException if the thread is interrupted while others look
  public Seen find(String channel, String thread, String since, String question)
      throws InterruptedException {
    lines.acquire();
    try {
      return look(channel, thread, since, question);
    } finally {
      lines.release();
    }
  }

  private Seen look(String channel, String thread, String since, String question) {
    String cursor = "";
    try {
      do {
        ConversationsRepliesResponse page = page(channel, thread, since, cursor);
        if (!page.isOk()) {
          return failed(channel, Objects.requireNonNullElse(page.getError(), "no error"));
        }
        if (page.getMessages().stream().anyMatch(message -> isReply(message, question))) {
          return new Seen.Standing();
        }
        cursor =
            Optional.ofNullable(page.getResponseMetadata())
                .map(metadata -> Objects.requireNonNullElse(metadata.getNextCursor(), ""))
                .orElse("");
      } while (!cursor.isEmpty());
      return new Seen.Missing();
    } catch (SlackApiException e) {
      CallFailure why = CallFailure.status(e.getResponse().code());
      return why.passes()
          ? new Seen.Unknown(why, CallFailure.retryAfter(e))
          : new Seen.Hidden(why.why());
    } catch (IOException | RuntimeException e) {
      return new Seen.Unknown(CallFailure.thrown(e), Duration.ZERO);
    }
  }

  private ConversationsRepliesResponse page(
      String channel, String thread, String since, String cursor)
      throws IOException, SlackApiException {
    return slack.conversationsReplies(request ->
        request
            .channel(channel)
            .ts(thread)
            .oldest(since)
            .inclusive(true)
            .includeAllMetadata(true)
            .limit(PAGE)
            .cursor(cursor.isEmpty() ? null : cursor));
  }

  private static Seen failed(String channel, String error) {
    return switch (SlackError.meaning(error)) {
      case PASSES, REVOKED -> new Seen.Unknown(CallFailure.named(error), Duration.ZERO);
      default -> {
        LOG.warn("Slack does not tell what stands in {}: {}", channel, error);
        yield error.equals(SlackError.THREAD_NOT_FOUND.toString())
            ? new Seen.Missing()
            : new Seen.Hidden(error);
      }
    };
  }

  private boolean isReply(Message message, String question) {
    Message.Metadata metadata = message.getMetadata();
    return bot.equals(message.getUser())
        && metadata != null
        && Poster.EVENT_TYPE.equals(metadata.getEventType())
        && metadata.getEventPayload() != null
        && question.equals(metadata.getEventPayload().get(Poster.QUESTION));
  }
}
