package eujp.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.methods.response.views.ViewsUpdateResponse;
import com.slack.api.model.view.ViewState;
import eujp.Await;
import eujp.workspace.people.Submission;
import eujp.workspace.values.Json;
import eujp.workspace.views.View;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Modals, with the real Bolt app on the other side.
class ModalTest extends InWorkspace {
  private static final String FORM =
      """
      {"type": "modal", "callback_id": "check", "notify_on_close": true,
       "private_metadata": "C1 123", "external_id": "%s",
       "title": {"type": "plain_text", "text": "Check"},
       "submit": {"type": "plain_text", "text": "Go"},
       "blocks": [
         {"type": "input", "block_id": "quote", "label": {"type": "plain_text", "text": "Quote"},
          "element": {"type": "plain_text_input", "action_id": "text", "multiline": true}},
         {"type": "input", "block_id": "who", "optional": true,
          "label": {"type": "plain_text", "text": "Who"},
          "element": {"type": "static_select", "action_id": "name", "options": [
            {"text": {"type": "plain_text", "text": "Michel"}, "value": "michel"},
            {"text": {"type": "plain_text", "text": "Kishida"}, "value": "kishida"}]}},
         {"type": "input", "block_id": "where", "optional": true,
          "label": {"type": "plain_text", "text": "Where"},
          "element": {"type": "checkboxes", "action_id": "places", "options": [
            {"text": {"type": "plain_text", "text": "Brussels"}, "value": "b"},
            {"text": {"type": "plain_text", "text": "Tokyo"}, "value": "t"}]}},
         {"type": "input", "block_id": "when", "optional": true,
          "label": {"type": "plain_text", "text": "When"},
          "element": {"type": "datepicker", "action_id": "day", "initial_date": "2023-07-13"}},
         {"type": "actions", "block_id": "more", "elements": [
           {"type": "button", "action_id": "clear", "value": "all",
            "text": {"type": "plain_text", "text": "Clear"}}]}]}
      """;

  private static final String NOTICE =
      """
      {"type": "modal", "title": {"type": "plain_text", "text": "%s"},
       "blocks": [{"type": "divider"}]}
      """;

  @Test
  void aCommandOpensAModalWhichIsSubmittedWithWhatWasEntered() throws Exception {
    AtomicReference<ViewSubmissionPayload> submitted = new AtomicReference<>();
    try (BoltApp _ =
        opening(app ->
            app.viewSubmission(
                "check",
                (request, context) -> {
                  submitted.set(request.getPayload());
                  return context.ack();
                }))) {
      open();
      workspace.person().fill("text", "economic security");
      workspace.person().fill("name", "kishida");
      workspace.person().fill("places", "b", "t");

      assertEquals(new Submission.Taken(), workspace.person().submit());

      ViewState state = submitted.get().getView().getState();
      assertEquals("economic security", entered(state, "quote", "text").getValue());
      assertEquals("kishida", entered(state, "who", "name").getSelectedOption().getValue());
      assertEquals(2, entered(state, "where", "places").getSelectedOptions().size());
      assertEquals("2023-07-13", entered(state, "when", "day").getSelectedDate());
      assertEquals("C1 123", submitted.get().getView().getPrivateMetadata());
      assertEquals(workspace.person().member().id(), submitted.get().getUser().getId());
      assertEquals(List.of(), workspace.person().modals());
    }
  }

  @Test
  void aRequiredFieldMustBeFilledBeforeTheAppIsAsked() throws Exception {
    try (BoltApp _ = opening(_ -> {})) {
      open();

      assertEquals(
          new Submission.Rejected(Map.of("quote", "Please complete this required field.")),
          workspace.person().submit());
    }
  }

  @Test
  void theAppMayRejectWhatWasEntered() throws Exception {
    try (BoltApp _ =
        answering((_, context) ->
            context.ack(
                answer -> answer.responseAction("errors").errors(Map.of("quote", "Too short."))))) {
      open();
      workspace.person().fill("text", "x");

      assertEquals(
          new Submission.Rejected(Map.of("quote", "Too short.")), workspace.person().submit());
      assertEquals(1, workspace.person().modals().size());
    }
  }

  @Test
  void errorsForNoBlockOfTheModalAreAFailure() throws Exception {
    try (BoltApp _ =
        answering((_, context) ->
            context.ack(
                answer -> answer.responseAction("errors").errors(Map.of("none", "What?"))))) {
      open();
      workspace.person().fill("text", "x");

      assertInstanceOf(Submission.Failed.class, workspace.person().submit());
    }
  }

  @Test
  void theAppMayShowSomethingElseInItsPlaceOrOnTop() throws Exception {
    try (BoltApp _ =
        answering((request, context) -> {
          boolean change =
              request.getPayload().getView().getState().toString().contains("change this");
          return context.ackWithJson(
              json(
                  "{\"response_action\": \"%s\", \"view\": %s}"
                      .formatted(change ? "update" : "push", NOTICE.formatted("Next"))));
        })) {
      open();
      workspace.person().fill("text", "go on");
      assertEquals(new Submission.Taken(), workspace.person().submit());
      assertEquals(List.of("Check", "Next"), titles());

      workspace.person().closeModal();
      workspace.person().fill("text", "change this");
      assertEquals(new Submission.Taken(), workspace.person().submit());
      assertEquals(List.of("Next"), titles());
    }
  }

  @Test
  void theAppMayClearAllModals() throws Exception {
    try (BoltApp _ =
        answering((_, context) -> context.ack(answer -> answer.responseAction("clear")))) {
      open();
      workspace.person().fill("text", "x");

      assertEquals(new Submission.Taken(), workspace.person().submit());
      assertEquals(List.of(), workspace.person().modals());
    }
  }

  @Test
  void aNextViewThatSlackWouldNotShowIsAFailure() throws Exception {
    try (BoltApp _ =
        answering((_, context) ->
            context.ackWithJson(
                json("{\"response_action\": \"push\", \"view\": {\"type\": \"modal\"}}")))) {
      open();
      workspace.person().fill("text", "x");

      Submission.Failed failed =
          assertInstanceOf(Submission.Failed.class, workspace.person().submit());
      assertTrue(failed.sentence().contains("title"), failed.sentence());
    }
  }

  @Test
  void closingIsToldToTheAppThatAskedForIt() throws Exception {
    Queue<String> seen = new ConcurrentLinkedQueue<>();
    try (BoltApp _ =
        opening(app ->
            app.viewClosed(
                "check",
                (request, context) ->
                    note(seen, request.getPayload().getView().getCallbackId(), context)))) {
      open();

      assertEquals(Optional.empty(), workspace.person().closeModal());

      assertEquals(List.of("check"), List.copyOf(seen));
      assertEquals(List.of(), workspace.person().modals());
    }
  }

  @Test
  void aModalThatSaysSoTakesAllOthersWithIt() throws Exception {
    String clearing =
        NOTICE.formatted("Top").replace("\"blocks\"", "\"clear_on_close\": true, \"blocks\"");
    try (BoltApp _ =
        answering((_, context) ->
            context.ackWithJson(
                json("{\"response_action\": \"push\", \"view\": %s}".formatted(clearing))))) {
      open();
      workspace.person().fill("text", "x");
      workspace.person().submit();
      assertEquals(List.of("Check", "Top"), titles());

      assertEquals(Optional.empty(), workspace.person().closeModal());
      assertEquals(List.of(), titles());
    }
  }

  @Test
  void aPressInAModalCarriesTheViewAndWhatIsEntered() throws Exception {
    Queue<String> seen = new ConcurrentLinkedQueue<>();
    try (BoltApp _ =
        opening(app ->
            app.blockAction(
                "clear",
                (request, context) -> {
                  var payload = request.getPayload();
                  seen.add(payload.getContainer().getType());
                  seen.add(payload.getContainer().getViewId());
                  seen.add(payload.getActions().getFirst().getValue());
                  seen.add(entered(payload.getView().getState(), "quote", "text").getValue());
                  context
                      .client()
                      .viewsPush(push ->
                          push.triggerId(payload.getTriggerId())
                              .viewAsString(NOTICE.formatted("On top")));
                  return context.ack();
                }))) {
      open();
      View form = workspace.person().fill("text", "halfway");

      assertEquals(Optional.empty(), workspace.person().press(form, "clear"));

      assertEquals(List.of("view", form.id(), "all", "halfway"), List.copyOf(seen));
      assertEquals(List.of("Check", "On top"), titles());
    }
  }

  @Test
  void anUpdateKeepsWhatIsEnteredAndNeedsTheHashThatItNames() throws Exception {
    try (BoltApp _ = opening(_ -> {})) {
      open();
      View form = workspace.person().fill("text", "kept");

      assertEquals(
          "hash_conflict",
          bot.viewsUpdate(
                  update -> update.viewId(form.id()).hash("1.0").viewAsString(FORM.formatted("")))
              .getError());
      ViewsUpdateResponse updated =
          bot.viewsUpdate(update ->
              update.externalId("form").hash(form.hash()).viewAsString(FORM.formatted("form")));

      assertTrue(updated.isOk(), updated.getError());
      assertEquals("kept", entered(updated.getView().getState(), "quote", "text").getValue());
      assertEquals(
          "not_found",
          bot.viewsUpdate(update -> update.viewId("V0").viewAsString(FORM.formatted("")))
              .getError());
    }
  }

  @Test
  void anAppThatDoesNotAnswerIsAFailure() throws Exception {
    try (BoltApp _ = opening(_ -> {})) {
      open();
      workspace.person().fill("text", "x");

      // Bolt answers with 404 where there is no listener, which Socket Mode does not carry.
      assertInstanceOf(Submission.Failed.class, workspace.person().submit());
      assertEquals(1, workspace.person().modals().size());
    }
  }

  @Test
  void whatIsNotOpenCannotBeUsed() {
    assertThrows(IllegalArgumentException.class, () -> workspace.person().submit());
    assertThrows(IllegalArgumentException.class, () -> workspace.person().closeModal());
    assertThrows(IllegalArgumentException.class, () -> workspace.person().fill("text", "x"));
  }

  private BoltApp answering(ViewSubmissionHandler handler) throws Exception {
    return opening(app -> app.viewSubmission("check", handler));
  }

  private BoltApp opening(Consumer<App> more) throws Exception {
    return BoltApp.connect(
        workspace,
        app -> {
          app.command(
              "/eujp",
              (request, context) -> {
                context
                    .client()
                    .viewsOpen(open ->
                        open.triggerId(request.getPayload().getTriggerId())
                            .viewAsString(FORM.formatted("form")));
                return context.ack();
              });
          more.accept(app);
        });
  }

  private void open() throws Exception {
    assertEquals(
        Optional.empty(), workspace.person().command(workspace.general(), "/eujp", "check"));
    workspace.person().awaitView(view -> view.callbackId().equals("check"), Await.PATIENCE);
  }

  private static ViewState.Value entered(ViewState state, String blockId, String actionId) {
    return Objects.requireNonNull(
        Objects.requireNonNull(state.getValues().get(blockId), blockId).get(actionId), actionId);
  }

  private List<String> titles() {
    return workspace.person().modals().stream().map(View::title).toList();
  }

  private static JsonObject json(String text) {
    return Json.parseObject(text).orElseThrow();
  }
}
