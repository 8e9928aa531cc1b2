package eujp.lab.trial;

import eujp.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// How many mentions a second are answered, and how soon, beside a bare Bolt app that posts a fixed
/// text, in the same run.
///
/// Each runs as a process of its own, one after the other and in turns.
public final class LoadRun {
  private static final int TURNS = 3;

  /// Until the JVM has compiled most of what is used: what is left of that would take its share of
  /// the time that is measured.
  private static final Duration WARM_UP = Duration.ofSeconds(30);

  private static final Duration FULL = Duration.ofSeconds(10);
  private static final Duration CALM = Duration.ofSeconds(10);

  private final Optional<Build> beside;
  private final Path corpus;
  private final Path scratch;
  private final Duration sustained;
  private final Consumer<String> progress;
  private int started;

  /// What was measured of one of the two.
  ///
  /// @param perSecond answers in a second, when so many are asked that some always wait
  /// @param median from question to answer in milliseconds, when few are asked
  /// @param p99 the same, for the slowest in a hundred
  public record Figures(double perSecond, double median, double p99) {}

  /// What was measured while half as much as the bot bears was asked for a long time.
  ///
  /// @param perSecond questions in a second
  /// @param waiting questions without an answer at the end
  /// @param memoryBefore in bytes, after a third of the time; empty where the system does not tell
  /// @param memoryAfter in bytes, at the end
  public record Sustained(
      double perSecond, int waiting, OptionalLong memoryBefore, OptionalLong memoryAfter) {}

  /// The whole result: the middle one of all turns.
  ///
  /// @param beside of another build's bot, where one was measured too
  public record Result(Figures bare, Figures bot, Sustained sustained, Optional<Figures> beside) {
    /// A table with the ratios.
    @Override
    public String toString() {
      return besideBare() + beside.map(this::besideOther).orElse("");
    }

    private String besideOther(Figures other) {
      return """
                        other build       eujp
      answers a second  %,11.0f %,10.0f   ratio %.2f
      median, ms        %,11.1f %,10.1f   ratio %.2f
      p99, ms           %,11.1f %,10.1f   ratio %.2f
      """
          .formatted(
              other.perSecond,
              bot.perSecond,
              bot.perSecond / other.perSecond,
              other.median,
              bot.median,
              bot.median / other.median,
              other.p99,
              bot.p99,
              bot.p99 / other.p99);
    }

    private String besideBare() {
      return """
                          bare Bolt       eujp
      answers a second  %,11.0f %,10.0f   ratio %.2f
      median, ms        %,11.1f %,10.1f   %+.1f
      p99, ms           %,11.1f %,10.1f   %+.1f
      sustained         %,.0f a second: %d waiting at the end, memory %s to %s
      """
          .formatted(
              bare.perSecond,
              bot.perSecond,
              bot.perSecond / bare.perSecond,
              bare.median,
              bot.median,
              bot.median - bare.median,
              bare.p99,
              bot.p99,
              bot.p99 - bare.p99,
              sustained.perSecond,
              sustained.waiting,
              megabytes(sustained.memoryBefore),
              megabytes(sustained.memoryAfter));
    }

    private static String megabytes(OptionalLong bytes) {
      return bytes.isEmpty() ? "unknown" : (bytes.getAsLong() >> 20) + " MB";
    }
  }

  private LoadRun(
      Optional<Build> beside,
      Path corpus,
      Path scratch,
      Duration sustained,
      Consumer<String> progress) {
    this.beside = beside;
    this.corpus = corpus;
    this.scratch = scratch;
    this.sustained = sustained;
    this.progress = progress;
  }

  /// Measures.
  ///
  /// @param beside another build whose bot takes its turns too
  /// @param scratch a folder for what the bot keeps and logs
  /// @param sustained how long half of what the bot bears is asked
  public static Result run(
      Optional<Build> beside,
      Path corpus,
      Path scratch,
      Duration sustained,
      Consumer<String> progress)
      throws IOException, InterruptedException {
    return new LoadRun(beside, corpus, scratch, sustained, progress).run();
  }

  private Result run() throws IOException, InterruptedException {
    List<Figures> bare = new ArrayList<>();
    List<Figures> bot = new ArrayList<>();
    List<Figures> other = new ArrayList<>();
    for (int turn = 0; turn < TURNS; turn++) {
      bare.add(inWorkspace(this::startBare, LoadRun::figures));
      progress.accept("bare Bolt: " + bare.getLast());
      bot.add(inWorkspace(this::startBot, LoadRun::figures));
      progress.accept("eujp: " + bot.getLast());
      if (beside.isPresent()) {
        other.add(inWorkspace(in -> startBot(beside.get(), in), LoadRun::figures));
        progress.accept("other build: " + other.getLast());
      }
    }
    double half = middle(bot).perSecond / 2;
    return new Result(
        middle(bare),
        middle(bot),
        inWorkspace(this::startBot, (crowd, process) -> sustain(crowd, process, half)),
        other.isEmpty() ? Optional.empty() : Optional.of(middle(other)));
  }

  private static Figures middle(List<Figures> all) {
    return new Figures(
        Percentiles.median(all.stream().mapToDouble(Figures::perSecond).toArray()),
        Percentiles.median(all.stream().mapToDouble(Figures::median).toArray()),
        Percentiles.median(all.stream().mapToDouble(Figures::p99).toArray()));
  }

  private interface Start {
    BotProcess in(Workspace workspace) throws IOException;
  }

  private interface Measurement<T> {
    T of(Crowd crowd, BotProcess process) throws IOException, InterruptedException;
  }

  private <T> T inWorkspace(Start start, Measurement<T> measurement)
      throws IOException, InterruptedException {
    try (Workspace workspace = Workspace.start(Crowd.options());
        BotProcess process = start.in(workspace)) {
      if (!process.awaitReady()) {
        throw new IOException("the bot does not start; see " + scratch);
      }
      return measurement.of(new Crowd(workspace), process);
    }
  }

  private static Figures figures(Crowd crowd, BotProcess process) throws InterruptedException {
    crowd.askAsFastAsAnswered(WARM_UP);
    double perSecond = crowd.askAsFastAsAnswered(FULL);
    double[] millis = crowd.calm(CALM);
    return new Figures(perSecond, Percentiles.median(millis), Percentiles.of(millis, .99));
  }

  private Sustained sustain(Crowd crowd, BotProcess process, double perSecond)
      throws IOException, InterruptedException {
    crowd.askAsFastAsAnswered(WARM_UP);
    crowd.askSteadily(perSecond, sustained.dividedBy(3));
    OptionalLong before = process.memory();
    crowd.askSteadily(perSecond, sustained.multipliedBy(2).dividedBy(3));
    return new Sustained(perSecond, crowd.waiting(), before, process.memory());
  }

  private BotProcess startBare(Workspace workspace) throws IOException {
    return BotProcess.start(
        Build.running(),
        List.of(BareBolt.class.getName()),
        BotProcess.tokens(workspace),
        scratch.resolve("bare.log"));
  }

  private BotProcess startBot(Workspace workspace) throws IOException {
    return startBot(Build.running(), workspace);
  }

  private BotProcess startBot(Build build, Workspace workspace) throws IOException {
    Path data = scratch.resolve("data-" + ++started);
    return BotProcess.serve(build, workspace, data, Map.of(), corpus, scratch.resolve("eujp.log"));
  }
}
