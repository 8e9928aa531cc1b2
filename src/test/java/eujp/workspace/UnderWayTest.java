package eujp.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import eujp.Await;
import eujp.workspace.model.Message;
import eujp.workspace.people.BlockActionResult;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// What a trial learns of the workspace besides its messages.
class UnderWayTest extends InWorkspace {
  @Test
  void aDeliveryIsUnderWayUntilItIsAcknowledged() throws Exception {
    try (RawSocket socket = RawSocket.greeted(workspace)) {
      workspace.person().post(workspace.general(), "hi");
      JsonObject envelope = socket.next();
      assertEquals(1, workspace.deliveriesUnderWay());

      socket.acknowledge(envelope);

      Await.until("it is acknowledged", () -> workspace.deliveriesUnderWay() == 0);
    }
  }

  @Test
  void whatTheBotPostedIsForgottenAndNobodyIsTold() throws Exception {
    Message question = workspace.person().post(workspace.general(), "hi");
    bot.chatPostMessage(
        post -> post.channel(general).threadTs(question.ts().value()).text("Hello"));
    int before = workspace.deliveriesUnderWay();

    workspace.forgetBotMessages();

    assertEquals(1, workspace.messages(workspace.general()).size());
    assertTrue(workspace.botMessages().isEmpty());
    assertEquals(before, workspace.deliveriesUnderWay());
  }

  @Test
  void aPressTellsTheTimeByWhichTheAppKnowsIt() throws Exception {
    Message message =
        postBlocks(
            """
            [{"type": "actions", "elements": [{"type": "button", "action_id": "pick",
              "value": "a", "text": {"type": "plain_text", "text": "A"}}]}]\
            """);
    try (RawSocket socket = RawSocket.greeted(workspace);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<String> acted = threads.submit(() -> acknowledgedAction(socket));

      BlockActionResult pressing = workspace.person().pressing(message, "pick", "a");

      assertEquals(Optional.empty(), pressing.failure());
      assertEquals(pressing.when().value(), acted.get());
      assertNotEquals(message.ts(), pressing.when());
    }
  }

  private static String acknowledgedAction(RawSocket socket) throws InterruptedException {
    JsonObject envelope = socket.next();
    while (!envelope.get("type").getAsString().equals("interactive")) {
      socket.acknowledge(envelope);
      envelope = socket.next();
    }
    socket.acknowledge(envelope);
    return envelope
        .getAsJsonObject("payload")
        .getAsJsonArray("actions")
        .get(0)
        .getAsJsonObject()
        .get("action_ts")
        .getAsString();
  }
}
