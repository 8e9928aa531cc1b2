package eujp.lab.chaos;

import eujp.lab.trial.BotProcess;
import eujp.lab.trial.Build;
import eujp.lab.trial.Rooms;
import eujp.lab.trial.SlackApp;
import eujp.lab.trial.Watch;
import eujp.workspace.Workspace;
import eujp.workspace.delivery.Timing;
import eujp.workspace.faults.CallFilter;
import eujp.workspace.faults.CallMishap;
import eujp.workspace.faults.DeliveryMishap;
import eujp.workspace.faults.FaultRates;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What people ask and do, by the thousands, while everything goes wrong: deliveries come twice,
/// acknowledgements get lost, connections break or fall silent, calls are refused, fail, are done
/// and not answered; and bots are killed at random moments and started again.
///
/// When all is quiet again, what still waits is stuck: the bots are started anew to see whether it
/// is lost. Then each hostile text is tried alone.
///
/// What people write, where, and when something goes wrong is drawn from the seed; at which moment
/// each process is then, nobody can draw.
public final class ChaosRun {
  private static final int CHANNELS = 60;
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(15);

  /// A bot lives this long at most before it is killed.
  private static final Duration MAX_LIFE = Duration.ofSeconds(10);

  private static final Duration QUIET_AT_THE_END = Duration.ofSeconds(90);
  private static final Set<DeliveryMishap> BREAKS =
      EnumSet.of(
          DeliveryMishap.CLOSED,
          DeliveryMishap.DROPPED,
          DeliveryMishap.RESET,
          DeliveryMishap.DEAF,
          DeliveryMishap.REFRESHED);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  /// People do something else after so many questions.
  private static final int QUESTIONS_PER_DEED = 8;

  private final Plan plan;
  private final Path scratch;
  private final Random random;
  private final Consumer<String> progress;
  private final List<OwedQuestion> asked = new ArrayList<>();
  private final AtomicInteger kills = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();

  /// What is to be tried.
  ///
  /// @param questions that are asked in all
  /// @param kills how often a bot is killed
  /// @param bots that work at the same time; more than one share a database
  /// @param seed from which all chances are drawn
  /// @param database a PostgreSQL database; a SQLite file for each bot where there is none
  /// @param build that is tried
  /// @param corpus the folder with the releases
  /// @param alone whether each hostile text is tried alone afterwards
  public record Plan(
      int questions,
      int kills,
      int bots,
      long seed,
      Optional<String> database,
      Build build,
      Path corpus,
      boolean alone) {
    public Plan {
      if (questions < 1 || kills < 0 || bots < 1 || (bots > 1 && database.isEmpty())) {
        throw new IllegalArgumentException(
            "it takes a question, a bot, and a database where there are several bots");
      }
    }
  }

  private ChaosRun(Plan plan, Path scratch, Consumer<String> progress) {
    this.plan = plan;
    this.scratch = scratch;
    this.random = new Random(plan.seed());
    this.progress = progress;
  }

  /// Runs it to the end, which takes as long as its kills need.
  ///
  /// @param scratch a folder for what the bots keep and log
  /// @param progress is told every few seconds how far it is
  public static ChaosReport run(Plan plan, Path scratch, Consumer<String> progress)
      throws IOException, InterruptedException {
    return new ChaosRun(plan, scratch, progress).run();
  }

  private ChaosReport run() throws IOException, InterruptedException {
    try (Workspace workspace = Workspace.start(options())) {
      Watch watch = new Watch(workspace);
      List<BotProcess> bots = new CopyOnWriteArrayList<>();
      Thread supervisor = Thread.ofVirtual().unstarted(() -> supervise(workspace, bots));
      Mixture mixture = new Mixture(workspace, watch, random);
      Desk desk =
          new Desk(
              workspace,
              watch,
              mixture,
              new Random(plan.seed() + 2),
              () -> disturbances(workspace));
      Set<String> stuck = Set.of();
      try (desk) {
        for (int i = 0; i < plan.bots(); i++) {
          bots.add(start(workspace, i));
        }
        if (!bots.getFirst().awaitReady()) {
          throw new IOException("the bot does not start; see " + log(0));
        }
        workspace.faults().trouble(trouble());
        supervisor.start();
        Thread killer = Thread.ofVirtual().start(() -> killAgainAndAgain(bots));
        ask(mixture, desk, watch);
        killer.join();
        workspace.faults().trouble(FaultRates.seeded(plan.seed()));
        desk.close();
        asked.addAll(desk.owed());
        awaitTheRest(workspace, watch);
        stuck = unanswered(workspace, watch);
        if (!stuck.isEmpty()) {
          progress.accept(
              "%,d questions are stuck; the bots are started anew".formatted(stuck.size()));
          for (BotProcess bot : bots) {
            bot.kill();
          }
          awaitTheRest(workspace, watch);
        }
      } finally {
        supervisor.interrupt();
        supervisor.join();
        bots.forEach(BotProcess::close);
      }
      return ChaosReport.of(
          new ChaosReport.Account(
              asked,
              desk.uncertain(),
              watch.posts(),
              workspace.faults().undelivered(),
              stuck,
              plan.alone()
                  ? Poisoning.run(plan.build(), plan.corpus(), scratch, progress)
                  : Poisoning.NONE,
              ended.get(),
              desk.fleeting()));
    }
  }

  private Workspace.Options options() {
    return SlackApp.options()
        .withChannels(Rooms.names(CHANNELS))
        .withCapacity(3 * plan.questions() + 1_000)
        .withTiming(Timing.slack().withRedeliveriesFaster(10));
  }

  private FaultRates trouble() {
    CallFilter posts = CallFilter.of("chat.postMessage");
    CallFilter reads = CallFilter.of("conversations.replies");
    FaultRates trouble =
        FaultRates.seeded(plan.seed())
            .with(.03, DeliveryMishap.TWICE)
            .with(.03, DeliveryMishap.UNHEARD)
            .with(.001, DeliveryMishap.CLOSED)
            .with(.001, DeliveryMishap.DROPPED)
            .with(.001, DeliveryMishap.RESET)
            .with(.000_5, DeliveryMishap.DEAF)
            .with(.001, DeliveryMishap.WARNED)
            .with(.001, DeliveryMishap.REFRESHED)
            .with(.05, new CallMishap.Failed(CallMishap.Moment.BEFORE), CallFilter.of("apps."))
            .with(.02, new CallMishap.Limited(Duration.ofSeconds(1)), CallFilter.all());
    for (CallFilter calls : List.of(posts, reads)) {
      for (CallMishap.Moment moment : CallMishap.Moment.values()) {
        trouble =
            trouble
                .with(.01, new CallMishap.Failed(moment), calls)
                .with(.01, new CallMishap.Reset(moment), calls)
                .with(.002, new CallMishap.Unanswered(moment), calls);
      }
    }
    return trouble.with(.02, new CallMishap.Slow(Duration.ofMillis(300)), CallFilter.all());
  }

  /// Asks at a steady pace, and as much between two kills as between any others.
  private void ask(Mixture mixture, Desk desk, Watch watch) throws InterruptedException {
    Instant next = Instant.now();
    for (int i = 0; i < plan.questions(); i++) {
      while (i * (plan.kills() + 1L) >= plan.questions() * (kills.get() + 1L)) {
        Thread.sleep(BETWEEN_LOOKS);
        next = Instant.now();
      }
      asked.add(mixture.next());
      if (i % QUESTIONS_PER_DEED == 0) {
        desk.next();
      }
      if (i % 200 == 0) {
        report(watch);
      }
      next = next.plus(BETWEEN_QUESTIONS);
      Thread.sleep(Duration.between(Instant.now(), next));
    }
  }

  private void killAgainAndAgain(List<BotProcess> bots) {
    Random moments = new Random(plan.seed() + 1);
    try {
      while (kills.get() < plan.kills()) {
        BotProcess victim = bots.get(moments.nextInt(bots.size()));
        if (moments.nextDouble() < .8) {
          victim.awaitReady();
          Thread.sleep(moments.nextLong(MAX_LIFE.toMillis()));
        } else {
          Thread.sleep(moments.nextLong(MAX_LIFE.toMillis())); // perhaps while it starts
        }
        if (victim.isAlive()) {
          victim.kill();
          kills.incrementAndGet();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Starts each bot again that has ended, as whoever runs a bot has it done.
  private void supervise(Workspace workspace, List<BotProcess> bots) {
    try {
      while (true) {
        for (int i = 0; i < bots.size(); i++) {
          BotProcess bot = bots.get(i);
          if (!bot.isAlive()) {
            if (bot.endedByItself().isPresent()) {
              ended.incrementAndGet();
              progress.accept("bot %d ended by itself%s".formatted(i, bot.code()));
            }
            bots.set(i, start(workspace, i));
          }
        }
        Thread.sleep(BETWEEN_LOOKS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      progress.accept("a bot does not start again: " + e.getMessage());
    }
  }

  /// How often a bot has gone down and a connection has broken so far.
  private long disturbances(Workspace workspace) {
    Map<String, Integer> befallen = workspace.faults().befallen();
    return kills.get()
        + ended.get()
        + BREAKS.stream().mapToLong(mishap -> befallen.getOrDefault(mishap.name(), 0)).sum();
  }

  private void awaitTheRest(Workspace workspace, Watch watch) throws InterruptedException {
    Instant lastChange = Instant.now();
    int before = -1;
    while (Duration.between(lastChange, Instant.now()).compareTo(QUIET_AT_THE_END) < 0) {
      int now = unanswered(workspace, watch).size();
      if (now == 0) {
        Thread.sleep(Duration.ofSeconds(2)); // for whatever might still come twice
        return;
      }
      if (now != before) {
        before = now;
        lastChange = Instant.now();
      }
      Thread.sleep(Duration.ofSeconds(1));
      if (lastChange.getEpochSecond() % 5 == 0) {
        report(watch);
      }
    }
  }

  /// The keys of the questions that have no reply and that Slack has not given up.
  private Set<String> unanswered(Workspace workspace, Watch watch) {
    Set<String> keys = asked.stream().map(OwedQuestion::key).collect(Collectors.toSet());
    keys.removeAll(watch.answered());
    keys.removeAll(ChaosReport.givenUp(asked, workspace.faults().undelivered()));
    return keys;
  }

  private void report(Watch watch) {
    progress.accept(
        "asked %,d of %,d, answered %,d, killed %d of %d"
            .formatted(
                asked.size(), plan.questions(), watch.answeredCount(), kills.get(), plan.kills()));
  }

  private BotProcess start(Workspace workspace, int number) throws IOException {
    Map<String, String> more = new HashMap<>();
    more.put("EUJP_LOG", "INFO");
    plan.database().map(BotProcess::sharing).ifPresent(more::putAll);
    return BotProcess.serve(
        plan.build(),
        workspace,
        scratch.resolve("bot-" + number),
        more,
        plan.corpus(),
        log(number));
  }

  private Path log(int number) {
    return scratch.resolve("bot-" + number + ".log");
  }
}
