package eujp.slack.runtime;

import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// What is done when a press has been acknowledged, each task on a virtual thread of its own.
///
/// Slack waits three seconds for the acknowledgement of a press and does not deliver it again; so
/// it is acknowledged first. What fails is one line in the log, which says of the same question as
/// lines of the thread that hands the task over would.
public final class BackgroundTasks implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BackgroundTasks.class);
  private static final Duration PATIENCE_TO_FINISH = Duration.ofSeconds(5);

  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("afterwards-", 0).factory());

  /// Something to do.
  public interface Task {
    /// Does it.
    void run() throws IOException, SlackApiException;
  }

  /// Does `task` soon.
  ///
  /// @param what it is, for the log
  public void run(String what, Task task) {
    try {
      Map<String, String> context = Objects.requireNonNullElse(MDC.getCopyOfContextMap(), Map.of());
      threads.execute(() -> {
        MDC.setContextMap(context);
        tryRunning(what, task);
      });
    } catch (RejectedExecutionException stopping) {
      LOG.warn("{} was not done: the bot stops", what);
    }
  }

  private static void tryRunning(String what, Task task) {
    try {
      task.run();
    } catch (SlackApiException e) {
      LOG.warn("{} was not done: HTTP {}", what, e.getResponse().code());
    } catch (IOException e) {
      LOG.warn("{} was not done: {}", what, e.getClass().getSimpleName());
    } catch (RuntimeException | Error e) {
      LOG.error("{} was not done", what, new LoggableFault(e));
    }
  }

  /// Takes no more tasks, and lets those at work finish for a few seconds.
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(PATIENCE_TO_FINISH.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
