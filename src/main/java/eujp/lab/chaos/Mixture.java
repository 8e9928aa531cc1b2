package eujp.lab.chaos;

import eujp.lab.trial.Hostile;
import eujp.lab.trial.MessageKeys;
import eujp.lab.trial.Rooms;
import eujp.lab.trial.Texts;
import eujp.lab.trial.Watch;
import eujp.workspace.Workspace;
import eujp.workspace.model.Conversation;
import eujp.workspace.model.Message;
import eujp.workspace.people.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// What people ask where, in the proportions in which they do: each thing that it writes is owed a
/// reply. Not safe for many threads, but for [#asker].
final class Mixture {
  private static final int PEOPLE = 40;
  private static final int MAX_THREADS = 50;
  private static final int MAX_FOLLOWED = 10;
  private static final int MAX_ASKERS = 2_000;

  private final Workspace workspace;
  private final Watch watch;
  private final Random random;
  private final List<Person> people = new ArrayList<>();
  private final List<Conversation> rooms;
  private final List<Message> threads = new ArrayList<>();
  private final List<Message> followed = new ArrayList<>();
  private final Map<String, Person> askers = new LinkedHashMap<>();

  Mixture(Workspace workspace, Watch watch, Random random) {
    this.workspace = workspace;
    this.watch = watch;
    this.random = random;
    this.rooms = Rooms.in(workspace);
    for (int i = 0; i < PEOPLE; i++) {
      people.add(workspace.join("person-" + i, "Person " + i));
    }
  }

  /// Who wrote a question, if that was lately.
  Optional<Person> asker(String key) {
    synchronized (askers) {
      return Optional.ofNullable(askers.get(key));
    }
  }

  /// Writes the next thing.
  OwedQuestion next() {
    Person person = one(people);
    Message written = write(person);
    synchronized (askers) {
      askers.put(MessageKeys.of(written), person);
      if (askers.size() > MAX_ASKERS) {
        askers.remove(askers.keySet().iterator().next());
      }
    }
    return OwedQuestion.of(written);
  }

  private Message write(Person person) {
    double kind = random.nextDouble();
    if (kind < .005) {
      return hostile(person);
    }
    if (kind < .16) {
      return person.post(person.direct(), direct());
    }
    if (kind < .17 && followed.size() < MAX_FOLLOWED) {
      Message root = person.post(one(rooms), mention("follow"));
      followed.add(root);
      return root;
    }
    if (kind < .22) {
      Optional<Message> thread = followedThread();
      if (thread.isPresent()) {
        return person.reply(thread.get(), one(Texts.ANSWERED));
      }
    }
    if (kind < .55 && !threads.isEmpty()) {
      return person.reply(one(threads), mention(inThread()));
    }
    Message root = person.post(one(rooms), mention(first()));
    threads.add(root);
    if (threads.size() > MAX_THREADS) {
      threads.removeFirst();
    }
    return root;
  }

  private Message hostile(Person person) {
    String text = one(List.of(Hostile.values())).text();
    return random.nextBoolean()
        ? person.post(person.direct(), text)
        : person.post(one(rooms), mention(text));
  }

  /// A thread of which it is known that the bot follows it: it has said so.
  private Optional<Message> followedThread() {
    List<Message> sure =
        followed.stream().filter(root -> watch.isAnswered(MessageKeys.of(root))).toList();
    return sure.isEmpty() ? Optional.empty() : Optional.of(one(sure));
  }

  private String direct() {
    double kind = random.nextDouble();
    if (kind < .45) {
      return one(Texts.QUESTIONS);
    }
    if (kind < .65) {
      return one(Texts.LISTS);
    }
    if (kind < .85) {
      return one(Texts.PASTED);
    }
    return kind < .95 ? one(Texts.COMMANDS) : one(Texts.FOLLOW_UPS);
  }

  private String inThread() {
    double kind = random.nextDouble();
    if (kind < .5) {
      return one(Texts.QUESTIONS);
    }
    return kind < .9 ? one(Texts.FOLLOW_UPS) : one(Texts.LISTS);
  }

  private String first() {
    double kind = random.nextDouble();
    if (kind < .8) {
      return one(Texts.QUESTIONS);
    }
    return kind < .95 ? one(Texts.LISTS) : one(Texts.COMMANDS);
  }

  private String mention(String text) {
    return workspace.bot().mention() + " " + text;
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
