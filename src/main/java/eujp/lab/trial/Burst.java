package eujp.lab.trial;

import eujp.lab.trial.Buttons.Button;
import eujp.workspace.Workspace;
import eujp.workspace.model.Conversation;
import eujp.workspace.model.Message;
import eujp.workspace.people.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Deliveries of every kind at once, each from a person of its own.
///
/// What is pressed stands on a reply to an earlier bot, and what is submitted was opened by one: a
/// button and a window carry all that is needed.
final class Burst {
  /// How many deliveries it is.
  static final int SIZE = 16;

  private static final Logger LOG = LoggerFactory.getLogger(Burst.class);
  private static final int FIRST_ROOM = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Workspace workspace;
  private final Watch watch;
  private final Deeds deeds;
  private final List<Conversation> rooms;
  private final Person editor;
  private final Message draft;
  private final Message reply;
  private Optional<Person> submitter = Optional.empty();
  private int people;

  /// Something that is done; whether the person saw what came of it.
  private interface Deed {
    boolean done() throws InterruptedException;
  }

  /// @param reply of an earlier bot, with buttons
  Burst(Workspace workspace, Watch watch, Message reply) {
    this.workspace = workspace;
    this.watch = watch;
    this.deeds = new Deeds(watch, PATIENCE);
    this.rooms = Rooms.in(workspace);
    this.editor = workspace.join("editor", "Editor");
    this.draft = editor.post(rooms.get(FIRST_ROOM), Texts.DRAFT);
    this.reply = reply;
  }

  /// Lets all happen at once, and returns how many of them are seen to by and by; those who come
  /// last open the windows that are submitted the next time.
  AtomicInteger begin() {
    AtomicInteger seen = new AtomicInteger();
    List<Deed> all = all();
    for (Deed deed : all) {
      Thread.ofVirtual()
          .name("burst")
          .start(() -> {
            try {
              if (deed.done()) {
                seen.incrementAndGet();
              }
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            } catch (IllegalArgumentException e) {
              LOG.warn("Something cannot be done: {}", e.getMessage());
            }
          });
    }
    return seen;
  }

  private List<Deed> all() {
    String bot = workspace.bot().mention() + " ";
    Conversation room = rooms.getFirst();
    List<Deed> all = new ArrayList<>();
    all.add(() -> asked(person().post(rooms.get(1), bot + Texts.QUESTIONS.getFirst())));
    all.add(() -> asked(person().post(rooms.get(2), bot + "発言一覧")));
    for (String text : List.of("timeline", Texts.PASTED.get(1), Texts.QUESTIONS.getLast())) {
      Person person = person();
      all.add(() -> asked(person.post(person.direct(), text)));
    }
    for (String text : List.of(Texts.COMMANDS.get(1), "people", "commitments")) {
      Person person = person();
      all.add(() -> deeds.command(person, room, text));
    }
    Person source = person();
    all.add(() -> deeds.shortcut(source, draft, SlackApp.FIND_SOURCE));
    Person quote = person();
    all.add(() -> deeds.shortcut(quote, draft, SlackApp.CHECK_QUOTE));
    Person check = person();
    all.add(() -> deeds.shortcut(check, draft, SlackApp.CHECK_DRAFT));
    for (String name : List.of("show_context", "cite")) {
      Person person = person();
      all.add(() -> deeds.open(person, reply, button(one -> one.name().equals(name))));
    }
    Person rater = person();
    all.add(() -> deeds.press(rater, reply, button(one -> one.name().equals("rate"))));
    Person visitor = person();
    all.add(() -> deeds.home(visitor));
    Optional<Person> ready = submitter.filter(person -> Deeds.answerable(person).isPresent());
    if (ready.isPresent()) {
      all.add(() -> deeds.submit(ready.get(), draft.conversation()));
    } else {
      Person another = person();
      all.add(() -> deeds.command(another, room, "help"));
    }
    submitter = Optional.of(check);
    return all;
  }

  private boolean asked(Message question) throws InterruptedException {
    return Watch.await(() -> watch.isAnswered(MessageKeys.of(question)), PATIENCE);
  }

  private Button button(Predicate<Button> wanted) {
    return Buttons.in(reply.blocks()).stream().filter(wanted).findFirst().orElseThrow();
  }

  private Person person() {
    people++;
    return workspace.join("burst-" + people, "Burst " + people);
  }
}
