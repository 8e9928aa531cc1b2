package eujp.workspace;

import java.util.Optional;

/// The person who uses the workspace, and all that they can do. The page acts through it, and so
/// may a test.
///
/// Texts are as Slack's client sends them: `&`, `<` and `>` escaped, a mention as `<@U…>`. What
/// cannot be done is refused with an [IllegalArgumentException] whose message is a sentence for the
/// person.
public final class Person {
  private final Directory directory;
  private final History history;
  private final Events events;
  private final Interactions interactions;

  Person(Directory directory, History history, Events events, Interactions interactions) {
    this.directory = directory;
    this.history = history;
    this.events = events;
    this.interactions = interactions;
  }

  /// Who they are.
  public Member member() {
    return directory.you();
  }

  /// Writes a message.
  public Message post(Conversation where, String text) {
    return write(where, Optional.empty(), text);
  }

  /// Writes in the thread of `message`.
  public Message reply(Message message, String text) {
    return write(message.conversation(), Optional.of(message.root()), text);
  }

  Message write(Conversation conversation, Optional<Timestamp> thread, String text) {
    Content content = Content.ofText(checked(text));
    return history.post(
        conversation,
        (where, ts) -> Message.of(where, ts, directory.you(), content).inThread(thread));
  }

  /// Changes a message of theirs, and returns it as it now is.
  public Message edit(Message message, String text) {
    Content content = Content.ofText(checked(text));
    return history.edit(own(message), content).orElseThrow(Person::gone);
  }

  /// Deletes a message of theirs.
  public void delete(Message message) {
    if (!history.delete(own(message))) {
      throw gone();
    }
  }

  /// Runs a command, and waits until the app has acknowledged it.
  ///
  /// @param command such as `/eujp`
  /// @param text what follows it; may be empty
  /// @return what the person is told if it fails
  public Optional<String> command(Conversation where, String command, String text)
      throws InterruptedException {
    if (text.length() > Content.MOST_TEXT) {
      throw tooLong(text);
    }
    return interactions.command(where, command, Content.wellFormed(text));
  }

  /// Presses the first element with this action id in a message, and waits until the app has
  /// acknowledged it.
  ///
  /// @return what the person is told if it fails
  public Optional<String> press(Message message, String actionId) throws InterruptedException {
    return press(message, Press.of(message, actionId));
  }

  Optional<String> press(Message message, Press press) throws InterruptedException {
    return interactions.press(message, press);
  }

  /// Opens a conversation; if it is the bot's, the bot is told.
  public void open(Conversation where) {
    if (where.isDirect()) {
      events.messagesTabOpened(where);
    }
  }

  private Message own(Message message) {
    if (!message.author().equals(directory.you()) || message.tombstone()) {
      throw new Refused("Only messages of your own can be changed.");
    }
    return message;
  }

  private static String checked(String text) {
    if (text.isBlank()) {
      throw new Refused("The message is empty. Write something first.");
    }
    if (text.length() > Content.MOST_TEXT) {
      throw tooLong(text);
    }
    return Content.wellFormed(text);
  }

  private static Refused tooLong(String text) {
    return new Refused(
        "A message holds at most 40,000 characters, and this one has %,d. Shorten it."
            .formatted(text.length()));
  }

  private static Refused gone() {
    return new Refused("That message is no longer there.");
  }
}
