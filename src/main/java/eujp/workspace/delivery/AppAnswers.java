package eujp.workspace.delivery;

import eujp.workspace.model.Conversation;
import eujp.workspace.model.Directory;
import eujp.workspace.model.Member;
import eujp.workspace.model.Message;
import eujp.workspace.model.MessageContent;
import eujp.workspace.model.MessageStore;
import eujp.workspace.model.Timestamp;
import eujp.workspace.values.ApiException;
import eujp.workspace.values.Arguments;
import java.util.Optional;

/// Shows what the app answers to a command or to a press, be it in its acknowledgement or later at
/// the `response_url`.
public final class AppAnswers {
  private final Directory directory;
  private final MessageStore history;

  public AppAnswers(Directory directory, MessageStore history) {
    this.directory = directory;
    this.history = history;
  }

  /// What is answered to.
  ///
  /// @param who did it; what is not for all is for them
  /// @param pressed the message whose button was pressed, where one was
  /// @param command the command and its text, where one was run
  public record Occasion(
      Member who, Conversation conversation, Optional<Message> pressed, Optional<String> command) {}

  /// Posts, replaces or deletes, as `arguments` say. An answer to a press replaces the message
  /// unless it says otherwise; an answer to a command has nothing to replace.
  ///
  /// @throws ApiException as [MessageContent#read]
  public void show(Occasion occasion, Arguments arguments) throws ApiException {
    Optional<Message> pressed = occasion.pressed();
    if (pressed.isPresent() && arguments.flag("delete_original").orElse(false)) {
      history.delete(pressed.get());
      return;
    }
    MessageContent content = MessageContent.read(arguments);
    boolean toAll = arguments.text("response_type").filter("in_channel"::equals).isPresent();
    if (pressed.isPresent() && arguments.flag("replace_original").orElse(true)) {
      if (history.edit(pressed.get(), content).isPresent()) {
        return;
      }
    }
    Optional<Timestamp> thread =
        arguments
            .text("thread_ts")
            .flatMap(Timestamp::parse)
            .or(() -> pressed.flatMap(Message::thread));
    history.post(
        occasion.conversation(),
        (where, ts) -> {
          Message message =
              Message.of(where, ts, directory.bot(), content)
                  .inThread(thread)
                  .answering(occasion.command());
          return toAll ? message : message.onlyFor(occasion.who());
        });
  }
}
