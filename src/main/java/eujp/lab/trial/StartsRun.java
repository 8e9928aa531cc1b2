package eujp.lab.trial;

import eujp.lab.trial.Started.Fate;
import eujp.terminal.Scratch;
import eujp.workspace.Workspace;
import eujp.workspace.delivery.Timing;
import eujp.workspace.model.Message;
import eujp.workspace.people.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Starts a bot again and again into work of every kind, and counts the starts after which it froze
/// or was late.
///
/// In one half of the starts it owes replies from before; in the other deliveries of every kind
/// come at once when it has connected.
public final class StartsRun {
  private static final int ROOMS = 12;
  private static final int REPORT_EVERY = 10;
  private static final Duration ACKNOWLEDGEMENT = Duration.ofSeconds(60);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Plan plan;
  private final Path scratch;
  private final Consumer<String> progress;
  private final Random random;

  /// What is to be tried.
  ///
  /// @param starts of each kind
  /// @param seed from which the moment of each burst is drawn
  /// @param corpus the folder with the releases
  public record Plan(int starts, long seed, Build build, Path corpus) {
    public Plan {
      if (starts < 1) {
        throw new IllegalArgumentException("it takes a start");
      }
    }
  }

  /// Both kinds of starts.
  ///
  /// @param owed with replies owed from before
  /// @param burst with deliveries that come at once
  public record Result(StartsTally owed, StartsTally burst) {
    /// Whether each start was followed by all replies in time.
    public boolean isClean() {
      return owed.isClean() && burst.isClean();
    }

    /// A table.
    @Override
    public String toString() {
      return StartsTally.HEAD + owed + burst;
    }
  }

  private StartsRun(Plan plan, Path scratch, Consumer<String> progress) {
    this.plan = plan;
    this.scratch = scratch;
    this.progress = progress;
    this.random = new Random(plan.seed());
  }

  /// Runs all starts, one after the other.
  ///
  /// @param scratch a folder for what the bots keep, and for the logs and the threads of those that
  ///   froze
  /// @param progress is told from time to time how far it is
  public static Result run(Plan plan, Path scratch, Consumer<String> progress)
      throws IOException, InterruptedException {
    StartsRun run = new StartsRun(plan, scratch, progress);
    return new Result(run.owed(), run.burst());
  }

  private StartsTally owed() throws IOException, InterruptedException {
    List<Started> all = new ArrayList<>();
    try (Workspace workspace = Workspace.start(options())) {
      Watch watch = new Watch(workspace);
      Path log = scratch.resolve("prepared.log");
      OwedFolder owed =
          OwedFolder.prepare(
              workspace, scratch.resolve("prepared"), folder -> start(workspace, folder, log));
      for (int i = 0; i < plan.starts(); i++) {
        workspace.forgetBotMessages();
        watch.clear();
        Path data = scratch.resolve("owed-" + i);
        owed.copyTo(data);
        all.add(one(workspace, data, () -> {}, () -> watch.answered().containsAll(owed.keys())));
        report("owed", all);
      }
    }
    return StartsTally.of("replies owed", all);
  }

  private StartsTally burst() throws IOException, InterruptedException {
    List<Started> all = new ArrayList<>();
    try (Workspace workspace = Workspace.start(options())) {
      Watch watch = new Watch(workspace);
      Burst burst = new Burst(workspace, watch, earlierReply(workspace));
      for (int i = 0; i < plan.starts(); i++) {
        AtomicInteger[] seen = {new AtomicInteger()};
        long pause = random.nextLong(50);
        all.add(
            one(
                workspace,
                scratch.resolve("burst-" + i),
                () -> {
                  Thread.sleep(pause);
                  seen[0] = burst.begin();
                },
                () -> seen[0].get() == Burst.SIZE));
        report("burst", all);
      }
    }
    return StartsTally.of("at once", all);
  }

  private Message earlierReply(Workspace workspace) throws IOException, InterruptedException {
    Path data = scratch.resolve("earlier");
    for (int i = 0; i < 5; i++) {
      try (BotProcess bot = start(workspace, data, scratch.resolve("earlier.log"))) {
        bot.awaitReady();
        Person person = workspace.join("earlier-" + i, "Earlier " + i);
        Message question =
            person.post(
                Rooms.in(workspace).getLast(),
                workspace.bot().mention() + " " + Texts.QUESTIONS.getFirst());
        Message reply =
            workspace.await(
                message -> MessageKeys.answeredBy(message).equals(MessageKeys.of(question)),
                PATIENCE);
        bot.kill();
        return reply;
      } catch (TimeoutException e) {
        progress.accept("the bot does not answer before the first burst");
      }
    }
    throw new IOException("the bot does not answer; see " + scratch);
  }

  private Started one(Workspace workspace, Path data, Started.Then then, BooleanSupplier complete)
      throws IOException, InterruptedException {
    String name = String.valueOf(data.getFileName());
    Path log = scratch.resolve(name + ".log");
    try (BotProcess bot = start(workspace, data, log)) {
      Started started = Started.watch(bot, then, complete);
      if (started.fate() == Fate.FROZEN || started.fate() == Fate.LATE) {
        bot.dump(scratch, name);
      }
      bot.kill();
      if (started.fate() == Fate.ANSWERED) {
        Files.deleteIfExists(log);
        new Scratch(data).close();
      } else {
        progress.accept(name + ": " + started.fate() + bot.code());
      }
      return started;
    }
  }

  private BotProcess start(Workspace workspace, Path data, Path log) throws IOException {
    return BotProcess.serve(
        plan.build(), workspace, data, Map.of("EUJP_LOG", "INFO"), plan.corpus(), log);
  }

  /// A command is given up when it is not acknowledged in time, and is never delivered again; that
  /// a cold bot is slow is not what is counted here.
  private static Workspace.Options options() {
    return SlackApp.options()
        .withChannels(Rooms.names(ROOMS))
        .withTiming(Timing.slack().withAcknowledgement(ACKNOWLEDGEMENT));
  }

  private void report(String kind, List<Started> all) {
    if (all.size() % REPORT_EVERY == 0) {
      progress.accept("%s: %d of %d starts".formatted(kind, all.size(), plan.starts()));
    }
  }
}
