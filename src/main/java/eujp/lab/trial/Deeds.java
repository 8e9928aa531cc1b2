package eujp.lab.trial;

import eujp.lab.trial.Buttons.Button;
import eujp.workspace.model.Conversation;
import eujp.workspace.model.Message;
import eujp.workspace.people.Person;
import eujp.workspace.people.Submission;
import eujp.workspace.views.View;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// What people do besides asking: Slack delivers it once, and the bot need not keep it. Each tells
/// whether the person saw that something came of it, be it that they are told why nothing did.
///
/// @param patience how long a person waits
public record Deeds(Watch watch, Duration patience) {
  private static final Set<String> ANSWERABLE = Set.of("source", "verdict", "draft");
  private static final Set<String> OPEN_WINDOWS = Set.of("show_context", "more_passages", "cite");

  /// Runs the slash command.
  public boolean command(Person person, Conversation where, String text)
      throws InterruptedException {
    int before = watch.told(person);
    return person.command(where, SlackApp.COMMAND, text).isEmpty() && awaitTold(person, before);
  }

  /// Uses a shortcut on a message, which opens a window.
  public boolean shortcut(Person person, Message message, String callback)
      throws InterruptedException {
    int before = watch.told(person);
    return person.shortcut(message, callback).isEmpty()
        && Watch.await(
            () -> answerable(person).isPresent() || watch.told(person) > before, patience);
  }

  /// The window before a person that can be submitted for an answer.
  public static Optional<View> answerable(Person person) {
    return person.modals().stream()
        .filter(view -> ANSWERABLE.contains(view.callbackId()))
        .findFirst();
  }

  /// Submits the window before a person, for an answer in the thread.
  public boolean submit(Person person, Conversation where) throws InterruptedException {
    int told = watch.told(person);
    int posted = watch.unasked(where);
    person.fill("choice", "thread");
    return person.submit() instanceof Submission.Taken
        && Watch.await(() -> watch.told(person) > told || watch.unasked(where) > posted, patience);
  }

  /// Presses a button that opens a window.
  public boolean open(Person person, Message message, Button button) throws InterruptedException {
    int before = watch.told(person);
    int windows = person.modals().size();
    return person.press(message, button.action(), button.value()).isEmpty()
        && Watch.await(
            () -> person.modals().size() > windows || watch.told(person) > before, patience);
  }

  /// Presses a button of which the person is told what came.
  public boolean press(Person person, Message message, Button button) throws InterruptedException {
    int before = watch.told(person);
    return person.press(message, button.action(), button.value()).isEmpty()
        && awaitTold(person, before);
  }

  /// Whether a button opens a window.
  public static boolean opensWindow(Button button) {
    return OPEN_WINDOWS.contains(button.name());
  }

  /// Shares what only the person sees with all in the conversation.
  public boolean share(Person person, Message whispered, Button button)
      throws InterruptedException {
    int told = watch.told(person);
    int posted = watch.unasked(whispered.conversation());
    return person.press(whispered, button.action(), button.value()).isEmpty()
        && Watch.await(
            () -> watch.told(person) > told || watch.unasked(whispered.conversation()) > posted,
            patience);
  }

  /// Opens the bot's home, which is drawn anew.
  public boolean home(Person person) throws InterruptedException {
    String before = person.home().map(View::hash).orElse("");
    person.openHome();
    return Watch.await(
        () -> person.home().filter(view -> !view.hash().equals(before)).isPresent(), patience);
  }

  private boolean awaitTold(Person person, int before) throws InterruptedException {
    return Watch.await(() -> watch.told(person) > before, patience);
  }
}
