package eujp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ProcessorTimeTest {
  private static final Duration SHORT = Duration.ofMillis(200);

  @Test
  void whatWaitsTakesNone() {
    assertEquals(
        "done",
        ProcessorTime.within(
            SHORT,
            () -> {
              Thread.sleep(SHORT.multipliedBy(2));
              return "done";
            }));
  }

  @Test
  void whatComputesForTooLongFailsWhileItGoesOn() {
    AssertionError failure =
        assertThrows(AssertionError.class, () -> ProcessorTime.within(SHORT, () -> compute()));

    StackTraceElement[] where = Objects.requireNonNull(failure.getCause()).getStackTrace();
    assertTrue(
        Arrays.stream(where).anyMatch(frame -> frame.getMethodName().equals("compute")),
        () -> Arrays.toString(where));
  }

  @Test
  void whatFailsFailsTheTest() {
    AssertionError failure =
        assertThrows(
            AssertionError.class,
            () ->
                ProcessorTime.within(
                    SHORT,
                    () -> {
                      throw new AssertionError("wrong");
                    }));
    assertEquals("wrong", failure.getMessage());
  }

  private static void compute() {
    while (!Thread.currentThread().isInterrupted()) {
      Thread.onSpinWait();
    }
  }
}
