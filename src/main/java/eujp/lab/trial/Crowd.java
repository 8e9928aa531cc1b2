package eujp.lab.trial;

import eujp.workspace.Workspace;
import eujp.workspace.model.Conversation;
import eujp.workspace.model.Member;
import eujp.workspace.model.Message;
import eujp.workspace.model.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Those who ask, by mention, the same question again and again, in so many channels that the pace
/// of one message a second in each does not count.
public final class Crowd {
  private static final int CHANNELS = 2_000;
  private static final int OUTSTANDING = 32;
  private static final int CALM_A_SECOND = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String QUESTION = "Who co-chaired the Digital Partnership Council?";

  private final Workspace workspace;
  private final List<Conversation> rooms;
  private final Map<Timestamp, Long> asked = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
  private final Semaphore places = new Semaphore(OUTSTANDING);
  private final AtomicInteger answered = new AtomicInteger();
  private int count;

  /// @param workspace that was started with [#options]
  public Crowd(Workspace workspace) {
    this.workspace = workspace;
    this.rooms = Rooms.in(workspace);
    Member bot = workspace.bot();
    workspace.onMessage(message -> {
      if (message.author().equals(bot)) {
        hear(message);
      }
    });
  }

  /// A workspace on any free port with the channels in which is asked.
  public static Workspace.Options options() {
    return Workspace.Options.defaults()
        .withPort(0)
        .withChannels(Rooms.names(CHANNELS))
        .withCapacity(100);
  }

  /// Keeps some questions waiting all the time.
  ///
  /// @return answers in a second
  public double askAsFastAsAnswered(Duration time) throws InterruptedException {
    long start = System.nanoTime();
    int before = answered.get();
    while (System.nanoTime() - start < time.toNanos()) {
      if (places.tryAcquire(100, TimeUnit.MILLISECONDS)) {
        ask();
      }
    }
    return (answered.get() - before) * 1e9 / (System.nanoTime() - start);
  }

  /// Asks a few questions a second, after what waits is answered.
  ///
  /// @return how long each waited, in milliseconds
  public double[] calm(Duration time) throws InterruptedException {
    awaitAll();
    nanos.clear();
    askSteadily(CALM_A_SECOND, time);
    awaitAll();
    return nanos.stream().mapToDouble(n -> n / 1e6).toArray();
  }

  void askSteadily(double perSecond, Duration time) throws InterruptedException {
    long start = System.nanoTime();
    long pause = (long) (1e9 / perSecond);
    for (long due = start; due - start < time.toNanos(); due += pause) {
      Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
      places.tryAcquire();
      ask();
    }
  }

  /// How many questions wait.
  int waiting() {
    return asked.size();
  }

  /// How many have been answered so far.
  public int answered() {
    return answered.get();
  }

  private void ask() {
    Conversation room = rooms.get(count++ % rooms.size());
    long now = System.nanoTime();
    Message question = workspace.person().post(room, workspace.bot().mention() + " " + QUESTION);
    asked.put(question.ts(), now);
  }

  private void hear(Message answer) {
    Long start = asked.remove(answer.root());
    if (start != null) {
      nanos.add(System.nanoTime() - start);
    }
    answered.incrementAndGet();
    places.release();
  }

  private void awaitAll() throws InterruptedException {
    Watch.await(asked::isEmpty, PATIENCE);
  }
}
