package eujp.slack.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AskedBeforeTest {
  private static final QuestionKey FIRST = new QuestionKey("T1", "C1", "1.000100");

  @Test
  void aQuestionIsBegunOnce() {
    AskedBefore asked = new AskedBefore(10);

    assertTrue(asked.begin(FIRST));
    assertFalse(asked.begin(new QuestionKey("T1", "C1", "1.000100")));
  }

  @Test
  void theSameTimeInAnotherChannelOrWorkspaceIsAnotherQuestion() {
    AskedBefore asked = new AskedBefore(10);
    asked.begin(FIRST);

    assertTrue(asked.begin(new QuestionKey("T1", "C2", "1.000100")));
    assertTrue(asked.begin(new QuestionKey("T2", "C1", "1.000100")));
  }

  @Test
  void aForgottenQuestionIsBegunAgain() {
    AskedBefore asked = new AskedBefore(10);
    asked.begin(FIRST);

    asked.forget(FIRST);

    assertTrue(asked.begin(FIRST));
  }

  @Test
  void itHoldsNoMoreThanItsBoundAndDropsTheOldest() {
    AskedBefore asked = new AskedBefore(2);
    QuestionKey second = new QuestionKey("T1", "C1", "2.000100");
    asked.begin(FIRST);
    asked.begin(second);

    asked.begin(new QuestionKey("T1", "C1", "3.000100"));

    assertFalse(asked.begin(second));
    assertTrue(asked.begin(FIRST));
  }

  @Test
  void ofManyWhoBeginTheSameQuestionOneGoesOn() throws Exception {
    AskedBefore asked = new AskedBefore(10);
    List<Callable<Boolean>> deliveries =
        Stream.<Callable<Boolean>>generate(() -> () -> asked.begin(FIRST)).limit(100).toList();

    int begun = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Boolean> result : threads.invokeAll(deliveries)) {
        begun += result.get() ? 1 : 0;
      }
    }

    assertEquals(1, begun);
  }
}
