package eujp.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.methods.response.views.ViewsPublishResponse;
import eujp.workspace.people.Person;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `views.*` takes and refuses.
class ViewMethodsTest extends WithClock {
  private static final String PLAIN =
      """
      {"type": "modal", "title": {"type": "plain_text", "text": "Plain"}, "blocks": []}
      """;

  @Test
  void aTriggerIsGoodOnceAndForThreeSeconds() throws Exception {
    String used = trigger();
    assertTrue(open(used, PLAIN).isOk());
    assertEquals("exchanged_trigger_id", open(used, PLAIN).getError());

    String late = trigger();
    now.updateAndGet(before -> before.plus(Duration.ofMillis(3_001)));
    assertEquals("expired_trigger_id", open(late, PLAIN).getError());

    workspace.faults().expireTriggers(1);
    assertEquals("expired_trigger_id", open(trigger(), PLAIN).getError());
    assertEquals("invalid_trigger_id", open("1.2.3", PLAIN).getError());
  }

  @Test
  void threeModalsMayLieUponEachOther() throws Exception {
    String first = trigger();
    assertEquals(
        "not_found", bot.viewsPush(push -> push.triggerId(first).viewAsString(PLAIN)).getError());
    ViewsOpenResponse root = open(trigger(), PLAIN);
    for (int i = 0; i < 2; i++) {
      String next = trigger();
      var pushed = bot.viewsPush(push -> push.triggerId(next).viewAsString(PLAIN));
      assertTrue(pushed.isOk(), pushed.getError());
      assertEquals(root.getView().getId(), pushed.getView().getRootViewId());
    }
    String last = trigger();
    assertEquals(
        "push_limit_reached",
        bot.viewsPush(push -> push.triggerId(last).viewAsString(PLAIN)).getError());
  }

  @Test
  void anExternalIdNamesOneView() throws Exception {
    String named = PLAIN.replace("\"blocks\"", "\"external_id\": \"x\", \"blocks\"");
    String you = workspace.person().member().id();
    assertTrue(open(trigger(), named).isOk());

    ViewsPublishResponse other =
        bot.viewsPublish(publish ->
            publish
                .userId(you)
                .viewAsString("{\"type\": \"home\", \"external_id\": \"x\", \"blocks\": []}"));

    assertEquals("duplicate_external_id", other.getError());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"type": "modal", "blocks": []} | missing required field: title [json-pointer:/view/title]
          {"type": "poem", "title": TITLE, "blocks": []} | must be one of: modal [json-pointer:/view/type]
          {"type": "modal", "title": LONG, "blocks": []} | must be less than 25 characters [json-pointer:/view/title/text]
          {"type": "modal", "title": TITLE, "submit": LONG, "blocks": []} | must be less than 25 characters [json-pointer:/view/submit/text]
          {"type": "modal", "title": TITLE, "close": LONG, "blocks": []} | must be less than 25 characters [json-pointer:/view/close/text]
          {"type": "modal", "title": TITLE, "notify_on_close": 1, "blocks": []} | must be a boolean [json-pointer:/view/notify_on_close]
          {"type": "modal", "title": TITLE} | missing required field: blocks [json-pointer:/view/blocks]
          {"type": "modal", "title": TITLE, "blocks": [{"type": "markdown", "text": "x"}]} | unsupported type: markdown [json-pointer:/view/blocks/0/type]
          {"type": "modal", "title": TITLE, "blocks": [{"type": "input", "label": TITLE, "element": {"type": "plain_text_input"}}]} | submit is required when an input block is in the blocks array [json-pointer:/view]
          {"type": "modal", "title": TITLE, "submit": TITLE, "blocks": [{"type": "input", "label": TITLE, "element": {"type": "button"}}]} | unsupported type: button [json-pointer:/view/blocks/0/element/type]
          {"type": "modal", "title": TITLE, "submit": TITLE, "blocks": [{"type": "input", "label": TITLE, "element": {"type": "datepicker", "initial_date": "soon"}}]} | must be a date like 2023-07-13 [json-pointer:/view/blocks/0/element/initial_date]
          {"type": "modal", "title": TITLE, "submit": TITLE, "blocks": [{"type": "input", "label": TITLE, "element": {"type": "plain_text_input", "max_length": 3001}}]} | must be an integer from 1 to 3000 [json-pointer:/view/blocks/0/element/max_length]
          """)
  void whatSlackWouldNotShowIsExplained(String view, String fault) throws Exception {
    String title = "{\"type\": \"plain_text\", \"text\": \"%s\"}";
    String given =
        view.replace("TITLE", title.formatted("A title"))
            .replace("LONG", title.formatted("x".repeat(25)));

    ViewsOpenResponse refused = open(trigger(), given);

    assertEquals("invalid_arguments", refused.getError());
    assertEquals(List.of("[ERROR] " + fault), refused.getResponseMetadata().getMessages());
  }

  @Test
  void aViewHoldsAHundredBlocksAnd250Kilobytes() throws Exception {
    assertTrue(open(trigger(), blocks(100, "{\"type\": \"divider\"}")).isOk());
    assertEquals(
        List.of("[ERROR] no more than 100 items allowed [json-pointer:/view/blocks]"),
        open(trigger(), blocks(101, "{\"type\": \"divider\"}"))
            .getResponseMetadata()
            .getMessages());
    String section =
        "{\"type\": \"section\", \"text\": {\"type\": \"mrkdwn\", \"text\": \"%s\"}}"
            .formatted("x".repeat(2_999));
    assertEquals("view_too_large", open(trigger(), blocks(90, section)).getError());
  }

  @Test
  void anAppHomeIsPublishedForOnePersonAndReplaced() throws Exception {
    Person kenji = workspace.join("kenji", "Kenji Tanaka");
    String home = "{\"type\": \"home\", \"callback_id\": \"%s\", \"blocks\": []}";
    String id = kenji.member().id();

    ViewsPublishResponse first =
        bot.viewsPublish(publish -> publish.userId(id).viewAsString(home.formatted("one")));
    ViewsPublishResponse second =
        bot.viewsPublish(publish ->
            publish.userId(id).hash(first.getView().getHash()).viewAsString(home.formatted("two")));

    assertEquals(first.getView().getId(), second.getView().getId());
    assertEquals("two", kenji.home().orElseThrow().callbackId());
    assertTrue(workspace.person().home().isEmpty());
    assertEquals(
        "hash_conflict",
        bot.viewsPublish(publish ->
                publish
                    .userId(id)
                    .hash(first.getView().getHash())
                    .viewAsString(home.formatted("three")))
            .getError());
    ViewsPublishResponse nobody =
        bot.viewsPublish(publish -> publish.userId("U0").viewAsString(home.formatted("x")));
    assertEquals("invalid_arguments", nobody.getError());
  }

  private static String blocks(int count, String block) {
    return PLAIN.replace("[]", "[" + String.join(",", Collections.nCopies(count, block)) + "]");
  }

  private ViewsOpenResponse open(String trigger, String view) throws Exception {
    return bot.viewsOpen(open -> open.triggerId(trigger).viewAsString(view));
  }

  private String trigger() throws Exception {
    try (RawSocket socket = RawSocket.greeted(workspace)) {
      CompletableFuture<Void> done =
          CompletableFuture.runAsync(() -> {
            try {
              workspace.person().shortcut("ask");
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          });
      JsonObject envelope = socket.next();
      socket.acknowledge(envelope);
      done.get();
      return envelope.getAsJsonObject("payload").get("trigger_id").getAsString();
    }
  }
}
