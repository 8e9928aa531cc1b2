package eujp.slack.client;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import eujp.slack.errors.SlackError;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Messages as they stand in Slack, for what is too long to be carried from one press to the next.
///
/// @param slack speaks to the Web API as the bot, which reads only the conversations that it is in
public record MessageReader(MethodsClient slack) {
  private static final Logger LOG = LoggerFactory.getLogger(MessageReader.class);

  /// Slack begins with the root of the thread, whatever is asked for.
  private static final int ROOT_AND_MESSAGE = 2;

  /// What came of reading a message.
  public sealed interface Read {
    /// Its text, as it travels on the wire.
    record Text(String text) implements Read {}

    /// Slack does not show it.
    ///
    /// @param error Slack's, or a status
    record Refused(String error) implements Read {}
  }

  /// Reads a message.
  ///
  /// @param thread the root of the thread that it stands in; the message itself where it is in none
  /// @param message its time stamp
  public Read read(String channel, String thread, String message) throws IOException {
    try {
      ConversationsRepliesResponse page =
          slack.conversationsReplies(request ->
              request
                  .channel(channel)
                  .ts(thread)
                  .oldest(message)
                  .latest(message)
                  .inclusive(true)
                  .limit(ROOT_AND_MESSAGE));
      return page.isOk()
          ? Stream.ofNullable(page.getMessages())
              .flatMap(messages -> messages.stream())
              .filter(one -> message.equals(one.getTs()))
              .findFirst()
              .<Read>map(one -> new Read.Text(Objects.requireNonNullElse(one.getText(), "")))
              .orElseGet(() -> new Read.Refused(SlackError.MESSAGE_NOT_FOUND.toString()))
          : refused(Objects.requireNonNullElse(page.getError(), "no error"));
    } catch (SlackApiException e) {
      return refused("HTTP " + e.getResponse().code());
    }
  }

  private static Read refused(String error) {
    LOG.warn("Slack shows no message: {}", error);
    return new Read.Refused(error);
  }
}
