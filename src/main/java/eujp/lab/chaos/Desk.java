package eujp.lab.chaos;

import eujp.lab.trial.Buttons;
import eujp.lab.trial.Buttons.Button;
import eujp.lab.trial.Deeds;
import eujp.lab.trial.MessageKeys;
import eujp.lab.trial.Rooms;
import eujp.lab.trial.SlackApp;
import eujp.lab.trial.Texts;
import eujp.lab.trial.Watch;
import eujp.workspace.Workspace;
import eujp.workspace.model.Conversation;
import eujp.workspace.model.Message;
import eujp.workspace.people.BlockActionResult;
import eujp.workspace.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// What people do besides asking, each at a desk of their own, in the proportions in which they do.
///
/// A question on a button in a conversation is owed a reply as soon as the press is acknowledged;
/// all else need not be kept.
final class Desk implements AutoCloseable {
  private static final int PEOPLE = 16;
  private static final int RECENT = 300;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /// A reply is removed only when the bot knows for long that it stands.
  private static final Duration OLD = Duration.ofSeconds(30);

  private final Watch watch;
  private final Mixture mixture;
  private final Random random;
  private final Disturbances disturbances;
  private final Deeds deeds;
  private final Workspace workspace;
  private final List<Conversation> rooms;
  private final BlockingQueue<Person> free = new ArrayBlockingQueue<>(PEOPLE);
  private final Queue<OwedQuestion> owed = new ConcurrentLinkedQueue<>();
  private final Set<String> uncertain = ConcurrentHashMap.newKeySet();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicInteger cutShort = new AtomicInteger();
  private final AtomicInteger mayPost = new AtomicInteger();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /// Tells how often a bot has gone down and a connection has broken so far.
  interface Disturbances {
    long count();
  }

  /// Something that is done; whether the person saw what came of it.
  private interface Deed {
    boolean done() throws InterruptedException;
  }

  Desk(
      Workspace workspace, Watch watch, Mixture mixture, Random random, Disturbances disturbances) {
    this.workspace = workspace;
    this.watch = watch;
    this.mixture = mixture;
    this.random = random;
    this.disturbances = disturbances;
    this.deeds = new Deeds(watch, PATIENCE);
    this.rooms = Rooms.in(workspace);
    for (int i = 0; i < PEOPLE; i++) {
      free.add(workspace.join("desk-" + i, "Desk " + i));
    }
  }

  /// Does the next thing, unless everybody is waiting for something.
  void next() {
    Person person = free.poll();
    if (person == null) {
      return;
    }
    double kind = random.nextDouble();
    Deed deed =
        kind < .35
            ? command(person)
            : kind < .6 ? shortcut(person) : kind < .7 ? () -> deeds.home(person) : press(person);
    threads.execute(() -> {
      try {
        count(deed);
        for (int left = person.modals().size(); left > 0; left--) {
          person.closeModal();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        free.add(person);
      }
    });
  }

  private void count(Deed deed) throws InterruptedException {
    long before = disturbances.count();
    boolean down = workspace.connectionCount() == 0;
    asked.incrementAndGet();
    boolean done = false;
    try {
      done = deed.done();
    } catch (IllegalArgumentException gone) {
      done = true; // what was to be pressed is no longer there, as the person sees
    }
    if (done) {
      answered.incrementAndGet();
    } else if (down || disturbances.count() > before || workspace.connectionCount() == 0) {
      cutShort.incrementAndGet();
    }
  }

  private Deed command(Person person) {
    String text = random.nextInt(20) == 0 ? "forget me" : one(Texts.COMMANDS);
    boolean share = random.nextInt(4) == 0;
    Conversation room = one(rooms);
    return () -> {
      boolean done = deeds.command(person, room, text);
      Optional<Message> answer = watch.whispered(person);
      Optional<Button> button =
          answer.stream()
              .flatMap(message -> Buttons.in(message.blocks()).stream())
              .filter(one -> one.name().startsWith("share"))
              .findFirst();
      if (!done || !share || button.isEmpty()) {
        return done;
      }
      mayPost.incrementAndGet();
      return deeds.share(person, answer.orElseThrow(), button.get());
    };
  }

  private Deed shortcut(Person person) {
    String callback =
        one(List.of(SlackApp.FIND_SOURCE, SlackApp.CHECK_QUOTE, SlackApp.CHECK_DRAFT));
    boolean submit = random.nextBoolean();
    Conversation room = one(rooms);
    return () -> {
      Message draft = person.post(room, Texts.DRAFT);
      boolean done = deeds.shortcut(person, draft, callback);
      if (!done || !submit || Deeds.answerable(person).isEmpty()) {
        return done;
      }
      mayPost.incrementAndGet();
      return deeds.submit(person, room);
    };
  }

  private Deed press(Person person) {
    List<Message> recent = new ArrayList<>(watch.newest(RECENT));
    recent.removeIf(message ->
        message.conversation().kind() != Conversation.Kind.CHANNEL
            || Buttons.in(message.blocks()).isEmpty());
    if (recent.isEmpty()) {
      return command(person);
    }
    Message message = one(recent);
    Button button = one(Buttons.in(message.blocks()));
    return switch (button.name()) {
      case "ask" -> () -> ask(person, message, button);
      case "remove" -> remove(message, button);
      case "page", "rate" -> () -> deeds.press(person, message, button);
      default ->
          Deeds.opensWindow(button) ? () -> deeds.open(person, message, button) : command(person);
    };
  }

  private boolean ask(Person person, Message message, Button button) throws InterruptedException {
    BlockActionResult pressing = person.pressing(message, button.action(), button.value());
    OwedQuestion question = OwedQuestion.pressed(message, pressing.when());
    if (pressing.failure().isPresent()) {
      uncertain.add(question.key());
      return false;
    }
    owed.add(question);
    return true;
  }

  private Deed remove(Message message, Button button) {
    Optional<Person> asker = mixture.asker(MessageKeys.answeredBy(message));
    Instant posted =
        Instant.ofEpochSecond(
            Long.parseLong(message.ts().value().substring(0, message.ts().value().indexOf('.'))));
    boolean old = posted.plus(OLD).isBefore(Instant.now());
    return asker.isPresent() && old
        ? () ->
            asker.get().press(message, button.action(), button.value()).isEmpty()
                && Watch.await(() -> isGone(message), PATIENCE)
        : () -> true;
  }

  private boolean isGone(Message message) {
    return workspace
        .message(message.conversation(), message.ts())
        .filter(now -> !now.tombstone())
        .isEmpty();
  }

  /// What was asked with buttons and is owed a reply.
  List<OwedQuestion> owed() {
    return List.copyOf(owed);
  }

  /// The keys of what was asked with buttons and not acknowledged.
  Set<String> uncertain() {
    return Set.copyOf(uncertain);
  }

  Fleeting fleeting() {
    int rest = asked.get() - answered.get() - cutShort.get();
    return new Fleeting(asked.get(), answered.get(), cutShort.get(), rest, mayPost.get());
  }

  /// Waits until nobody waits for anything any more.
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(4 * PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
