package eujp.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.MessageEvent;
import eujp.Await;
import eujp.workspace.model.Message;
import eujp.workspace.people.Person;
import eujp.workspace.views.View;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/// App Home, shortcuts, feedback and a second person, with the real Bolt app on the other side.
class AtHomeTest extends InWorkspace {
  private static final String ANSWER =
      """
      [{"type": "section", "text": {"type": "mrkdwn", "text": "An answer"}},
       {"type": "context_actions", "block_id": "below", "elements": [
         {"type": "feedback_buttons", "action_id": "feedback",
          "positive_button": {"text": {"type": "plain_text", "text": "Good"}, "value": "up"},
          "negative_button": {"text": {"type": "plain_text", "text": "Bad"}, "value": "down"}},
         {"type": "icon_button", "action_id": "remove", "icon": "trash", "value": "this",
          "text": {"type": "plain_text", "text": "Remove"}%s}]}]
      """;

  @Test
  void openingTheHomeTabIsToldAndPublishingShowsThere() throws Exception {
    Queue<String> seen = new ConcurrentLinkedQueue<>();
    try (BoltApp _ =
        BoltApp.connect(
            workspace,
            app ->
                app.event(
                    AppHomeOpenedEvent.class,
                    (event, context) -> {
                      var opened = event.getEvent();
                      String shown =
                          opened.getView() == null ? "-" : opened.getView().getCallbackId();
                      seen.add(opened.getTab() + " " + shown);
                      context
                          .client()
                          .viewsPublish(publish ->
                              publish
                                  .userId(opened.getUser())
                                  .viewAsString(
                                      "{\"type\": \"home\", \"callback_id\": \"start\","
                                          + " \"blocks\": [{\"type\": \"divider\"}]}"));
                      return context.ack();
                    }))) {
      workspace.person().openHome();
      workspace.person().awaitView(view -> view.callbackId().equals("start"), Await.PATIENCE);
      workspace.person().open(workspace.direct());

      Await.until("both openings were told", () -> seen.size() == 2);
      assertEquals(List.of("home -", "messages start"), List.copyOf(seen));
    }
  }

  @Test
  void aPressInTheHomeTabCarriesTheView() throws Exception {
    String you = workspace.person().member().id();
    bot.viewsPublish(publish ->
        publish
            .userId(you)
            .viewAsString(
                """
                {"type": "home", "blocks": [{"type": "actions", "elements": [
                  {"type": "button", "action_id": "try", "value": "chips",
                   "text": {"type": "plain_text", "text": "Chips?"}}]}]}
                """));
    Queue<String> seen = new ConcurrentLinkedQueue<>();
    try (BoltApp _ =
        BoltApp.connect(
            workspace,
            app ->
                app.blockAction(
                    "try",
                    (request, context) ->
                        note(
                            seen,
                            request.getPayload().getView().getType()
                                + " "
                                + request.getPayload().getActions().getFirst().getValue(),
                            context)))) {
      View home = workspace.person().home().orElseThrow();

      assertEquals(Optional.empty(), workspace.person().press(home, "try"));
      assertEquals(List.of("home chips"), List.copyOf(seen));
    }
  }

  @Test
  void aMessageShortcutBringsTheMessageAndMayAnswerInPrivate() throws Exception {
    try (BoltApp _ =
        BoltApp.connect(
            workspace,
            app -> {
              app.event(MessageEvent.class, (_, context) -> context.ack());
              app.messageShortcut(
                  "check",
                  (request, context) -> {
                    context.respond(answer ->
                        answer.text("Checked: " + request.getPayload().getMessage().getText()));
                    return context.ack();
                  });
            })) {
      Message message = workspace.person().post(workspace.general(), "Chips matter");

      assertEquals(Optional.empty(), workspace.person().shortcut(message, "check"));

      Message answer =
          workspace.await(one -> one.text().equals("Checked: Chips matter"), Await.PATIENCE);
      assertEquals(Optional.of(workspace.person().member()), answer.onlyFor());
    }
  }

  @Test
  void aGlobalShortcutIsToldWithItsCallbackId() throws Exception {
    Queue<String> seen = new ConcurrentLinkedQueue<>();
    try (BoltApp _ =
        BoltApp.connect(
            workspace,
            app ->
                app.globalShortcut(
                    "ask",
                    (request, context) ->
                        note(seen, request.getPayload().getUser().getId(), context)))) {
      assertEquals(Optional.empty(), workspace.person().shortcut("ask"));
      assertEquals(List.of(workspace.person().member().id()), List.copyOf(seen));
    }
    assertThrows(IllegalArgumentException.class, () -> workspace.person().shortcut("check"));
  }

  @Test
  void feedbackSaysWhichOfTheTwoWasPressedAndWhoDid() throws Exception {
    Queue<String> seen = new ConcurrentLinkedQueue<>();
    Person kenji = workspace.join("kenji", "Kenji Tanaka");
    Message answer = postBlocks(ANSWER.formatted(""));
    try (BoltApp _ =
        BoltApp.connect(
            workspace,
            app ->
                app.blockAction(
                    "feedback",
                    (request, context) -> {
                      var action = request.getPayload().getActions().getFirst();
                      return note(
                          seen,
                          action.getType()
                              + " "
                              + action.getValue()
                              + " "
                              + request.getPayload().getUser().getUsername(),
                          context);
                    }))) {
      workspace.person().press(answer, "feedback", "up");
      kenji.press(answer, "feedback", "down");

      assertEquals(
          List.of("feedback_buttons up you", "feedback_buttons down kenji"), List.copyOf(seen));
      assertThrows(IllegalArgumentException.class, () -> kenji.press(answer, "feedback", "maybe"));
    }
  }

  @Test
  void anIconButtonThatIsForOnePersonIsNotThereForAnother() throws Exception {
    Person kenji = workspace.join("kenji", "Kenji Tanaka");
    Message answer =
        postBlocks(
            ANSWER.formatted(
                ", \"visible_to_user_ids\": [\"%s\"]".formatted(workspace.person().member().id())));
    Queue<String> seen = new ConcurrentLinkedQueue<>();
    try (BoltApp _ =
        BoltApp.connect(
            workspace,
            app ->
                app.blockAction(
                    "remove",
                    (request, context) ->
                        note(seen, request.getPayload().getUser().getUsername(), context)))) {
      assertThrows(IllegalArgumentException.class, () -> kenji.press(answer, "remove"));
      assertEquals(Optional.empty(), workspace.person().press(answer, "remove"));
      assertEquals(List.of("you"), List.copyOf(seen));
    }
  }

  @Test
  void whatAnotherPersonSeesInPrivateIsNotOnThePage() throws Exception {
    Person kenji = workspace.join("kenji", "Kenji Tanaka");
    String id = kenji.member().id();
    bot.chatPostEphemeral(post -> post.channel(general).user(id).text("psst"));
    String direct = bot.conversationsOpen(open -> open.users(List.of(id))).getChannel().getId();
    bot.chatPostMessage(post -> post.channel(direct).text("between us"));

    assertEquals(kenji.direct().id(), direct);
    assertEquals(1, workspace.messages(kenji.direct()).size());
    assertEquals(
        Optional.of(kenji.member()), workspace.messages(workspace.general()).getLast().onlyFor());
    String you = workspace.person().member().id();
    assertEquals(
        "user_not_in_channel",
        bot.chatPostEphemeral(post -> post.channel(direct).user(you).text("x")).getError());
    assertTrue(workspace.conversations().stream().noneMatch(kenji.direct()::equals));
  }
}
