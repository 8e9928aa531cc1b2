package eujp.lab.upgrade;

import eujp.lab.trial.BotProcess;
import eujp.lab.trial.Build;
import eujp.lab.trial.MessageKeys;
import eujp.lab.trial.Rooms;
import eujp.lab.trial.SlackApp;
import eujp.lab.trial.Texts;
import eujp.lab.trial.Watch;
import eujp.workspace.Workspace;
import eujp.workspace.model.Conversation;
import eujp.workspace.model.Member;
import eujp.workspace.model.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Replaces bots that share a database one after the other, each told to stop as a supervisor does
/// and then started as another build, while people ask all the time.
public final class UpgradeRun {
  private static final int CHANNELS = 200;

  /// In which all bots are at work before the next one is stopped.
  private static final Duration BETWEEN = Duration.ofSeconds(5);

  /// Until an event comes again that was not acknowledged, and is answered.
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /// For whatever might still come twice.
  private static final Duration QUIET = Duration.ofSeconds(2);

  private final Plan plan;
  private final Path scratch;
  private final Consumer<String> progress;
  private final Map<String, Long> asked = new ConcurrentHashMap<>();
  private final Map<String, List<Duration>> waits = new ConcurrentHashMap<>();
  private Duration stopping = Duration.ZERO;
  private Duration starting = Duration.ZERO;

  /// What is to be tried.
  ///
  /// @param before the build that is replaced
  /// @param after the build that takes its place
  /// @param bots that share the database
  /// @param rounds how often each is replaced
  /// @param rate questions a second
  /// @param seed from which questions are drawn
  /// @param database an empty PostgreSQL database
  /// @param corpus the folder with the releases
  public record Plan(
      Build before,
      Build after,
      int bots,
      int rounds,
      int rate,
      long seed,
      String database,
      Path corpus) {
    public Plan {
      if (bots < 2 || rounds < 1 || rate < 1) {
        throw new IllegalArgumentException("it takes two bots, a round and a question a second");
      }
    }
  }

  private UpgradeRun(Plan plan, Path scratch, Consumer<String> progress) {
    this.plan = plan;
    this.scratch = scratch;
    this.progress = progress;
  }

  /// Runs it.
  ///
  /// @param scratch a folder for what the bots keep and log
  /// @param progress is told of each bot that was replaced
  public static UpgradeReport run(Plan plan, Path scratch, Consumer<String> progress)
      throws IOException, InterruptedException {
    return new UpgradeRun(plan, scratch, progress).run();
  }

  private UpgradeReport run() throws IOException, InterruptedException {
    List<BotProcess> bots = new ArrayList<>();
    try (Workspace workspace =
        Workspace.start(SlackApp.options().withChannels(Rooms.names(CHANNELS)).withCapacity(100))) {
      Member self = workspace.bot();
      workspace.onMessage(message -> {
        if (message.author().equals(self)) {
          hear(message);
        }
      });
      try {
        for (int i = 0; i < plan.bots(); i++) {
          bots.add(start(plan.before(), workspace, i));
        }
        Thread crowd = Thread.ofVirtual().start(() -> ask(workspace));
        try {
          replaceAll(workspace, bots);
        } finally {
          crowd.interrupt();
          crowd.join();
        }
        Watch.await(() -> waits.keySet().containsAll(asked.keySet()), PATIENCE);
        Thread.sleep(QUIET);
        return UpgradeReport.of(
            asked.keySet(), waits, workspace.faults().undelivered(), stopping, starting);
      } finally {
        bots.forEach(BotProcess::close);
      }
    }
  }

  private void replaceAll(Workspace workspace, List<BotProcess> bots)
      throws IOException, InterruptedException {
    for (int round = 0; round < plan.rounds(); round++) {
      for (int i = 0; i < bots.size(); i++) {
        Thread.sleep(BETWEEN);
        long start = System.nanoTime();
        bots.get(i).close();
        long stopped = System.nanoTime();
        bots.set(i, start(plan.after(), workspace, i));
        stopping = longer(stopping, Duration.ofNanos(stopped - start));
        starting = longer(starting, Duration.ofNanos(System.nanoTime() - stopped));
        progress.accept(
            "bot %d is replaced; asked %,d, answered %,d".formatted(i, asked.size(), waits.size()));
      }
    }
    Thread.sleep(BETWEEN);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  private BotProcess start(Build build, Workspace workspace, int number)
      throws IOException, InterruptedException {
    BotProcess bot =
        BotProcess.serve(
            build,
            workspace,
            scratch.resolve("bot-" + number),
            BotProcess.sharing(plan.database()),
            plan.corpus(),
            scratch.resolve("bot-" + number + ".log"));
    if (!bot.awaitReady()) {
      bot.close();
      throw new IOException("the bot does not start; see " + scratch);
    }
    return bot;
  }

  /// Asks steadily until it is interrupted.
  private void ask(Workspace workspace) {
    List<Conversation> rooms = Rooms.in(workspace);
    Random random = new Random(plan.seed());
    long pause = Duration.ofSeconds(1).toNanos() / plan.rate();
    try {
      for (long due = System.nanoTime(); ; due += pause) {
        Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
        String text = Texts.QUESTIONS.get(random.nextInt(Texts.QUESTIONS.size()));
        long now = System.nanoTime();
        Message question =
            workspace
                .person()
                .post(
                    rooms.get(random.nextInt(rooms.size())),
                    workspace.bot().mention() + " " + text);
        asked.put(MessageKeys.of(question), now);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void hear(Message answer) {
    long now = System.nanoTime();
    String key = MessageKeys.answeredBy(answer);
    waits.merge(
        key,
        List.of(Duration.ofNanos(now - asked.getOrDefault(key, now))),
        (some, more) -> {
          List<Duration> all = new ArrayList<>(some);
          all.addAll(more);
          return all;
        });
  }
}
