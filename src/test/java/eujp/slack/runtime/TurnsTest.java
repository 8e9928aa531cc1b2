package eujp.slack.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eujp.Await;
import eujp.slack.runtime.Turns.Turn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private final Turns turns = new Turns(1);
  private final List<String> order = Collections.synchronizedList(new ArrayList<>());

  @Test
  void whoeverAsksForMuchWaitsBehindWhoeverAsksForLittle() throws Exception {
    CountDownLatch first = new CountDownLatch(1);
    List<Thread> all = new ArrayList<>();
    all.add(take("much", first));
    for (int i = 0; i < 5; i++) {
      all.add(take("much", new CountDownLatch(0)));
    }
    all.add(take("little", new CountDownLatch(0)));

    first.countDown();
    for (Thread one : all) {
      one.join();
    }

    assertEquals(7, order.size());
    assertEquals("little", order.get(1));
  }

  /// Has somebody take a turn that ends when `end` comes, and returns when they wait or are at it.
  private Thread take(String person, CountDownLatch end) throws Exception {
    Thread thread =
        Thread.ofVirtual()
            .start(() -> {
              try (Turn _ = turns.take(person)) {
                await(end);
                order.add(person);
              }
            });
    Await.until("the thread waits", () -> thread.getState() == Thread.State.WAITING);
    return thread;
  }

  private static void await(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
