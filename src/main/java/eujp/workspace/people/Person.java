package eujp.workspace.people;

import com.google.gson.JsonObject;
import eujp.workspace.delivery.Events;
import eujp.workspace.input.BlockAction;
import eujp.workspace.input.Element;
import eujp.workspace.input.Entered;
import eujp.workspace.input.InputValue;
import eujp.workspace.input.Typed;
import eujp.workspace.model.Access;
import eujp.workspace.model.Conversation;
import eujp.workspace.model.Directory;
import eujp.workspace.model.Member;
import eujp.workspace.model.Message;
import eujp.workspace.model.MessageContent;
import eujp.workspace.model.MessageStore;
import eujp.workspace.model.Timestamp;
import eujp.workspace.values.RefusedToPerson;
import eujp.workspace.views.View;
import eujp.workspace.views.ViewStacks;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/// A person in the workspace, and all that they can do. The page acts through one, and so may a
/// test.
///
/// Texts are as Slack's client sends them: `&`, `<` and `>` escaped, a mention as `<@U…>`. What
/// cannot be done is refused with an [IllegalArgumentException] whose message is a sentence for the
/// person. What the app must acknowledge is waited for, and returns what the person is told if it
/// fails.
public final class Person {
  private final Member member;
  private final Ways ways;

  /// The ways in which people act.
  public record Ways(
      Directory directory,
      MessageStore history,
      Access access,
      Events events,
      SlashCommands commands,
      BlockActions presses,
      Shortcuts shortcuts,
      Submissions submissions,
      ViewStacks views) {}

  public Person(Member member, Ways ways) {
    this.member = member;
    this.ways = ways;
  }

  /// Who they are.
  public Member member() {
    return member;
  }

  /// Their direct messages with the bot.
  public Conversation direct() {
    return ways.directory().people().direct(member);
  }

  /// The language that they have set in Slack, such as `en-US`.
  public String locale() {
    return ways.directory().people().locale(member);
  }

  /// Sets their language, such as `ja-JP`.
  public void setLocale(String locale) {
    ways.directory().people().setLocale(member, locale);
    ways.events().personChanged(member);
  }

  /// Writes a message.
  public Message post(Conversation where, String text) {
    return write(where, Optional.empty(), text);
  }

  /// Writes in the thread of `message`.
  public Message reply(Message message, String text) {
    return write(message.conversation(), Optional.of(message.root()), text);
  }

  /// Writes in the thread of `message`, and sends that to its conversation too.
  public Message replyToAll(Message message, String text) {
    return write(
        message.conversation(),
        Optional.of(message.root()),
        MessageContent.ofText(Typed.checked(text)).broadcast());
  }

  /// Forwards a message into a conversation, with words of their own, which may be empty.
  public Message forward(Message message, Conversation where, String text) {
    return write(where, Optional.empty(), MessageContent.ofText(text).forwarding(message));
  }

  public Message write(Conversation conversation, Optional<Timestamp> thread, String text) {
    return write(conversation, thread, MessageContent.ofText(Typed.checked(text)));
  }

  private Message write(
      Conversation conversation, Optional<Timestamp> thread, MessageContent content) {
    if (ways.access().isArchived(conversation)) {
      throw new RefusedToPerson("This channel is archived. Nothing more can be written in it.");
    }
    return ways.history()
        .post(conversation, (where, ts) -> Message.of(where, ts, member, content).inThread(thread));
  }

  /// Changes a message of theirs, and returns it as it now is.
  public Message edit(Message message, String text) {
    MessageContent content = MessageContent.ofText(Typed.checked(text));
    return ways.history().edit(own(message), content).orElseThrow(Person::gone);
  }

  /// Deletes a message of theirs.
  public void delete(Message message) {
    if (!ways.history().delete(own(message))) {
      throw gone();
    }
  }

  /// Runs a command.
  ///
  /// @param command such as `/eujp`
  /// @param text what follows it; may be empty
  public Optional<String> command(Conversation where, String command, String text)
      throws InterruptedException {
    return ways.commands().run(member, where, command, Typed.bounded(text));
  }

  /// Uses a global shortcut.
  public Optional<String> shortcut(String callbackId) throws InterruptedException {
    return ways.shortcuts().run(member, callbackId);
  }

  /// Uses a shortcut on a message.
  public Optional<String> shortcut(Message message, String callbackId) throws InterruptedException {
    return ways.shortcuts().run(member, message, callbackId);
  }

  /// Presses the first element with this action id in a message, be it theirs or not.
  public Optional<String> press(Message message, String actionId) throws InterruptedException {
    return press(message, BlockAction.of(message.blocks(), actionId));
  }

  /// Presses what means `value`: one of two feedback buttons, an option, a button of that value.
  public Optional<String> press(Message message, String actionId, String value)
      throws InterruptedException {
    return pressing(message, actionId, value).failure();
  }

  /// As [#press(Message, String, String)], and tells also when that was.
  public BlockActionResult pressing(Message message, String actionId, String value)
      throws InterruptedException {
    return pressing(message, BlockAction.of(message.blocks(), actionId, value));
  }

  public Optional<String> press(Message message, BlockAction press) throws InterruptedException {
    return pressing(message, press).failure();
  }

  private BlockActionResult pressing(Message message, BlockAction press)
      throws InterruptedException {
    if (message.onlyFor().filter(seen -> !seen.equals(member)).isPresent()) {
      throw gone();
    }
    return ways.presses().press(member, message, press);
  }

  /// Presses the first element with this action id in a modal or in their App Home.
  public Optional<String> press(View view, String actionId) throws InterruptedException {
    return press(view, BlockAction.of(view.blocks(), actionId));
  }

  /// Presses what means `value` in a modal or in their App Home.
  public Optional<String> press(View view, String actionId, String value)
      throws InterruptedException {
    return press(view, BlockAction.of(view.blocks(), actionId, value));
  }

  public Optional<String> press(View view, BlockAction press) throws InterruptedException {
    Element element = press.element(view.blocks(), member);
    if (InputValue.of(element).isPresent()) {
      JsonObject values = Entered.with(new JsonObject(), element, press.chosen());
      return ways.presses().press(member, entered(view, values), press);
    }
    return ways.presses().press(member, current(view), press);
  }

  /// Opens a conversation; if it is the bot's, the bot is told.
  public void open(Conversation where) {
    if (where.isDirect()) {
      ways.events().homeOpened(member, where, "messages", home());
    }
  }

  /// Opens the bot's Home tab.
  public void openHome() {
    ways.events().homeOpened(member, direct(), "home", home());
  }

  /// Their App Home, if the app has published one.
  public Optional<View> home() {
    return ways.views().home(member);
  }

  /// The modals before them, the topmost last.
  public List<View> modals() {
    return ways.views().stack(member);
  }

  /// Waits until their App Home or a modal before them satisfies `wanted`, and returns it.
  ///
  /// @throws TimeoutException if none does within `patience`
  public View awaitView(Predicate<View> wanted, Duration patience)
      throws InterruptedException, TimeoutException {
    return ways.views().await(member, wanted, patience);
  }

  /// Fills the first field with this action id in the topmost modal: a text, a date, or the values
  /// of the options that are chosen.
  public View fill(String actionId, String... values) {
    View view = topmost();
    Element element =
        Element.in(view.blocks()).stream()
            .filter(one -> one.actionId().equals(actionId) && InputValue.of(one).isPresent())
            .findFirst()
            .orElseThrow(() -> new RefusedToPerson("There is no field " + actionId + "."));
    JsonObject chosen = InputValue.of(element).orElseThrow().chosen(element, List.of(values));
    return entered(view, Entered.with(new JsonObject(), element, chosen));
  }

  /// Submits the topmost modal.
  public Submission submit() throws InterruptedException {
    return ways.submissions().submit(member, topmost());
  }

  /// Closes the topmost modal without submitting it.
  public Optional<String> closeModal() throws InterruptedException {
    return ways.submissions().close(member, topmost());
  }

  /// Notes what is entered in a view, and returns it as it then is.
  public View entered(View view, JsonObject values) {
    current(view);
    return ways.views().enter(view.id(), values).orElseThrow(Person::gone);
  }

  private View current(View view) {
    return ways.views()
        .find(view.id())
        .filter(now -> now.user().equals(member))
        .orElseThrow(() -> new RefusedToPerson("That view is no longer open."));
  }

  private View topmost() {
    List<View> open = modals();
    if (open.isEmpty()) {
      throw new RefusedToPerson("No modal is open.");
    }
    return open.getLast();
  }

  private Message own(Message message) {
    if (!message.author().equals(member) || message.tombstone()) {
      throw new RefusedToPerson("Only messages of your own can be changed.");
    }
    return message;
  }

  private static RefusedToPerson gone() {
    return new RefusedToPerson("That message is no longer there.");
  }
}
