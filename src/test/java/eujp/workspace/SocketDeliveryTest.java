package eujp.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import eujp.Await;
import eujp.workspace.delivery.Timing;
import eujp.workspace.model.Message;
import eujp.workspace.values.Json;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// Socket Mode as it looks on the wire.
class SocketDeliveryTest extends InWorkspace {
  private static final Duration SHORT = Duration.ofMillis(200);

  @Override
  Workspace.Options options(Workspace.Options usual) {
    return usual.withTiming(
        Timing.slack()
            .withAcknowledgement(SHORT)
            .withHold(Duration.ofSeconds(30))
            .withPing(SHORT)
            .withRedeliveriesFaster(1_000));
  }

  @Test
  void aConnectionIsGreeted() throws Exception {
    try (RawSocket socket = RawSocket.open(RawSocket.ticket(workspace))) {
      JsonObject hello = socket.next();

      assertEquals("hello", hello.get("type").getAsString());
      assertEquals(1, hello.get("num_connections").getAsInt());
      assertTrue(hello.getAsJsonObject("connection_info").has("app_id"));
      assertTrue(hello.getAsJsonObject("debug_info").has("host"));
    }
  }

  @Test
  void aTicketOpensOneConnectionOnly() throws Exception {
    URI address = RawSocket.ticket(workspace);
    try (RawSocket first = RawSocket.open(address)) {
      first.next();

      assertThrows(IOException.class, () -> RawSocket.open(address).close());
    }
  }

  @Test
  void anEventHasSlacksEnvelope() throws Exception {
    try (RawSocket socket = RawSocket.greeted(workspace)) {
      Message message = workspace.person().post(workspace.general(), "hi &amp; bye");

      JsonObject envelope = socket.next();
      JsonObject payload = envelope.getAsJsonObject("payload");
      JsonObject event = payload.getAsJsonObject("event");

      assertEquals("events_api", envelope.get("type").getAsString());
      assertFalse(envelope.get("accepts_response_payload").getAsBoolean());
      assertEquals(0, envelope.get("retry_attempt").getAsInt());
      assertEquals("event_callback", payload.get("type").getAsString());
      assertTrue(payload.get("event_id").getAsString().startsWith("Ev"));
      JsonObject authorization = payload.getAsJsonArray("authorizations").get(0).getAsJsonObject();
      assertTrue(authorization.get("is_bot").getAsBoolean());
      assertEquals(workspace.bot().id(), authorization.get("user_id").getAsString());
      assertEquals("message", event.get("type").getAsString());
      assertEquals("channel", event.get("channel_type").getAsString());
      assertEquals("hi &amp; bye", event.get("text").getAsString());
      assertEquals(message.ts().value(), event.get("ts").getAsString());
    }
  }

  @Test
  void whatIsNotAcknowledgedComesThreeTimesMoreWithTheSameEventId() throws Exception {
    try (RawSocket socket = RawSocket.greeted(workspace)) {
      workspace.person().post(workspace.general(), "hi");

      Set<String> eventIds = new HashSet<>();
      Set<String> envelopeIds = new HashSet<>();
      for (int attempt = 0; attempt <= 3; attempt++) {
        JsonObject envelope = socket.next();
        assertEquals(attempt, envelope.get("retry_attempt").getAsInt());
        assertEquals(attempt == 0 ? "" : "timeout", envelope.get("retry_reason").getAsString());
        envelopeIds.add(envelope.get("envelope_id").getAsString());
        eventIds.add(envelope.getAsJsonObject("payload").get("event_id").getAsString());
      }

      assertEquals(1, eventIds.size());
      assertEquals(4, envelopeIds.size());
      assertTrue(socket.staysSilentFor(SHORT.multipliedBy(2)));
    }
  }

  @Test
  void whatIsAcknowledgedDoesNotComeAgain() throws Exception {
    try (RawSocket socket = RawSocket.greeted(workspace)) {
      workspace.person().post(workspace.general(), "hi");
      socket.acknowledge(socket.next());

      assertTrue(socket.staysSilentFor(SHORT.multipliedBy(3)));
    }
  }

  @Test
  void anAcknowledgementCountsOnAnyConnection() throws Exception {
    try (RawSocket first = RawSocket.greeted(workspace);
        RawSocket second = RawSocket.greeted(workspace)) {
      workspace.person().post(workspace.general(), "one");
      workspace.person().post(workspace.general(), "two");

      second.acknowledge(first.next());
      first.acknowledge(second.next());

      assertTrue(first.staysSilentFor(SHORT.multipliedBy(2)));
      assertTrue(second.staysSilentFor(SHORT));
    }
  }

  @Test
  void aConnectionThatWasAskedToGoStaysOpenButGetsNothingNew() throws Exception {
    try (RawSocket old = RawSocket.greeted(workspace)) {
      workspace.faults().requestReconnect();
      JsonObject disconnect = old.next();
      try (RawSocket fresh = RawSocket.greeted(workspace)) {
        workspace.person().post(workspace.general(), "one");
        workspace.person().post(workspace.general(), "two");

        assertEquals("refresh_requested", disconnect.get("reason").getAsString());
        fresh.acknowledge(fresh.next());
        fresh.acknowledge(fresh.next());
        assertTrue(old.staysSilentFor(SHORT));
        assertEquals(2, workspace.connectionCount());
      }
    }
  }

  @Test
  void aWarningComesAsDisconnect() throws Exception {
    try (RawSocket socket = RawSocket.greeted(workspace)) {
      workspace.faults().warnOfReconnect();

      JsonObject warning = socket.next();
      assertEquals("disconnect", warning.get("type").getAsString());
      assertEquals("warning", warning.get("reason").getAsString());
    }
  }

  @Test
  void aDroppedConnectionsDeliveriesComeOnTheNextOne() throws Exception {
    try (RawSocket first = RawSocket.greeted(workspace)) {
      workspace.person().post(workspace.general(), "hi");
      first.next();
      workspace.faults().dropConnections();
      Await.until("the connection is gone", () -> workspace.connectionCount() == 0);
      try (RawSocket second = RawSocket.greeted(workspace)) {
        JsonObject again = second.next();
        second.acknowledge(again);

        assertEquals(1, again.get("retry_attempt").getAsInt());
      }
    }
  }

  @Test
  void aDoubledEventComesTwiceWithoutSignOfARetry() throws Exception {
    workspace.faults().deliverTwice(1);
    try (RawSocket socket = RawSocket.greeted(workspace)) {
      workspace.person().post(workspace.general(), "hi");

      JsonObject one = socket.next();
      JsonObject other = socket.next();
      socket.acknowledge(one);
      socket.acknowledge(other);

      assertEquals(one.get("payload"), other.get("payload"));
      assertNotEquals(one.get("envelope_id"), other.get("envelope_id"));
      assertEquals(0, other.get("retry_attempt").getAsInt());
    }
  }

  @Test
  void reversedEventsComeLastFirst() throws Exception {
    workspace.faults().deliverInReverse(2);
    try (RawSocket socket = RawSocket.greeted(workspace)) {
      workspace.person().post(workspace.general(), "one");
      workspace.person().post(workspace.general(), "two");

      JsonObject first = socket.next();
      socket.acknowledge(first);
      JsonObject second = socket.next();
      socket.acknowledge(second);

      assertEquals("two", eventText(first));
      assertEquals("one", eventText(second));
    }
  }

  @Test
  void connectionsArePinged() throws Exception {
    try (RawSocket socket = RawSocket.greeted(workspace)) {
      Await.until("two pings came", () -> socket.pings() >= 2);
    }
  }

  @Test
  void nonsenseFromTheAppIsIgnored() throws Exception {
    try (RawSocket socket = RawSocket.greeted(workspace)) {
      socket.say("nonsense");
      socket.say("[]");
      socket.say("{\"envelope_id\": 7}");
      workspace.person().post(workspace.general(), "hi");

      socket.acknowledge(socket.next());
      assertTrue(socket.staysSilentFor(SHORT.multipliedBy(2)));
    }
  }

  @Test
  void aCommandIsNotRepeatedAndItsAnswerMayComeWithTheAcknowledgement() throws Exception {
    try (RawSocket socket = RawSocket.greeted(workspace)) {
      CompletableFuture<Optional<String>> failure =
          CompletableFuture.supplyAsync(() -> run("chips"));
      JsonObject envelope = socket.next();
      socket.say(
          Json.object()
              .with("envelope_id", envelope.get("envelope_id"))
              .with("payload", Json.object().with("text", "Here"))
              .build()
              .toString());

      assertEquals(Optional.empty(), failure.get());
      assertTrue(envelope.get("accepts_response_payload").getAsBoolean());
      assertEquals("slash_commands", envelope.get("type").getAsString());
      assertEquals("Here", workspace.messages(workspace.general()).getLast().text());
      assertTrue(socket.staysSilentFor(SHORT.multipliedBy(2)));
    }
  }

  private Optional<String> run(String text) {
    try {
      return workspace.person().command(workspace.general(), "/eujp", text);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String eventText(JsonObject envelope) {
    return envelope.getAsJsonObject("payload").getAsJsonObject("event").get("text").getAsString();
  }
}
