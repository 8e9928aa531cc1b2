package eujp.lab.chaos;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import eujp.Await;
import eujp.lab.trial.Deeds;
import eujp.lab.trial.MessageKeys;
import eujp.lab.trial.Rooms;
import eujp.lab.trial.Watch;
import eujp.library.Releases;
import eujp.workspace.Workspace;
import eujp.workspace.model.Conversation;
import eujp.workspace.model.Message;
import eujp.workspace.people.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/// People who ask what mills grind, at a steady pace: by mentions, at the top of channels and in
/// threads, and by commands.
final class SteadyAskers implements AutoCloseable {
  /// The channels that a workspace must have for them.
  static final int ROOMS = 40;

  private static final int THREADS = 6;
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(250);
  private static final Duration PATIENCE = Duration.ofSeconds(12);

  private final Workspace workspace;
  private final Watch watch;
  private final int mills;
  private final List<Conversation> rooms;
  private final List<Message> threads = new ArrayList<>();
  private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
  private final Queue<Told> told = new ConcurrentLinkedQueue<>();
  private final Queue<Message> whispers = new ConcurrentLinkedQueue<>();
  private final List<Thread> running = new ArrayList<>();
  private volatile String phase = "";

  /// A question by mention.
  ///
  /// @param mill what it asks about
  /// @param phase what was going wrong then
  record Asked(OwedQuestion question, int mill, String phase, Message message) {}

  /// A question by command.
  ///
  /// @param phases what was going wrong before and after
  /// @param answer the words that the person was shown; empty for nothing
  record Told(int mill, Set<String> phases, String answer) {}

  /// What is said to each question, by its mill.
  ///
  /// @param replies the words of a reply to a mention
  /// @param answers those of an answer to a command
  record Said(Map<Integer, String> replies, Map<Integer, String> answers) {}

  /// @param mills how many there are, from 0
  SteadyAskers(Workspace workspace, Watch watch, int mills) {
    this.workspace = workspace;
    this.watch = watch;
    this.mills = mills;
    this.rooms = Rooms.in(workspace);
    workspace.onMessage(message -> {
      if (message.onlyFor().isPresent()) {
        whispers.add(message);
      }
    });
    for (int i = 0; i < THREADS; i++) {
      threads.add(workspace.person().post(rooms.get(i), "About mills"));
    }
  }

  /// Asks from now on.
  SteadyAskers begin() {
    running.add(Thread.ofVirtual().start(this::mention));
    running.add(Thread.ofVirtual().start(this::command));
    return this;
  }

  private void mention() {
    try {
      for (int i = 0; true; i++) {
        mention(i);
        Thread.sleep(BETWEEN_QUESTIONS);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void mention(int i) {
    int mill = i * 7 % mills;
    String now = phase;
    String text = workspace.bot().mention() + " " + Releases.question(mill);
    Message message =
        i % 3 == 0
            ? workspace.person().reply(threads.get(i / 3 % THREADS), text)
            : workspace.person().post(rooms.get(THREADS + i % (ROOMS - THREADS)), text);
    asked.add(new Asked(OwedQuestion.of(message), mill, now, message));
  }

  private void command() {
    try {
      Person person = workspace.join("commander", "Commander");
      for (int i = 0; true; i++) {
        command(person, i * 11 % mills);
        Thread.sleep(BETWEEN_QUESTIONS);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void command(Person person, int mill) throws InterruptedException {
    String before = phase;
    boolean done =
        new Deeds(watch, PATIENCE).command(person, rooms.getLast(), Releases.question(mill));
    String answer = done ? watch.whispered(person).map(SteadyAskers::words).orElse("") : "";
    told.add(new Told(mill, new HashSet<>(Arrays.asList(before, phase)), answer));
  }

  /// Asks each question once by mention and once by command, and waits for the answers.
  Said askAll() throws Exception {
    for (int mill = 0; mill < mills; mill++) {
      String text = workspace.bot().mention() + " " + Releases.question(mill);
      Message message = workspace.person().post(rooms.get(mill % ROOMS), text);
      asked.add(new Asked(OwedQuestion.of(message), mill, phase, message));
    }
    for (int mill = 0; mill < mills; mill++) {
      command(workspace.person(), mill);
    }
    Await.until("all are answered", () -> replies().size() == mills);
    Map<Integer, String> replies = new HashMap<>();
    replies().forEach((one, reply) -> replies.put(one.mill(), words(reply)));
    return new Said(replies, told.stream().collect(Collectors.toMap(Told::mill, Told::answer)));
  }

  /// From now on something else goes wrong.
  void phase(String next) {
    phase = next;
  }

  /// Returns when so many more have asked by mention.
  void awaitMore(int questions) throws Exception {
    int enough = asked.size() + questions;
    Await.until("more is asked", () -> asked.size() >= enough);
  }

  List<Asked> asked() {
    return List.copyOf(asked);
  }

  List<Told> told() {
    return List.copyOf(told);
  }

  /// How often those who asked by mention in a question's thread were told something there.
  long told(Asked one, String words) {
    return whispers.stream()
        .filter(message -> message.root().equals(one.message().root()))
        .filter(message -> message.text().contains(words))
        .count();
  }

  /// Returns when all who have asked by mention so far have their replies.
  ///
  /// @return how long it took
  Duration awaitReplies(Duration patience) throws InterruptedException {
    List<Asked> until = asked();
    long start = System.nanoTime();
    Watch.await(
        () -> until.stream().allMatch(one -> watch.isAnswered(one.question().key())), patience);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /// The replies to what was asked by mention, in words.
  Map<Asked, String> said() {
    Map<Asked, String> said = new HashMap<>();
    replies().forEach((one, reply) -> said.put(one, words(reply)));
    return said;
  }

  private Map<Asked, Message> replies() {
    Map<String, Message> byKey = new HashMap<>();
    watch.posts().forEach(post -> byKey.put(MessageKeys.answeredBy(post), post));
    Map<Asked, Message> replies = new HashMap<>();
    asked.forEach(one ->
        Optional.ofNullable(byKey.get(one.question().key()))
            .ifPresent(reply -> replies.put(one, reply)));
    return replies;
  }

  /// All that a message says, but for what stands on its buttons.
  private static String words(Message message) {
    List<String> words = new ArrayList<>();
    message.blocks().forEach(block -> collect(block, words));
    return String.join("\n", words);
  }

  private static void collect(JsonElement element, List<String> words) {
    if (element instanceof JsonArray array) {
      array.forEach(each -> collect(each, words));
    } else if (element instanceof JsonObject object && !object.has("action_id")) {
      object
          .asMap()
          .forEach((name, value) -> {
            if (name.equals("text") && value.isJsonPrimitive()) {
              words.add(value.getAsString());
            } else {
              collect(value, words);
            }
          });
    }
  }

  /// Asks no more.
  void end() throws InterruptedException {
    for (Thread thread : running) {
      thread.interrupt();
      thread.join();
    }
  }

  @Override
  public void close() {
    try {
      end();
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }
}
