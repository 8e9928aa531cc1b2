package eujp.trial;

import eujp.workspace.CallMishap;
import eujp.workspace.Calls;
import eujp.workspace.Conversation;
import eujp.workspace.DeliveryMishap;
import eujp.workspace.Member;
import eujp.workspace.Message;
import eujp.workspace.Person;
import eujp.workspace.Timing;
import eujp.workspace.Trouble;
import eujp.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Questions by the thousands while everything goes wrong: deliveries come twice, acknowledgements
/// get lost, connections break or fall silent, calls are refused, fail, are done and not answered;
/// and bots are killed at random moments and started again.
///
/// What people write, where, and when something goes wrong is drawn from the seed; at which moment
/// each process is then, nobody can draw.
public final class ChaosRun {
  private static final int CHANNELS = 60;
  private static final int PEOPLE = 40;
  private static final int OPEN_THREADS = 50;
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(15);

  /// A bot lives this long at most before it is killed.
  private static final Duration LONGEST_LIFE = Duration.ofSeconds(10);

  private static final Duration QUIET_AT_THE_END = Duration.ofSeconds(90);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
  static final List<String> QUESTIONS =
      List.of(
          "Who co-chaired the Digital Partnership Council?",
          "What was signed on semiconductors?",
          "What did von der Leyen say about China?",
          "海底ケーブルはどのルートを通りますか",
          "When was the summit?",
          "Who won the world cup?",
          "How much will the Arctic cable cost?",
          "半導体について何が合意されましたか");

  private final Plan plan;
  private final Path scratch;
  private final Random random;
  private final Consumer<String> progress;
  private final List<Message> asked = new ArrayList<>();
  private final Set<String> answered = ConcurrentHashMap.newKeySet();
  private final List<Message> roots = new ArrayList<>();
  private final AtomicInteger kills = new AtomicInteger();

  /// What is to be tried.
  ///
  /// @param questions that are asked in all
  /// @param kills how often a bot is killed
  /// @param bots that work at the same time; more than one share a database
  /// @param seed from which all chances are drawn
  /// @param database a PostgreSQL database; a SQLite file for each bot where there is none
  /// @param corpus the folder with the releases
  public record Plan(
      int questions, int kills, int bots, long seed, Optional<String> database, Path corpus) {
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
  public static Ledger run(Plan plan, Path scratch, Consumer<String> progress)
      throws IOException, InterruptedException {
    return new ChaosRun(plan, scratch, progress).run();
  }

  private Ledger run() throws IOException, InterruptedException {
    try (Workspace workspace = Workspace.start(options())) {
      Member bot = workspace.bot();
      workspace.onMessage(message -> {
        if (message.author().equals(bot)) {
          answered.add(Ledger.answeredBy(message));
        }
      });
      List<BotProcess> bots = new CopyOnWriteArrayList<>();
      Thread supervisor = Thread.ofVirtual().unstarted(() -> supervise(workspace, bots));
      try {
        for (int i = 0; i < plan.bots(); i++) {
          bots.add(start(workspace, i));
        }
        if (!bots.getFirst().awaitReady()) {
          throw new IOException("the bot does not start; see " + log(0));
        }
        workspace.faults().trouble(trouble());
        supervisor.start();
        Thread killer = Thread.ofVirtual().start(() -> killAgainAndAgain(bots));
        ask(workspace);
        killer.join();
        workspace.faults().trouble(Trouble.seeded(plan.seed()));
        awaitTheRest(workspace);
      } finally {
        supervisor.interrupt();
        supervisor.join();
        bots.forEach(BotProcess::close);
      }
      return Ledger.of(asked, workspace.botMessages(), workspace.faults().undelivered());
    }
  }

  private Workspace.Options options() {
    return Workspace.Options.defaults()
        .withPort(0)
        .withChannels(Rooms.names(CHANNELS))
        .withCapacity(3 * plan.questions() + 1_000)
        .withTiming(Timing.slack().withRedeliveriesFaster(10));
  }

  private Trouble trouble() {
    Calls posts = Calls.of("chat.postMessage");
    Calls reads = Calls.of("conversations.replies");
    Trouble trouble =
        Trouble.seeded(plan.seed())
            .with(.03, DeliveryMishap.TWICE)
            .with(.03, DeliveryMishap.UNHEARD)
            .with(.001, DeliveryMishap.CLOSED)
            .with(.001, DeliveryMishap.DROPPED)
            .with(.001, DeliveryMishap.RESET)
            .with(.000_5, DeliveryMishap.DEAF)
            .with(.001, DeliveryMishap.WARNED)
            .with(.001, DeliveryMishap.REFRESHED)
            .with(.05, new CallMishap.Failed(CallMishap.Moment.BEFORE), Calls.of("apps."))
            .with(.02, new CallMishap.Limited(Duration.ofSeconds(1)), Calls.all());
    for (Calls calls : List.of(posts, reads)) {
      for (CallMishap.Moment moment : CallMishap.Moment.values()) {
        trouble =
            trouble
                .with(.01, new CallMishap.Failed(moment), calls)
                .with(.01, new CallMishap.Reset(moment), calls)
                .with(.002, new CallMishap.Unanswered(moment), calls);
      }
    }
    return trouble.with(.02, new CallMishap.Slow(Duration.ofMillis(300)), Calls.all());
  }

  /// Asks at a steady pace, and as much between two kills as between any others.
  private void ask(Workspace workspace) throws InterruptedException {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      people.add(workspace.join("person-" + i, "Person " + i));
    }
    List<Conversation> rooms = Rooms.in(workspace);
    Instant next = Instant.now();
    for (int i = 0; i < plan.questions(); i++) {
      while (i * (plan.kills() + 1L) >= plan.questions() * (kills.get() + 1L)) {
        Thread.sleep(BETWEEN_LOOKS);
        next = Instant.now();
      }
      askOne(workspace, people, rooms);
      if (i % 200 == 0) {
        report();
      }
      next = next.plus(BETWEEN_QUESTIONS);
      Thread.sleep(Duration.between(Instant.now(), next));
    }
  }

  /// A question in a channel, in a thread that is going on, or to the bot alone.
  private void askOne(Workspace workspace, List<Person> people, List<Conversation> rooms) {
    Person person = people.get(random.nextInt(people.size()));
    String question = QUESTIONS.get(random.nextInt(QUESTIONS.size()));
    String mention = workspace.bot().mention() + " " + question;
    double kind = random.nextDouble();
    if (kind < .15) {
      asked.add(person.post(person.direct(), question));
    } else if (kind < .5 && !roots.isEmpty()) {
      asked.add(person.reply(roots.get(random.nextInt(roots.size())), mention));
    } else {
      Message root = person.post(rooms.get(random.nextInt(rooms.size())), mention);
      asked.add(root);
      roots.add(root);
      if (roots.size() > OPEN_THREADS) {
        roots.removeFirst();
      }
    }
  }

  private void killAgainAndAgain(List<BotProcess> bots) {
    Random moments = new Random(plan.seed() + 1);
    try {
      while (kills.get() < plan.kills()) {
        BotProcess victim = bots.get(moments.nextInt(bots.size()));
        if (moments.nextDouble() < .8) {
          victim.awaitReady();
          Thread.sleep(moments.nextLong(LONGEST_LIFE.toMillis()));
        } else {
          Thread.sleep(moments.nextLong(LONGEST_LIFE.toMillis())); // perhaps while it starts
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
          if (!bots.get(i).isAlive()) {
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

  private void awaitTheRest(Workspace workspace) throws InterruptedException {
    Instant lastChange = Instant.now();
    int before = -1;
    while (Duration.between(lastChange, Instant.now()).compareTo(QUIET_AT_THE_END) < 0) {
      int now = answered.size() + givenUp(workspace);
      if (answered.size() + givenUp(workspace) >= asked.size()) {
        Thread.sleep(Duration.ofSeconds(2)); // for whatever might still come twice
        return;
      }
      if (now != before) {
        before = now;
        lastChange = Instant.now();
      }
      Thread.sleep(Duration.ofSeconds(1));
      if (lastChange.getEpochSecond() % 5 == 0) {
        report();
      }
    }
  }

  /// How many questions Slack has given up that have no reply.
  private int givenUp(Workspace workspace) {
    Set<String> keys = Ledger.givenUp(asked, workspace.faults().undelivered());
    keys.removeAll(answered);
    return keys.size();
  }

  private void report() {
    progress.accept(
        "asked %,d of %,d, answered %,d, killed %d of %d"
            .formatted(asked.size(), plan.questions(), answered.size(), kills.get(), plan.kills()));
  }

  private BotProcess start(Workspace workspace, int number) throws IOException {
    Map<String, String> more = new HashMap<>();
    more.put("EUJP_LOG", "INFO");
    plan.database()
        .ifPresent(url -> {
          more.put("DATABASE_URL", url);
          more.put("EUJP_KEY", "the same for all bots of one chaos run");
        });
    return BotProcess.serve(
        workspace, scratch.resolve("bot-" + number), more, plan.corpus(), log(number));
  }

  private Path log(int number) {
    return scratch.resolve("bot-" + number + ".log");
  }
}
