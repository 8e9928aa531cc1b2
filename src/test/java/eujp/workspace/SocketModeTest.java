package eujp.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.slack.api.bolt.App;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import com.slack.api.model.event.MessageEvent;
import eujp.Await;
import eujp.workspace.delivery.Timing;
import eujp.workspace.model.Message;
import eujp.workspace.people.SlashCommand;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/// The real Bolt app against the workspace, over web sockets.
class SocketModeTest extends InWorkspace {
  @Test
  void aMentionIsAnsweredInItsThread() throws Exception {
    try (BoltApp _ = BoltApp.connect(workspace, SocketModeTest::answerMentions)) {
      Message asked =
          workspace.person().post(workspace.general(), workspace.bot().mention() + " chips?");

      Message answer = awaitBotMessage("You said");

      assertEquals(Optional.of(asked.ts()), answer.thread());
      assertEquals("You said " + asked.text(), answer.text());
      assertEquals(workspace.bot(), answer.author());
    }
  }

  @Test
  void aMentionArrivesAsMessageAndAsMention() throws Exception {
    Queue<String> seen = new ConcurrentLinkedQueue<>();
    try (BoltApp _ =
        BoltApp.connect(
            workspace,
            app -> {
              app.event(AppMentionEvent.class, (event, context) -> note(seen, "mention", context));
              app.event(
                  MessageEvent.class,
                  (event, context) ->
                      note(seen, "message in " + event.getEvent().getChannelType(), context));
            })) {
      workspace.person().post(workspace.general(), workspace.bot().mention() + " chips?");

      Await.until("both events came", () -> seen.size() == 2);
      assertTrue(seen.containsAll(List.of("mention", "message in channel")), seen.toString());
    }
  }

  @Test
  void aDirectMessageArrivesAsOneAndIsAnsweredInItsThread() throws Exception {
    try (BoltApp _ =
        BoltApp.connect(
            workspace,
            app ->
                app.event(
                    MessageEvent.class,
                    (event, context) -> {
                      MessageEvent message = event.getEvent();
                      context
                          .client()
                          .chatPostMessage(post ->
                              post.channel(message.getChannel())
                                  .threadTs(message.getTs())
                                  .text("In " + message.getChannelType()));
                      return context.ack();
                    }))) {
      Message asked = workspace.person().post(workspace.direct(), "Which chips?");

      Message answer = awaitBotMessage("In im");

      assertEquals(Optional.of(asked.ts()), answer.thread());
    }
  }

  @Test
  void theBotDoesNotHearItselfThroughBolt() throws Exception {
    Queue<String> seen = new ConcurrentLinkedQueue<>();
    try (BoltApp _ =
        BoltApp.connect(
            workspace,
            app -> {
              answerOnlyMentions(app);
              app.event(
                  MessageEvent.class,
                  (event, context) -> note(seen, event.getEvent().getText(), context));
            })) {
      workspace.person().post(workspace.general(), workspace.bot().mention() + " one");
      awaitBotMessage("You said");
      workspace.person().post(workspace.general(), "two");

      Await.until("both of the person's messages came", () -> seen.size() >= 2);
      assertEquals(2, seen.size(), seen.toString());
    }
  }

  @Test
  void anEditIsToldAsAChangeAndAnAddedMentionAsAMention() throws Exception {
    Queue<String> seen = new ConcurrentLinkedQueue<>();
    try (BoltApp _ =
        BoltApp.connect(
            workspace,
            app -> {
              app.event(
                  AppMentionEvent.class,
                  (event, context) ->
                      note(seen, "mention at " + event.getEvent().getTs(), context));
              app.event(MessageEvent.class, (event, context) -> note(seen, "message", context));
              app.event(
                  MessageChangedEvent.class,
                  (event, context) ->
                      note(seen, "became " + event.getEvent().getMessage().getText(), context));
            })) {
      Message message = workspace.person().post(workspace.general(), "chips?");
      workspace.person().edit(message, workspace.bot().mention() + " chips?");

      Await.until("all three events came", () -> seen.size() == 3);
      assertTrue(
          seen.containsAll(
              List.of(
                  "message",
                  "became " + workspace.bot().mention() + " chips?",
                  "mention at " + message.ts())),
          seen.toString());
    }
  }

  @Test
  void aDeletionIsTold() throws Exception {
    Queue<String> seen = new ConcurrentLinkedQueue<>();
    try (BoltApp _ =
        BoltApp.connect(
            workspace,
            app -> {
              app.event(MessageEvent.class, (event, context) -> context.ack());
              app.event(
                  MessageDeletedEvent.class,
                  (event, context) -> note(seen, event.getEvent().getDeletedTs(), context));
            })) {
      Message message = workspace.person().post(workspace.general(), "chips?");
      workspace.person().delete(message);

      Await.until("the deletion came", () -> seen.size() == 1);
      assertEquals(message.ts().value(), seen.element());
    }
  }

  @Test
  void openingTheMessagesTabIsTold() throws Exception {
    Queue<String> seen = new ConcurrentLinkedQueue<>();
    try (BoltApp _ =
        BoltApp.connect(
            workspace,
            app ->
                app.event(
                    AppHomeOpenedEvent.class,
                    (event, context) -> note(seen, event.getEvent().getTab(), context)))) {
      workspace.person().open(workspace.direct());

      Await.until("the event came", () -> seen.size() == 1);
      assertEquals("messages", seen.element());
    }
  }

  @Test
  void aCommandIsAnsweredOnlyToThePerson() throws Exception {
    try (BoltApp _ =
        BoltApp.connect(
            workspace,
            app ->
                app.command(
                    "/eujp",
                    (request, context) ->
                        context.ack("You asked " + request.getPayload().getText())))) {
      Optional<String> failure =
          workspace.person().command(workspace.general(), "/eujp", "chips &amp; raw materials");

      assertEquals(Optional.empty(), failure);
      Message answer = workspace.messages(workspace.general()).getLast();
      assertTrue(answer.ephemeral());
      assertEquals("You asked chips &amp; raw materials", answer.text());
      assertEquals(Optional.of("/eujp chips &amp; raw materials"), answer.command());
    }
  }

  @Test
  void aCommandThatIsNotAcknowledgedFailsForThePerson() throws Exception {
    Workspace.Options options =
        Workspace.Options.defaults()
            .withCommands(List.of(new SlashCommand("/eujp", "Asks", "")))
            .withTiming(Timing.slack().withAcknowledgement(Duration.ofMillis(100)));
    try (Workspace impatient = Workspace.start(options)) {
      Optional<String> failure = impatient.person().command(impatient.general(), "/eujp", "");

      assertEquals(Optional.of("/eujp failed because the app did not respond."), failure);
      assertTrue(impatient.messages(impatient.general()).isEmpty());
    }
  }

  @Test
  void anUnknownCommandIsNamed() throws Exception {
    assertEquals(
        Optional.of("/foo is not a valid command."),
        workspace.person().command(workspace.general(), "/foo", ""));
  }

  @Test
  void aPressReachesTheAppWhichMayReplaceTheMessage() throws Exception {
    try (BoltApp _ =
        BoltApp.connect(
            workspace,
            app -> {
              app.event(MessageChangedEvent.class, (event, context) -> context.ack());
              app.blockAction(
                  "helpful",
                  (request, context) -> {
                    String value = request.getPayload().getActions().getFirst().getValue();
                    context.respond(
                        answer -> answer.text("Thanks for " + value).replaceOriginal(true));
                    return context.ack();
                  });
            })) {
      Message message = postButton();

      Optional<String> failure = workspace.person().press(message, "helpful");

      assertEquals(Optional.empty(), failure);
      workspace.await(now -> now.text().equals("Thanks for yes"), Await.PATIENCE);
      assertEquals(
          "Thanks for yes",
          workspace.message(message.conversation(), message.ts()).orElseThrow().text());
    }
  }

  @Test
  void whatIsWrittenWhileTheAppIsAwayReachesItWhenItComes() throws Exception {
    Message asked =
        workspace.person().post(workspace.general(), workspace.bot().mention() + " early");
    try (BoltApp _ = BoltApp.connect(workspace, SocketModeTest::answerMentions)) {
      assertEquals(Optional.of(asked.ts()), awaitBotMessage("You said").thread());
    }
  }

  @Test
  void theAppConnectsAnewWhenAskedAndGoesOnAnswering() throws Exception {
    try (BoltApp _ = BoltApp.connect(workspace, SocketModeTest::answerMentions)) {
      workspace.faults().requestReconnect();
      workspace.person().post(workspace.general(), workspace.bot().mention() + " still there?");

      awaitBotMessage("still there?");
      Await.until("the old connection is closed", () -> workspace.connectionCount() == 1);
    }
  }

  @Test
  void theAppBearsBeingLimited() throws Exception {
    workspace.faults().limitPosts(1, Duration.ofSeconds(7));
    Queue<String> seen = new ConcurrentLinkedQueue<>();
    try (BoltApp _ =
        BoltApp.connect(
            workspace,
            app ->
                app.event(
                    MessageEvent.class,
                    (event, context) -> {
                      try {
                        context.say("hello");
                      } catch (SlackApiException e) {
                        seen.add(
                            e.getResponse().code() + " " + e.getResponse().header("Retry-After"));
                      }
                      return context.ack();
                    }))) {
      workspace.person().post(workspace.general(), "hi");

      Await.until("the app was turned away", () -> seen.size() == 1);
      assertEquals("429 7", seen.element());
    }
  }

  private Message postButton() throws Exception {
    String blocks =
        """
        [{"type": "section", "text": {"type": "mrkdwn", "text": "An answer"}},
         {"type": "actions", "elements": [
           {"type": "button", "action_id": "helpful", "value": "yes",
            "text": {"type": "plain_text", "text": "Helpful"}}]}]
        """;
    return postBlocks(blocks);
  }

  private Message awaitBotMessage(String part) throws Exception {
    return workspace.await(
        message -> message.author().bot() && message.text().contains(part), Await.PATIENCE);
  }

  private static void answerMentions(App app) {
    BoltApp.answerMentions(app, mention -> "You said " + mention.getText());
  }

  private static void answerOnlyMentions(App app) {
    BoltApp.answerOnlyMentions(app, mention -> "You said " + mention.getText());
  }
}
