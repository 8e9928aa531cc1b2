package eujp.slack.client;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import eujp.slack.errors.SlackError;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
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

  private static final int PAGE = 200;

  /// A thread of more messages is not read to its end.
  private static final int MAX_PAGES = 5;

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
              .<Read>map(one -> new Read.Text(FullText.of(one)))
              .orElseGet(() -> new Read.Refused(SlackError.MESSAGE_NOT_FOUND.toString()))
          : refused(Objects.requireNonNullElse(page.getError(), "no error"));
    } catch (SlackApiException e) {
      return refused("HTTP " + e.getResponse().code());
    }
  }

  /// Whether the app has the scope to read such a conversation, as far as Slack says; whoever lacks
  /// it is told of no message there either.
  ///
  /// @param thread the root of any thread there
  public boolean mayRead(String channel, String thread) {
    try {
      ConversationsRepliesResponse page =
          slack.conversationsReplies(request -> request.channel(channel).ts(thread).limit(1));
      return page.isOk() || !SlackError.MISSING_SCOPE.toString().equals(page.getError());
    } catch (IOException | SlackApiException e) {
      LOG.warn("Slack does not say what the bot may read: {}", e.getClass().getSimpleName());
      return true;
    }
  }

  /// Reads the message above one in a thread: the last before it that is not the bot's own and says
  /// something.
  ///
  /// @param thread the root of the thread
  /// @param message the time stamp of the one below
  /// @param bot the bot's own user id
  /// @return what it says, as it travels on the wire; empty where there is none, or Slack shows
  ///   none
  public Optional<String> above(String channel, String thread, String message, String bot)
      throws IOException {
    String cursor = "";
    Optional<String> last = Optional.empty();
    for (int page = 0; page < MAX_PAGES; page++) {
      ConversationsRepliesResponse read = page(channel, thread, message, cursor);
      if (!read.isOk()) {
        refused(Objects.requireNonNullElse(read.getError(), "no error"));
        return Optional.empty();
      }
      last =
          Stream.ofNullable(read.getMessages())
              .flatMap(List::stream)
              .filter(one -> one.getTs() != null && one.getTs().compareTo(message) < 0)
              .filter(one -> !bot.equals(one.getUser()))
              .map(FullText::of)
              .filter(text -> !text.isBlank())
              .reduce((_, later) -> later)
              .or(previous(last));
      cursor =
          Optional.ofNullable(read.getResponseMetadata())
              .map(metadata -> Objects.requireNonNullElse(metadata.getNextCursor(), ""))
              .orElse("");
      if (cursor.isEmpty()) {
        break;
      }
    }
    return last;
  }

  private static Supplier<Optional<String>> previous(Optional<String> last) {
    return () -> last;
  }

  private ConversationsRepliesResponse page(
      String channel, String thread, String latest, String cursor) throws IOException {
    try {
      return slack.conversationsReplies(request ->
          request
              .channel(channel)
              .ts(thread)
              .latest(latest)
              .limit(PAGE)
              .cursor(cursor.isEmpty() ? null : cursor));
    } catch (SlackApiException e) {
      throw new IOException("HTTP " + e.getResponse().code(), e);
    }
  }

  private static Read refused(String error) {
    LOG.warn("Slack shows no message: {}", error);
    return new Read.Refused(error);
  }
}
