package eujp.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.slack.api.model.event.MessageEvent;
import eujp.Await;
import eujp.workspace.delivery.Timing;
import eujp.workspace.delivery.Undelivered;
import eujp.workspace.faults.DeliveryMishap;
import eujp.workspace.model.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What goes wrong on the way to the app over Socket Mode, and what comes again.
class DeliveryMishapTest extends InWorkspace {
  private static final Duration SHORT = Duration.ofMillis(200);

  @Override
  Workspace.Options options(Workspace.Options usual) {
    return usual.withTiming(
        Timing.slack().withAcknowledgement(SHORT).withPing(SHORT).withRedeliveriesFaster(1_000));
  }

  @Test
  void whatIsAcknowledgedUnheardComesAgain() throws Exception {
    workspace.faults().befall(1, DeliveryMishap.UNHEARD);
    try (RawSocket socket = RawSocket.greeted(workspace)) {
      workspace.person().post(workspace.general(), "hi");

      socket.acknowledge(socket.next());
      JsonObject again = socket.next();
      socket.acknowledge(again);

      assertEquals(1, again.get("retry_attempt").getAsInt());
      assertEquals("timeout", again.get("retry_reason").getAsString());
      assertTrue(socket.staysSilentFor(SHORT.multipliedBy(3)));
    }
  }

  @Test
  void aCommandsAcknowledgementIsNeverLost() throws Exception {
    workspace.faults().befall(1, DeliveryMishap.UNHEARD);
    try (BoltApp _ =
        BoltApp.connect(
            workspace, app -> app.command("/eujp", (_, context) -> context.ack("Here")))) {
      assertEquals(
          Optional.empty(), workspace.person().command(workspace.general(), "/eujp", "chips"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CLOSED", "DROPPED", "RESET", "DEAF"})
  void theRealAppGetsWhatWasLostWithItsConnection(DeliveryMishap mishap) throws Exception {
    Queue<String> seen = new ConcurrentLinkedQueue<>();
    try (BoltApp _ = connect(seen)) {
      workspace.faults().befall(1, mishap);
      try (RawSocket other = RawSocket.greeted(workspace)) {
        workspace.person().post(workspace.general(), "hi");
        // Both share the deliveries: it comes to one of them, at the second try at the latest.
        Await.until("the event came", () -> !seen.isEmpty() || other.holds());
      }
      workspace.person().post(workspace.general(), "still there?");

      Await.until("the app is there again", () -> seen.contains("still there?"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CLOSED", "DROPPED", "RESET"})
  void aBrokenConnectionIsSeenByTheApp(DeliveryMishap mishap) throws Exception {
    try (RawSocket socket = RawSocket.greeted(workspace)) {
      workspace.faults().befallConnections(mishap);

      Await.until("the app has seen it", socket::hasEnded);
      Await.until("the workspace has seen it", () -> workspace.connectionCount() == 0);
    }
  }

  @Test
  void aDeafConnectionStaysOpenAndSilentAndIsSpared() throws Exception {
    try (RawSocket deaf = RawSocket.greeted(workspace)) {
      workspace.faults().befallConnections(DeliveryMishap.DEAF);
      int pings = deaf.pings();
      workspace.person().post(workspace.general(), "hi");
      Await.until("it is given up", () -> workspace.connectionCount() == 0);
      try (RawSocket next = RawSocket.greeted(workspace)) {
        next.acknowledge(next.next());

        assertTrue(deaf.staysSilentFor(SHORT.multipliedBy(2)));
        assertEquals(pings, deaf.pings());
        assertTrue(!deaf.hasEnded());
      }
    }
  }

  @Test
  void aWarningAndARefreshComeBeforeTheDelivery() throws Exception {
    try (RawSocket socket = RawSocket.greeted(workspace)) {
      workspace.faults().befall(1, DeliveryMishap.WARNED);
      workspace.person().post(workspace.general(), "one");
      assertEquals("warning", socket.next().get("reason").getAsString());
      socket.acknowledge(socket.next());

      workspace.faults().befall(1, DeliveryMishap.REFRESHED);
      workspace.person().post(workspace.general(), "two");
      assertEquals("refresh_requested", socket.next().get("reason").getAsString());
      socket.acknowledge(socket.next());

      assertEquals(Map.of("REFRESHED", 1, "WARNED", 1), workspace.faults().befallen());
    }
  }

  @Test
  void whatTheAppNeverAcknowledgesIsNamed() throws Exception {
    try (RawSocket socket = RawSocket.greeted(workspace)) {
      Message message = workspace.person().post(workspace.general(), "hi");

      Await.until("it is given up", () -> !workspace.faults().undelivered().isEmpty());
      assertEquals(
          List.of(new Undelivered("message", general, message.ts())),
          workspace.faults().undelivered());
      assertEquals(0, socket.next().get("retry_attempt").getAsInt());
    }
  }

  @Test
  void redeliveriesFollowTheSchedule() {
    assertEquals(
        List.of(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(5)),
        Timing.slack().withRedeliveriesFaster(60).redeliveries());
  }

  private BoltApp connect(Queue<String> seen) throws Exception {
    return BoltApp.connect(
        workspace,
        app ->
            app.event(
                MessageEvent.class,
                (event, context) -> note(seen, event.getEvent().getText(), context)));
  }
}
