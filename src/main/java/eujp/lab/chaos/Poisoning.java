package eujp.lab.chaos;

import eujp.lab.trial.BotProcess;
import eujp.lab.trial.Build;
import eujp.lab.trial.Hostile;
import eujp.lab.trial.MessageKeys;
import eujp.lab.trial.Rooms;
import eujp.lab.trial.SlackApp;
import eujp.lab.trial.Texts;
import eujp.lab.trial.Watch;
import eujp.workspace.Workspace;
import eujp.workspace.model.Conversation;
import eujp.workspace.model.Message;
import eujp.workspace.people.Person;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// What comes of each hostile text while nothing else goes wrong: whether it has its reply, and
/// whether the bot still answers others.
///
/// @param stuck texts that have no reply
/// @param poisoned texts after which others had none
/// @param evidence a line for each of these
record Poisoning(int stuck, int poisoned, List<String> evidence) {
  private static final int ROOMS = 4;
  private static final int OTHERS = 3;
  private static final Duration PATIENCE_WITH_OTHERS = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  static final Poisoning NONE = new Poisoning(0, 0, List.of());

  Poisoning {
    evidence = List.copyOf(evidence);
  }

  /// Tries every text, two people writing it at once and one mentioning the bot with it, while
  /// others ask.
  static Poisoning run(Build build, Path corpus, Path scratch, Consumer<String> progress)
      throws IOException, InterruptedException {
    int stuck = 0;
    int poisoned = 0;
    List<String> evidence = new ArrayList<>();
    try (Workspace workspace =
        Workspace.start(SlackApp.options().withChannels(Rooms.names(ROOMS)))) {
      Watch watch = new Watch(workspace);
      BotProcess bot = start(build, workspace, corpus, scratch, 0);
      try {
        for (Hostile hostile : Hostile.values()) {
          List<String> keys = write(workspace, hostile);
          List<String> others = askOthers(workspace);
          boolean answersOthers = areAnswered(watch, others, PATIENCE_WITH_OTHERS);
          boolean answers = areAnswered(watch, keys, answersOthers ? PATIENCE : Duration.ZERO);
          if (!answersOthers) {
            poisoned++;
            evidence.add("poisoned by " + hostile);
          } else if (!answers) {
            stuck++;
            evidence.add("stuck with " + hostile);
          }
          if (!answers) {
            progress.accept(evidence.getLast());
            bot.kill();
            bot = start(build, workspace, corpus, scratch, evidence.size());
          }
        }
      } finally {
        bot.close();
      }
    }
    return new Poisoning(stuck, poisoned, evidence);
  }

  /// A bot that owes nothing.
  private static BotProcess start(
      Build build, Workspace workspace, Path corpus, Path scratch, int number)
      throws IOException, InterruptedException {
    BotProcess bot =
        BotProcess.serve(
            build,
            workspace,
            scratch.resolve("hostile-" + number),
            Map.of("EUJP_LOG", "INFO"),
            corpus,
            scratch.resolve("hostile.txt"));
    bot.awaitReady();
    return bot;
  }

  private static List<String> write(Workspace workspace, Hostile hostile) {
    List<Message> written = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Person person = join(workspace);
      written.add(person.post(person.direct(), hostile.text()));
    }
    Conversation room = Rooms.in(workspace).getLast();
    written.add(join(workspace).post(room, workspace.bot().mention() + " " + hostile.text()));
    return written.stream().map(MessageKeys::of).toList();
  }

  private static List<String> askOthers(Workspace workspace) {
    List<Message> asked = new ArrayList<>();
    for (int i = 0; i < OTHERS; i++) {
      asked.add(
          join(workspace)
              .post(
                  Rooms.in(workspace).get(i),
                  workspace.bot().mention() + " " + Texts.QUESTIONS.get(i)));
    }
    return asked.stream().map(MessageKeys::of).toList();
  }

  private static boolean areAnswered(Watch watch, List<String> keys, Duration patience)
      throws InterruptedException {
    Predicate<String> answered = watch::isAnswered;
    return Watch.await(() -> keys.stream().allMatch(answered), patience);
  }

  private static Person join(Workspace workspace) {
    return workspace.join("somebody", "Somebody");
  }
}
