package eujp.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eujp.Await;
import eujp.workspace.Workspace;
import eujp.workspace.model.Message;
import eujp.workspace.people.Person;
import eujp.workspace.views.View;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// A scenario that is played with the real Bolt app in a workspace of its own, once over Socket
/// Mode and once over HTTP.
@ParameterizedClass
@EnumSource(BotInWorkspace.Way.class)
@Timeout(300)
abstract class WithBot {
  static final String QUESTION = "Who co-chaired the meeting?";
  static final String QUOTATION = "Why de-risk?";

  @Parameter
  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
  BotInWorkspace.Way way;

  @TempDir Path data;

  BotInWorkspace bot;
  Workspace workspace;
  Person you;

  @BeforeEach
  void start() throws Exception {
    bot = BotInWorkspace.start(way, new KnownByHeart(), data.resolve("kept"), variables());
    workspace = bot.workspace();
    you = workspace.person();
  }

  /// Settings besides those that the bot needs.
  Map<String, String> variables() {
    return Map.of();
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  /// Asks in the channel, and returns the reply.
  Message ask(String question) throws Exception {
    return bot.replyTo(bot.mention(question));
  }

  /// Asks by command, and returns what only the asker sees.
  Message askAlone(String question) throws Exception {
    assertEquals(Optional.empty(), you.command(workspace.general(), "/eujp", question));
    return workspace.messages(workspace.general()).getLast();
  }

  /// Presses a button, which the bot acknowledges.
  void press(Message message, String action) throws Exception {
    assertEquals(Optional.empty(), you.press(message, action));
  }

  /// Waits until the person is told something that nobody else sees.
  Message told(Person person, String words) throws Exception {
    return bot.await(message ->
        message.onlyFor().equals(Optional.of(person.member())) && message.text().contains(words));
  }

  /// Waits until a message of the first channel is gone.
  void awaitRemoval(Message message) throws Exception {
    Await.until(
        "the message is gone", () -> !workspace.messages(workspace.general()).contains(message));
  }

  View window(String title) throws Exception {
    return you.awaitView(view -> view.title().equals(title), Await.PATIENCE);
  }

  View home(Predicate<String> blocks) throws Exception {
    return you.awaitView(
        view -> view.title().isEmpty() && blocks.test(view.blocks().toString()), Await.PATIENCE);
  }

  /// How many messages of the bot all can see in the first channel.
  long said() {
    return bot.said(workspace.general()).stream().filter(message -> !message.ephemeral()).count();
  }
}
