package eujp.workspace.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class MessageStoreTest {
  private static final int CAPACITY = 100;

  private final Directory directory = Directory.fresh("EU–Japan Summit", "A1", "eujp", List.of());
  private final Conversation general = directory.conversations().getFirst();
  private final MessageStore history =
      new MessageStore(new Timestamps(() -> Instant.parse("2023-07-13T10:00:00Z")), CAPACITY);

  @Test
  void timeStampsAreUniqueEvenIfTheClockStandsStill() {
    Message one = post("one");
    Message two = post("two");

    assertEquals("1689242400.000000", one.ts().value());
    assertEquals("1689242400.000001", two.ts().value());
    assertTrue(one.ts().compareTo(two.ts()) < 0);
  }

  @Test
  void theOldestMessagesAreForgotten() {
    for (int i = 0; i < CAPACITY + 5; i++) {
      post("message " + i);
    }

    assertEquals(CAPACITY, history.in(general).size());
    assertEquals("message 5", history.in(general).getFirst().text());
  }

  @Test
  void aDeletedMessageWithRepliesLeavesATombstone() {
    Message root = post("root");
    Message reply = reply(root, "reply");

    assertTrue(history.delete(root));

    assertTrue(history.find(general, root.ts()).orElseThrow().tombstone());
    assertEquals(2, history.thread(root).size());
    assertTrue(history.delete(reply));
    assertFalse(history.delete(reply));
  }

  @Test
  void listenersHearEachChangeInOrder() {
    List<MessageChange> heard = new ArrayList<>();
    history.listen(heard::add);

    Message message = post("one");
    Message edited = history.edit(message, MessageContent.ofText("two")).orElseThrow();
    history.delete(edited);

    assertEquals(
        List.of(
            new MessageChange.Posted(message),
            new MessageChange.Edited(message, edited),
            new MessageChange.Deleted(edited)),
        heard);
  }

  @Test
  void waitingEnds() {
    assertThrows(TimeoutException.class, () -> history.await(_ -> true, Duration.ofMillis(20)));
  }

  private Message post(String text) {
    return history.post(
        general,
        (where, ts) -> Message.of(where, ts, directory.you(), MessageContent.ofText(text)));
  }

  private Message reply(Message root, String text) {
    return history.post(
        general,
        (where, ts) ->
            Message.of(where, ts, directory.you(), MessageContent.ofText(text))
                .inThread(Optional.of(root.ts())));
  }
}
