package eujp.lab.trial;

import eujp.workspace.Workspace;
import eujp.workspace.model.Conversation;
import eujp.workspace.model.Member;
import eujp.workspace.model.Message;
import eujp.workspace.people.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Asks steadily while the bot's clock is set: back, further back, forward; and of a bot that
/// starts with a clock that is far ahead and is then set right. Every question must be answered in
/// time, over Socket Mode and over HTTP.
///
/// One person uses up what they may ask in a minute as soon as the bot is at work, and then asks no
/// more often than is allowed: they must be answered too.
public final class ClocksRun {
  /// How long a question may wait.
  static final Duration IN_TIME = Duration.ofSeconds(10);

  private static final int ROOMS = 4;
  private static final int PERSON_LIMIT = 20;
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(500);
  private static final Duration BETWEEN_EAGER_QUESTIONS = Duration.ofSeconds(6);

  private static final List<Setting> SET_WHILE_IT_RUNS =
      List.of(
          new Setting("right", Duration.ZERO),
          new Setting("an hour back", Duration.ofHours(-1)),
          new Setting("ten minutes further back", Duration.ofMinutes(-70)),
          new Setting("two hours forward", Duration.ofMinutes(50)));
  private static final List<Setting> WRONG_FROM_THE_START =
      List.of(
          new Setting("nine hours ahead at start", Duration.ofHours(9)),
          new Setting("set right", Duration.ZERO));

  private final Plan plan;
  private final Path scratch;
  private final Consumer<String> progress;
  private final Random random;

  /// What is to be tried.
  ///
  /// @param phase how long the clock is left as it is set
  /// @param seed from which the questions are drawn
  /// @param library where libfaketime is, if not where Debian has it
  /// @param corpus the folder with the releases
  public record Plan(Duration phase, long seed, Build build, Optional<Path> library, Path corpus) {
    public Plan {
      if (!phase.isPositive()) {
        throw new IllegalArgumentException("a phase takes some time");
      }
    }
  }

  /// What was asked while the clock stood at one offset.
  ///
  /// @param way by which Slack delivers
  /// @param clock where it stood, in words
  /// @param answered in time
  /// @param slowest of those that were answered, be it in time or not
  public record Phase(String way, String clock, int asked, int answered, Duration slowest) {
    static final String HEAD =
        "way          clock                        asked  in time  slowest, s\n";

    /// Whether all were answered in time.
    public boolean isClean() {
      return answered == asked;
    }

    /// A line of a table.
    @Override
    public String toString() {
      return "%-12s %-26s %,7d %,8d %11.1f\n"
          .formatted(way, clock, asked, answered, slowest.toMillis() / 1e3);
    }
  }

  /// What was measured.
  public record Result(List<Phase> phases) {
    public Result {
      phases = List.copyOf(phases);
    }

    /// Whether all questions were answered in time.
    public boolean isClean() {
      return phases.stream().allMatch(Phase::isClean);
    }

    /// A table.
    @Override
    public String toString() {
      StringBuilder table = new StringBuilder(Phase.HEAD);
      phases.forEach(table::append);
      return table.toString();
    }
  }

  /// Where the clock stands.
  ///
  /// @param off from the machine's
  private record Setting(String name, Duration off) {}

  /// By which way Slack delivers.
  private enum Way {
    SOCKET_MODE("Socket Mode"),
    HTTP("HTTP");

    private final String words;

    Way(String words) {
      this.words = words;
    }
  }

  private ClocksRun(Plan plan, Path scratch, Consumer<String> progress) {
    this.plan = plan;
    this.scratch = scratch;
    this.progress = progress;
    this.random = new Random(plan.seed());
  }

  /// Whether the clock of a process can be set here.
  public static boolean isPossible() {
    return FakeClock.installed().isPresent();
  }

  /// Runs all phases.
  ///
  /// @param scratch a folder for what the bots keep and log
  /// @param progress is told what came of each phase
  /// @throws IOException if the clock of a process cannot be set here
  public static Result run(Plan plan, Path scratch, Consumer<String> progress)
      throws IOException, InterruptedException {
    return new ClocksRun(plan, scratch, progress).run();
  }

  private Result run() throws IOException, InterruptedException {
    Path library =
        plan.library()
            .or(FakeClock::installed)
            .orElseThrow(
                () -> new IOException("libfaketime is missing; install Debian's package faketime"));
    FakeClock clock = new FakeClock(library, scratch.resolve("clock"));
    clock.check();
    List<Phase> phases = new ArrayList<>();
    for (Way way : Way.values()) {
      for (List<Setting> settings : List.of(SET_WHILE_IT_RUNS, WRONG_FROM_THE_START)) {
        phases.addAll(oneBot(clock, way, settings));
      }
    }
    return new Result(phases);
  }

  private List<Phase> oneBot(FakeClock clock, Way way, List<Setting> settings)
      throws IOException, InterruptedException {
    clock.set(settings.getFirst().off());
    try (Workspace workspace =
            Workspace.start(SlackApp.options().withChannels(Rooms.names(ROOMS)));
        BotProcess bot = start(clock, way, workspace)) {
      if (!bot.awaitReady()) {
        throw new IOException("the bot does not start; see " + scratch);
      }
      if (way == Way.HTTP && !delivers(workspace, bot)) {
        return List.of(new Phase(way.words, settings.getFirst().name(), 1, 0, Duration.ZERO));
      }
      Crowd crowd = new Crowd(workspace);
      crowd.useUpTheLimit();
      for (Setting setting : settings) {
        clock.set(setting.off());
        crowd.ask(plan.phase(), setting.name());
      }
      crowd.awaitAnswers();
      List<Phase> phases =
          settings.stream().map(setting -> crowd.phase(way.words, setting.name())).toList();
      phases.forEach(phase -> progress.accept(phase.toString().strip()));
      return phases;
    }
  }

  /// Whether the bot takes Slack's challenge and so its deliveries.
  private boolean delivers(Workspace workspace, BotProcess bot) throws InterruptedException {
    try {
      workspace.deliverTo(bot.requestUrl());
      return true;
    } catch (IOException e) {
      progress.accept("the bot does not take Slack's challenge");
      return false;
    }
  }

  private BotProcess start(FakeClock clock, Way way, Workspace workspace) throws IOException {
    Map<String, String> settings = new HashMap<>(clock.environment());
    settings.put("EUJP_LOG", "INFO");
    settings.put("EUJP_BIND", "127.0.0.1");
    settings.put("EUJP_PERSON_LIMIT", Integer.toString(PERSON_LIMIT));
    if (way == Way.HTTP) {
      settings.put("SLACK_APP_TOKEN", "");
      settings.put("SLACK_SIGNING_SECRET", workspace.signingSecret());
    }
    Path data = Files.createTempDirectory(scratch, "bot");
    return BotProcess.serve(
        plan.build(), workspace, data, settings, plan.corpus(), scratch.resolve("eujp.log"));
  }

  /// Those who ask.
  private final class Crowd {
    private final Workspace workspace;
    private final Person eager;
    private final List<Conversation> rooms;
    private final List<Question> asked = new ArrayList<>();
    private final Map<String, Long> answered = new ConcurrentHashMap<>();
    private int people;

    /// @param at by the clock that is never set, in nanoseconds
    private record Question(String phase, String key, long at) {}

    Crowd(Workspace workspace) {
      this.workspace = workspace;
      this.eager = workspace.join("eager", "Eager");
      this.rooms = Rooms.in(workspace);
      Member bot = workspace.bot();
      workspace.onMessage(message -> {
        if (message.author().equals(bot)) {
          answered.putIfAbsent(MessageKeys.answeredBy(message), System.nanoTime());
        }
      });
    }

    void useUpTheLimit() throws InterruptedException {
      for (int i = 0; i < PERSON_LIMIT * 3 / 2; i++) {
        var _ = eager.command(rooms.getFirst(), SlackApp.COMMAND, one(Texts.QUESTIONS));
      }
    }

    void ask(Duration time, String phase) throws InterruptedException {
      long start = System.nanoTime();
      long eagerNext = start + BETWEEN_EAGER_QUESTIONS.toNanos();
      for (long due = start; due - start < time.toNanos(); due += BETWEEN_QUESTIONS.toNanos()) {
        Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
        String question = one(Texts.QUESTIONS);
        Person person = workspace.join("person-" + people, "Person " + people);
        if (people++ % 4 == 0) {
          note(phase, person.post(person.direct(), question));
        } else {
          String mention = workspace.bot().mention() + " " + question;
          note(phase, person.post(rooms.get(people % rooms.size()), mention));
        }
        if (due >= eagerNext) {
          note(phase, eager.post(eager.direct(), question));
          eagerNext += BETWEEN_EAGER_QUESTIONS.toNanos();
        }
      }
    }

    /// Waits until all have their answers, or the last question has waited too long.
    void awaitAnswers() throws InterruptedException {
      var _ =
          Watch.await(
              () -> asked.stream().allMatch(one -> answered.containsKey(one.key())), IN_TIME);
    }

    private void note(String phase, Message question) {
      asked.add(new Question(phase, MessageKeys.of(question), System.nanoTime()));
    }

    Phase phase(String way, String name) {
      List<Question> all = asked.stream().filter(one -> one.phase().equals(name)).toList();
      List<Duration> waited = all.stream().flatMap(this::waited).toList();
      int inTime = (int) waited.stream().filter(wait -> wait.compareTo(IN_TIME) <= 0).count();
      Duration slowest = waited.stream().max(Duration::compareTo).orElse(Duration.ZERO);
      return new Phase(way, name, all.size(), inTime, slowest);
    }

    private Stream<Duration> waited(Question question) {
      Long at = answered.get(question.key());
      return at == null
          ? Stream.empty()
          : Stream.of(Duration.ofNanos(at).minusNanos(question.at()));
    }

    private <T> T one(List<T> all) {
      return all.get(random.nextInt(all.size()));
    }
  }
}
