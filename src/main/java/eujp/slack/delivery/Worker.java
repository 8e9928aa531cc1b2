package eujp.slack.delivery;

import eujp.slack.metrics.Metrics;
import eujp.slack.runtime.LoggableFault;
import eujp.store.Askers;
import eujp.store.Inbox;
import eujp.store.OwedMessage;
import eujp.store.QuestionKey;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// Takes messages in and sees to it that each gets its reply, once.
///
/// A message is in the inbox before [#take] returns. Each thread of Slack that has messages waiting
/// has a virtual thread that works them off in the order in which they were written, also those
/// that come at the same time, and that is gone when there are none.
public final class Worker implements AutoCloseable {
  /// The logging context's key for the question that a log line is about.
  public static final String QUESTION = "question";

  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
  private static final Duration BEAT = Duration.ofSeconds(3);
  private static final Duration PATIENCE_TO_FINISH = Duration.ofSeconds(10);
  private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);

  private final Inbox inbox;
  private final Askers people;
  private final ReplyDelivery delivery;
  private final RateLimits limits;
  private final Duration keptFor;
  private final Metrics metrics;
  private final Map<Lane, Queue<Job>> lanes = new HashMap<>();

  /// Messages in a lane.
  private final Set<QuestionKey> inHand = ConcurrentHashMap.newKeySet();

  /// Messages that are being kept, once for each delivery, of which one brings it into a lane.
  /// Guarded, as the lanes are, by `lanes`, which is told of each that leaves.
  private final List<OwedMessage> taking = new ArrayList<>();

  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("lane-", 0).factory());
  private final ScheduledExecutorService beats =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("eujp-inbox").daemon().factory());

  /// Whether the inbox may hold messages of ours that are not in hand.
  private final AtomicBoolean unsure = new AtomicBoolean(true);

  private volatile boolean closing;

  /// A thread in Slack.
  private record Lane(String team, String channel, String thread) {
    static Lane of(OwedMessage message) {
      return new Lane(message.key().team(), message.key().channel(), message.thread());
    }
  }

  /// A message that waits for its reply.
  ///
  /// @param mayStand whether its reply may stand already
  /// @param again whether answering it was begun before, and not finished
  private record Job(
      OwedMessage message, boolean mayStand, boolean again, RateLimits.Verdict verdict) {
    static final Comparator<Job> BY_TIME = Comparator.comparing(job -> job.message().key().ts());
  }

  /// A worker, which begins with [#start].
  ///
  /// @param keptFor how long what is done is remembered
  public Worker(
      Inbox inbox,
      Askers people,
      ReplyDelivery delivery,
      RateLimits limits,
      Duration keptFor,
      Metrics metrics) {
    this.inbox = inbox;
    this.people = people;
    this.delivery = delivery;
    this.limits = limits;
    this.keptFor = keptFor;
    this.metrics = metrics;
  }

  /// Begins with what was left when a bot was stopped.
  ///
  /// @throws IOException if the inbox cannot be read
  public void start() throws IOException {
    inbox.open();
    takeOver();
    resume();
    tellOwed();
    long beat = BEAT.toMillis();
    var _ = beats.scheduleWithFixedDelay(this::beat, beat, beat, TimeUnit.MILLISECONDS);
    var _ =
        beats.scheduleWithFixedDelay(
            this::clean, 0, BETWEEN_CLEANINGS.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// Takes a message, unless it was taken before. When this returns, it may be acknowledged.
  ///
  /// @throws IOException if it could not be kept, so that Slack must deliver it again
  public void take(OwedMessage message) throws IOException {
    try (MDC.MDCCloseable _ = MDC.putCloseable(QUESTION, message.key().toString())) {
      keep(message);
    }
  }

  private void keep(OwedMessage message) throws IOException {
    synchronized (lanes) {
      taking.add(message);
    }
    try {
      // Of several deliveries of one message none may be acknowledged before it is kept.
      if (inbox.keep(message) && inHand.add(message.key())) {
        line(new Job(message, false, false, limits.admit(message.user())));
      }
    } catch (IOException e) {
      unsure.set(true); // it may be kept all the same
      LOG.warn("A question is not taken, so Slack will deliver it again: {}", e.getMessage());
      throw e;
    } finally {
      synchronized (lanes) {
        taking.remove(message);
        lanes.notifyAll();
      }
    }
  }

  /// Lets what is in hand finish for ten seconds, and leaves the rest to the next start, as well as
  /// what waits before another try.
  @Override
  public void close() {
    closing = true;
    delivery.stop();
    beats.shutdownNow();
    metrics.closed(this);
    threads.shutdown();
    try {
      if (!threads.awaitTermination(PATIENCE_TO_FINISH.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
        threads.awaitTermination(1, TimeUnit.SECONDS);
      }
      inbox.close();
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      LOG.warn("The inbox was not closed in order: {}", e.getMessage());
    }
  }

  private void beat() {
    try {
      takeOver();
      if (unsure.get()) {
        resume();
      }
      tellOwed();
    } catch (IOException e) {
      unsure.set(true);
      metrics.owesUnknown(this);
      LOG.warn("The inbox cannot be reached: {}", e.getMessage());
    } catch (RuntimeException | Error e) {
      unsure.set(true);
      LOG.error("The inbox was not looked after", new LoggableFault(e));
    }
  }

  private void tellOwed() throws IOException {
    metrics.owes(this, inbox.owed(), inbox.aside());
  }

  private void takeOver() throws IOException {
    if (inbox.takeOver()) {
      LOG.info("Questions of a bot that is gone are taken over");
      metrics.tookOver();
      unsure.set(true);
    }
  }

  private void clean() {
    try {
      people.forgetOlderThan(keptFor);
    } catch (IOException e) {
      LOG.warn("What is old was not deleted: {}", e.getMessage());
    } catch (RuntimeException | Error e) {
      LOG.error("What is old was not deleted", new LoggableFault(e));
    }
  }

  /// Brings into lanes what the inbox holds for us and no lane has.
  private void resume() throws IOException {
    unsure.set(false);
    for (Inbox.Pending pending : inbox.mine()) {
      OwedMessage message = pending.message();
      if (!isBeingTaken(message) && inHand.add(message.key())) {
        line(new Job(message, pending.mayStand(), true, RateLimits.Verdict.ADMITTED));
      }
    }
  }

  private boolean isBeingTaken(OwedMessage message) {
    synchronized (lanes) {
      return taking.stream().anyMatch(one -> one.key().equals(message.key()));
    }
  }

  private void line(Job job) {
    Lane lane = Lane.of(job.message());
    synchronized (lanes) {
      Queue<Job> waiting = lanes.get(lane);
      if (waiting != null) {
        waiting.add(job);
        return;
      }
      Queue<Job> first = new PriorityQueue<>(Job.BY_TIME);
      first.add(job);
      lanes.put(lane, first);
    }
    try {
      threads.execute(() -> workOff(lane));
    } catch (RejectedExecutionException stopping) {
      LOG.debug("The bot stops; the inbox has the question", stopping);
    }
  }

  private void workOff(Lane lane) {
    try {
      for (Job job = next(lane); job != null && !closing; job = next(lane)) {
        work(job);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // stopping; the inbox has what is left
    }
  }

  private void work(Job job) throws InterruptedException {
    QuestionKey key = job.message().key();
    try (MDC.MDCCloseable _ = MDC.putCloseable(QUESTION, key.toString())) {
      delivery.deliver(job.message(), job.mayStand(), job.again(), job.verdict());
    } catch (RuntimeException | Error e) {
      LOG.error("A question was not answered", new LoggableFault(e));
      unsure.set(true);
    }
    inHand.remove(key);
  }

  /// The earliest message of a lane, once none is being kept that is earlier; none if the lane is
  /// at its end, and gone.
  private @Nullable Job next(Lane lane) throws InterruptedException {
    synchronized (lanes) {
      Queue<Job> waiting = lanes.getOrDefault(lane, new PriorityQueue<>(Job.BY_TIME));
      while (!waiting.isEmpty() && comesBehind(waiting.element().message(), lane)) {
        lanes.wait();
      }
      Job job = waiting.poll();
      if (job == null) {
        lanes.remove(lane);
      }
      return job;
    }
  }

  /// Whether an earlier message of the same lane is being kept.
  private boolean comesBehind(OwedMessage message, Lane lane) {
    return taking.stream()
        .anyMatch(
            one -> one.key().ts().compareTo(message.key().ts()) < 0 && Lane.of(one).equals(lane));
  }
}
