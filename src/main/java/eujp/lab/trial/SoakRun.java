package eujp.lab.trial;

import eujp.workspace.Workspace;
import eujp.workspace.model.Conversation;
import eujp.workspace.model.Member;
import eujp.workspace.model.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/// Asks a few questions a second for long, of the bot and, at the same time, of the bot of another
/// build: each a process in a workspace of its own, both asked the same.
public final class SoakRun {
  private static final int CHANNELS = 200;
  private static final Duration MAX_WARM_UP = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration BETWEEN_REPORTS = Duration.ofMinutes(1);

  private final Plan plan;
  private final Path scratch;
  private final Consumer<String> progress;
  private final Random random;

  /// What is to be measured.
  ///
  /// @param time how long, after a warm-up that takes as long, half a minute at most
  /// @param rate questions a second
  /// @param seed from which the questions are drawn
  /// @param beside the other build, where there is one
  /// @param corpus the folder with the releases
  public record Plan(Duration time, int rate, long seed, Optional<Build> beside, Path corpus) {
    public Plan {
      if (!time.isPositive() || rate < 1) {
        throw new IllegalArgumentException("it takes some time and a question a second");
      }
    }

    private Duration warmUp() {
      return time.compareTo(MAX_WARM_UP) < 0 ? time : MAX_WARM_UP;
    }
  }

  /// What was measured of both.
  public record Result(SoakFigures bot, Optional<SoakFigures> beside) {
    /// Both, and the one in proportion to the other.
    @Override
    public String toString() {
      return "eujp\n"
          + bot.toString().indent(2)
          + beside
              .map(other ->
                  "other build\n"
                      + other.toString().indent(2)
                      + "eujp to the other build\n"
                      + bot.besides(other).indent(2))
              .orElse("");
    }
  }

  private SoakRun(Plan plan, Path scratch, Consumer<String> progress) {
    this.plan = plan;
    this.scratch = scratch;
    this.progress = progress;
    this.random = new Random(plan.seed());
  }

  /// Measures.
  ///
  /// @param scratch a folder for what the bots keep and log
  public static Result run(Plan plan, Path scratch, Consumer<String> progress)
      throws IOException, InterruptedException {
    return new SoakRun(plan, scratch, progress).run();
  }

  private Result run() throws IOException, InterruptedException {
    try (Side bot = new Side(Build.running(), "eujp")) {
      if (plan.beside().isEmpty()) {
        ask(List.of(bot));
        return new Result(bot.figures(), Optional.empty());
      }
      try (Side other = new Side(plan.beside().get(), "other")) {
        ask(List.of(bot, other));
        return new Result(bot.figures(), Optional.of(other.figures()));
      }
    }
  }

  private void ask(List<Side> sides) throws IOException, InterruptedException {
    steadily(sides, plan.warmUp());
    for (Side side : sides) {
      side.awaitAll();
      side.begin();
    }
    steadily(sides, plan.time());
    for (Side side : sides) {
      side.awaitAll();
    }
  }

  /// Asks each side in turns, and each the same.
  private void steadily(List<Side> sides, Duration time) throws InterruptedException {
    long start = System.nanoTime();
    long pause = Duration.ofSeconds(1).toNanos() / plan.rate();
    long report = start + BETWEEN_REPORTS.toNanos();
    int turn = 0;
    for (long due = start; due - start < time.toNanos(); due += pause) {
      Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
      List<String> texts = random.nextInt(5) == 0 ? Texts.LISTS : Texts.QUESTIONS;
      String text = texts.get(random.nextInt(texts.size()));
      int room = random.nextInt(CHANNELS);
      for (int i = 0; i < sides.size(); i++) {
        sides.get((i + turn) % sides.size()).ask(room, text);
      }
      turn++;
      if (due > report) {
        report += BETWEEN_REPORTS.toNanos();
        sides.forEach(side -> progress.accept(side.toString()));
      }
    }
  }

  /// A bot and those who ask it.
  private final class Side implements AutoCloseable {
    private final String name;
    private final Workspace workspace;
    private final BotProcess process;
    private final List<Conversation> rooms;
    private final Map<String, Long> waiting = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    private int asked;
    private Optional<Vitals> before = Optional.empty();

    Side(Build build, String name) throws IOException, InterruptedException {
      this.name = name;
      workspace =
          Workspace.start(SlackApp.options().withChannels(Rooms.names(CHANNELS)).withCapacity(100));
      process =
          BotProcess.serve(
              build,
              workspace,
              scratch.resolve(name),
              Map.of(),
              plan.corpus(),
              scratch.resolve(name + ".log"));
      rooms = Rooms.in(workspace);
      Member bot = workspace.bot();
      workspace.onMessage(message -> {
        if (message.author().equals(bot)) {
          hear(message);
        }
      });
      if (!process.awaitReady()) {
        close();
        throw new IOException("the bot does not start; see " + scratch);
      }
    }

    void ask(int room, String text) {
      asked++;
      long now = System.nanoTime();
      Message question =
          workspace.person().post(rooms.get(room), workspace.bot().mention() + " " + text);
      waiting.put(MessageKeys.of(question), now);
    }

    private void hear(Message answer) {
      Long start = waiting.remove(MessageKeys.answeredBy(answer));
      if (start != null) {
        nanos.add(System.nanoTime() - start);
      }
    }

    void awaitAll() throws InterruptedException {
      Watch.await(waiting::isEmpty, PATIENCE);
    }

    /// Counts from now on.
    void begin() throws IOException {
      before = Optional.of(process.vitals());
      asked = 0;
      nanos.clear();
      waiting.clear();
    }

    SoakFigures figures() throws IOException {
      Vitals start = before.orElseThrow();
      Vitals end = process.vitals();
      double[] millis = nanos.stream().mapToDouble(each -> each / 1e6).toArray();
      return new SoakFigures(
          asked,
          millis.length,
          Percentiles.median(millis),
          Percentiles.of(millis, .95),
          Percentiles.of(millis, .99),
          end.used().minus(start.used()),
          start.memory(),
          end.memory(),
          start.threads(),
          end.threads(),
          start.openFiles(),
          end.openFiles());
    }

    @Override
    public void close() {
      process.close();
      workspace.close();
    }

    @Override
    public String toString() {
      return "%s: asked %,d, answered %,d".formatted(name, asked, nanos.size());
    }
  }
}
